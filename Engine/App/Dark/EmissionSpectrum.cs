using NA64Mu.App.Compare;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>Spectra of one boson, from quadrature and from sampled emissions.</summary>
public sealed record EmissionSpectrum
{
    /// <summary>The boson.</summary>
    public required DarkBoson Boson { get; init; }

    /// <summary>Emissions sampled.</summary>
    public required long Samples { get; init; }

    /// <summary>Share of the proposals that the sampler kept.</summary>
    public required MeasuredValue Acceptance { get; init; }

    /// <summary>Mean energy fraction x by quadrature.</summary>
    public required double MeanFraction { get; init; }

    /// <summary>Mean energy fraction x of the samples.</summary>
    public required MeasuredValue SampledMeanFraction { get; init; }

    /// <summary>Spectrum in the energy fraction x.</summary>
    public required NormalisedSpectrum InFraction { get; init; }

    /// <summary>Spectrum in the angle θ of the boson [1/rad].</summary>
    public required NormalisedSpectrum InAngle { get; init; }
}
