using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Readout;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Calorimetry;

/// <summary>Read-out of all calorimeters of a set-up: cells with energy, and the few others that noise lifts over the threshold.</summary>
public sealed class CalorimeterDigitizer
{
    /// <summary>Time in which a noise pulse may lie: 32 samples of 12.5 ns of the 80 MHz ADC [ns].</summary>
    private const double NoiseWindow = 32 * 12.5 * Units.Nanosecond;

    private readonly ReadoutMap _map;
    private readonly CalorimeterResponse[] _responses;
    private readonly EventGates _gates;
    private readonly double[] _yields;
    private readonly double[] _constants;
    private readonly int[] _touched;

    /// <summary>Read-out of a set-up.</summary>
    /// <param name="map">Its channels.</param>
    public CalorimeterDigitizer(ReadoutMap map)
    {
        _map = map;
        _gates = new EventGates(map.Layout.Readout);
        _responses = [.. map.Calorimeters.Select(module => new CalorimeterResponse(map.Layout.Readout.Calorimeters[module.System]))];
        _yields = new double[map.Cells.Count];
        _constants = new double[map.Cells.Count];
        for (int module = 0; module < _responses.Length; module++) FillCells(map.Calorimeters[module], _responses[module]);
        _touched = new int[map.Cells.Count];
    }

    /// <summary>Adds the rows of an event, in order of the cells.</summary>
    /// <param name="deposits">The event.</param>
    /// <param name="random">Stream to draw from.</param>
    /// <param name="digits">Where rows are added.</param>
    public void Digitise(EventDeposits deposits, ref RandomStream random, CalorimeterDigits digits)
    {
        Span<int> touched = _touched.AsSpan(0, deposits.TouchedCells.Length);
        deposits.TouchedCells.CopyTo(touched);
        touched.Sort();
        int next = 0;
        for (int module = 0; module < _responses.Length; module++)
        {
            int end = _map.Calorimeters[module].FirstCell + _map.Calorimeters[module].CellCount;
            int last = next;
            while (last < touched.Length && touched[last] < end) last++;
            DigitiseModule(module, touched[next..last], deposits, ref random, digits);
            next = last;
        }
        digits.Begin.Add(digits.Channel.Count);
    }

    private void FillCells(CalorimeterModule module, CalorimeterResponse response)
    {
        IReadOnlyList<double>? constants = _map.Layout.Readout.Calibration.Cells.GetValueOrDefault(module.Volume.Name);
        for (int cell = 0; cell < module.CellCount; cell++)
        {
            _yields[module.FirstCell + cell] = response.LightYield(_map.Cells[module.FirstCell + cell]);
            _constants[module.FirstCell + cell] = constants?[cell] ?? 1;
        }
    }

    private void DigitiseModule(
        int module, ReadOnlySpan<int> touched, EventDeposits deposits, ref RandomStream random, CalorimeterDigits digits)
    {
        CalorimeterResponse response = _responses[module];
        TimeGate gate = _gates.Of(_map.Calorimeters[module].Volume, deposits);
        TimeGate listening = double.IsFinite(gate.Length) ? gate : new TimeGate(0, NoiseWindow);
        int end = _map.Calorimeters[module].FirstCell + _map.Calorimeters[module].CellCount;
        int noisy = _map.Calorimeters[module].FirstCell + response.Noise.Gap(ref random);
        foreach (int cell in touched)
        {
            for (; noisy < cell; noisy += 1 + response.Noise.Gap(ref random)) AddNoise(noisy, response, listening, ref random, digits);
            // A cell with energy has its noise drawn with it: noise found for it here is not wanted.
            if (noisy == cell) noisy += 1 + response.Noise.Gap(ref random);
            ChannelDeposit deposit = deposits.Cell(cell, gate);
            CellReading reading = response.Measure(deposit.Energy * _yields[cell], ref random);
            double time = deposit.Energy > 0 ? response.MeasureTime(deposit.Time, reading, ref random) : random.Uniform(listening.From, listening.To);
            if (reading.Energy >= response.Threshold) Add(cell, reading.Energy, time, digits);
        }
        for (; noisy < end; noisy += 1 + response.Noise.Gap(ref random)) AddNoise(noisy, response, listening, ref random, digits);
    }

    private void AddNoise(int cell, CalorimeterResponse response, TimeGate gate, ref RandomStream random, CalorimeterDigits digits) =>
        Add(cell, Math.Min(response.Noise.Above(ref random), response.Range), random.Uniform(gate.From, gate.To), digits);

    private void Add(int cell, double energy, double time, CalorimeterDigits digits)
    {
        digits.Channel.Add(_map.Cells[cell].Value);
        digits.Energy.Add((float)(energy * _constants[cell]));
        digits.Time.Add((float)time);
    }
}
