using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Deposits;

/// <summary>What the detectors have taken in one event; filled by <see cref="DepositSink"/>, one per worker, cleared and reused.</summary>
public sealed class EventDeposits : IHistoryRecord
{
    private readonly List<EventDeposits> _saved = [];
    private readonly DepositTable _cells;
    private readonly DepositTable _counters;
    private readonly double[] _visible;
    private readonly double[] _deposited;
    private readonly double[] _pileUp;

    /// <summary>An event in which nothing has happened.</summary>
    /// <param name="map">Channels of the set-up.</param>
    public EventDeposits(ReadoutMap map)
    {
        Map = map;
        double slice = map.Layout.Readout.Gates?.Slice ?? double.PositiveInfinity;
        _cells = new DepositTable(map.Cells.Count, slice);
        _counters = new DepositTable(map.Counters.Count, slice);
        _visible = new double[map.Calorimeters.Count];
        _deposited = new double[map.Calorimeters.Count];
        _pileUp = new double[map.Calorimeters.Count];
    }

    /// <summary>Channels of the set-up.</summary>
    public ReadoutMap Map { get; }

    /// <summary>Cells that took energy, in the order of the first deposit.</summary>
    public ReadOnlySpan<int> TouchedCells => _cells.Touched;

    /// <summary>Energy in the active material of each calorimeter module [MeV].</summary>
    public ReadOnlySpan<double> Visible => _visible;

    /// <summary>Part of <see cref="Visible"/> that comes from pile-up [MeV].</summary>
    public ReadOnlySpan<double> PileUp => _pileUp;

    /// <summary>Energy in active and passive material of each calorimeter module [MeV].</summary>
    public ReadOnlySpan<double> Deposited => _deposited;

    /// <summary>Passages of charged tracks through tracking planes.</summary>
    public ReadOnlySpan<TrackCrossing> Crossings => TrackerList.Crossings;

    /// <summary>Passages of charged tracks through beam momentum stations.</summary>
    public ReadOnlySpan<TrackCrossing> HodoscopeCrossings => HodoscopeList.Crossings;

    /// <summary>Room of <see cref="Crossings"/>.</summary>
    internal CrossingList TrackerList { get; } = new();

    /// <summary>Room of <see cref="HodoscopeCrossings"/>.</summary>
    internal CrossingList HodoscopeList { get; } = new();

    /// <summary>When a beam particle at the speed of light that is in time passes z = 0: what gates are counted from. NaN where it is not known [ns].</summary>
    public double ReferenceTime { get; set; } = double.NaN;

    /// <summary>Calorimeter cells, slice by slice.</summary>
    internal DepositTable Cells => _cells;

    /// <summary>Counters, slice by slice.</summary>
    internal DepositTable Counters => _counters;

    /// <summary>All energy of a calorimeter cell, and its mean time.</summary>
    /// <param name="cell">Index in <see cref="ReadoutMap.Cells"/>.</param>
    public ChannelDeposit Cell(int cell) => Cell(cell, TimeGate.Always);

    /// <summary>Energy of a calorimeter cell in the slices whose mean time lies in a gate, and its mean time.</summary>
    /// <param name="cell">Index in <see cref="ReadoutMap.Cells"/>.</param>
    /// <param name="gate">Gate, counted from the start of the event.</param>
    public ChannelDeposit Cell(int cell, TimeGate gate)
    {
        double energy = 0, energyTime = 0;
        for (int row = _cells.First(cell); row != DepositTable.None; row = _cells.Next(row))
        {
            ref readonly TimedDeposit deposit = ref _cells[row];
            if (!gate.Contains(deposit.MeanTime)) continue;
            energy += deposit.Energy;
            energyTime += deposit.EnergyTime;
        }
        return energy > 0 ? new ChannelDeposit(energy, energyTime / energy) : default;
    }

    /// <summary>All energy of a counter, and its first time.</summary>
    /// <param name="counter">Index in <see cref="ReadoutMap.Counters"/>.</param>
    public ChannelDeposit Counter(int counter) => Counter(counter, TimeGate.Always);

    /// <summary>Energy of a counter in the slices that begin in a gate, and its first time there.</summary>
    /// <param name="counter">Index in <see cref="ReadoutMap.Counters"/>.</param>
    /// <param name="gate">Gate, counted from the start of the event.</param>
    public ChannelDeposit Counter(int counter, TimeGate gate)
    {
        double energy = 0, first = double.PositiveInfinity;
        for (int row = _counters.First(counter); row != DepositTable.None; row = _counters.Next(row))
        {
            ref readonly TimedDeposit deposit = ref _counters[row];
            if (!gate.Contains(deposit.FirstTime)) continue;
            energy += deposit.Energy;
            first = Math.Min(first, deposit.FirstTime);
        }
        return energy > 0 ? new ChannelDeposit(energy, first) : default;
    }

    /// <summary>Forgets the event; costs no more than what was touched.</summary>
    public void Clear()
    {
        _cells.Clear();
        _counters.Clear();
        TrackerList.Clear();
        HodoscopeList.Clear();
        Array.Clear(_visible);
        Array.Clear(_deposited);
        Array.Clear(_pileUp);
        ReferenceTime = double.NaN;
    }

    /// <summary>Forgets the passages of a track through a tracking plane, as a plane does that does not see it.</summary>
    /// <param name="plane">Index in <see cref="ReadoutMap.TrackerPlanes"/>.</param>
    /// <param name="track">The track.</param>
    public void Lose(int plane, TrackId track) => TrackerList.Remove(plane, track);

    /// <inheritdoc/>
    public void Save(int place)
    {
        if (place == _saved.Count) _saved.Add(new EventDeposits(Map));
        _saved[place].CopyFrom(this);
    }

    /// <inheritdoc/>
    public void Restore(int place) => CopyFrom(_saved[place]);

    /// <summary>Books energy in the active material of a cell.</summary>
    /// <param name="module">Calorimeter module.</param>
    /// <param name="cell">Cell.</param>
    /// <param name="energy">Energy, above zero [MeV].</param>
    /// <param name="light">Energy that would give the same light without losses on the way, above zero [MeV].</param>
    /// <param name="time">Time [ns].</param>
    /// <param name="beamParticle">Beam particle that it comes from.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddVisible(int module, int cell, double energy, double light, double time, ushort beamParticle)
    {
        _cells.Add(cell, light, time, beamParticle);
        _visible[module] += energy;
        if (beamParticle != 0) _pileUp[module] += energy;
    }

    /// <summary>Books energy in any material of a calorimeter module.</summary>
    /// <param name="module">Calorimeter module.</param>
    /// <param name="energy">Energy [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddDeposited(int module, double energy) => _deposited[module] += energy;

    /// <summary>Books energy in a counter.</summary>
    /// <param name="counter">Counter.</param>
    /// <param name="energy">Energy, above zero [MeV].</param>
    /// <param name="time">Time [ns].</param>
    /// <param name="beamParticle">Beam particle that it comes from.</param>
    internal void AddCounter(int counter, double energy, double time, ushort beamParticle) => _counters.Add(counter, energy, time, beamParticle);

    private void CopyFrom(EventDeposits other)
    {
        Clear();
        _cells.CopyFrom(other._cells);
        _counters.CopyFrom(other._counters);
        TrackerList.CopyFrom(other.TrackerList);
        HodoscopeList.CopyFrom(other.HodoscopeList);
        other._visible.CopyTo(_visible, 0);
        other._deposited.CopyTo(_deposited, 0);
        other._pileUp.CopyTo(_pileUp, 0);
        ReferenceTime = other.ReferenceTime;
    }
}
