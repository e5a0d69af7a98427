using NA64Mu.Core;
using NA64Mu.Detectors.Readout;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Calorimetry;

/// <summary>Response of the cells of one kind of calorimeter: from energy in the scintillator to energy as read.</summary>
/// <remarks>
/// E = (N/n)(1 + c·g₁) + σ·g₂ with N Poisson of mean n·E_visible/f: n photo-electrons per MeV, f the visible fraction, c the constant
/// term, σ the noise, g standard normal. The constant term stands for uneven light collection and drifts between calibrations. It is
/// drawn anew for each cell and event, not once per run: a beam into one cell then shows it as resolution, as test beams quote it, and
/// not as a shift of the scale.
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

    /// <summary>Energy on the electron or hadron scale that a cell reads [MeV].</summary>
    /// <param name="visible">Energy in its active material [MeV].</param>
    /// <param name="random">Stream to draw from.</param>
    public double Measure(double visible, ref RandomStream random)
    {
        double mean = _readout.PhotoelectronsPerMeV * visible / _readout.VisibleFraction;
        double light = PoissonSampler.Sample(mean, ref random) / _readout.PhotoelectronsPerMeV;
        return light * (1 + _readout.ConstantTerm * random.Normal()) + _readout.Noise * random.Normal();
    }

    /// <summary>Time that a cell reads [ns].</summary>
    /// <param name="time">True mean time [ns].</param>
    /// <param name="random">Stream to draw from.</param>
    public double MeasureTime(double time, ref RandomStream random) => time + _readout.TimeResolution * random.Normal();
}
