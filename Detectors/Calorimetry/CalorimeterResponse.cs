using System;
using NA64Mu.Core;
using NA64Mu.Detectors.Readout;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Calorimetry;

/// <summary>Response of the cells of one kind of calorimeter: from light in the scintillator to energy as read.</summary>
/// <remarks>
/// A = (N/n)(1 + c·g₁) + σ·g₂, at most the range, with N Poisson of mean n·y·L/f: L the energy in the scintillator weighted with the light that is collected, y the light yield of the cell over the nominal one, n photo-electrons
/// per MeV, f the visible fraction, c the constant term, σ the noise, g standard normal. A cell is written if A reaches the threshold, as energy E = k·A, k being its calibration constant; so range and threshold are
/// those of the electronics, which knows no constants. The constant term is drawn anew for each cell and event, not once per run: a beam into one cell then shows it as resolution, as test beams quote it.
/// Light yields stay as they are; they are log-normal with mean 1. Time: t + w·√(threshold/A) + √(s₀² + s₁²/N)·g₃, the walk w being that of a fixed level on a pulse that rises with the square of time.
/// </remarks>
public sealed class CalorimeterResponse
{
    private readonly CalorimeterReadout _readout;

    /// <summary>Response of one kind of calorimeter.</summary>
    /// <param name="readout">Its numbers.</param>
    public CalorimeterResponse(CalorimeterReadout readout)
    {
        _readout = readout;
        Noise = new NoiseSampler(readout.Noise, readout.Threshold);
    }

    /// <summary>Noise of cells without energy.</summary>
    public NoiseSampler Noise { get; }

    /// <summary>Lowest energy that is written [MeV].</summary>
    public double Threshold => _readout.Threshold;

    /// <summary>Largest energy that is read [MeV].</summary>
    public double Range => _readout.Range;

    /// <summary>Light yield of a cell over the nominal one: a property of the set-up, the same in every run.</summary>
    /// <param name="cell">Channel of the cell.</param>
    public double LightYield(ChannelId cell)
    {
        double spread = _readout.CellSpread;
        if (spread == 0) return 1;
        var random = new RandomStream((ulong)_readout.SpreadSeed, 0, cell.Value, StreamPurpose.LightYields);
        double width = Math.Sqrt(Math.Log(1 + spread * spread));
        return Math.Exp(width * random.Normal() - 0.5 * width * width);
    }

    /// <summary>Reading of a cell on the electron or hadron scale, before its constant.</summary>
    /// <param name="light">Energy in its active material, weighted with the light that is collected [MeV].</param>
    /// <param name="random">Stream to draw from.</param>
    public CellReading Measure(double light, ref RandomStream random)
    {
        double photoelectrons = PoissonSampler.Sample(_readout.PhotoelectronsPerMeV * light / _readout.VisibleFraction, ref random);
        double energy = photoelectrons / _readout.PhotoelectronsPerMeV * (1 + _readout.ConstantTerm * random.Normal()) + _readout.Noise * random.Normal();
        return new CellReading(Math.Min(energy, _readout.Range), photoelectrons);
    }

    /// <summary>Time that a cell reads [ns].</summary>
    /// <param name="time">True mean time [ns].</param>
    /// <param name="reading">Its reading.</param>
    /// <param name="random">Stream to draw from.</param>
    public double MeasureTime(double time, CellReading reading, ref RandomStream random)
    {
        double walk = PulseTime.Walk(_readout.TimeWalk, _readout.Threshold, reading.Energy);
        return time + walk + PulseTime.Resolution(_readout.TimeResolution, _readout.TimeStochastic, reading.Photoelectrons) * random.Normal();
    }
}
