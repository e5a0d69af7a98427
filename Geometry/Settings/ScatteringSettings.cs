using NA64Mu.Core;

namespace NA64Mu.Geometry.Settings;

/// <summary>Parameters of the steps of scattering electrons and positrons; the defaults are those of Geant4 11 (its choice "UseSafety").</summary>
public sealed record ScatteringSettings
{
    /// <summary>
    /// A step may be this part of the range or of λ₁, the larger of the two, as they were where the particle entered the volume. Small enough for the
    /// back-scattering and the small signals of thin layers to come out right; halving it makes steps near borders half as long.
    /// </summary>
    public double RangeFactor { get; init; } = 0.04;

    /// <summary>
    /// A step may also be this part of the distance to the nearest border: the angle and shift of one long step are good enough where no border is
    /// near to tell.
    /// </summary>
    public double SafetyFactor { get; init; } = 0.6;

    /// <summary>
    /// Where λ₁ is longer than this, <see cref="RangeFactor"/> grows by ¾ + λ₁/4 of it: fast electrons turn little in a step [mm]. Halving it makes
    /// steps longer, doubling it makes them shorter.
    /// </summary>
    public double LambdaLimit { get; init; } = 1 * Units.Millimetre;

    /// <summary>
    /// Width of the step limit, over the limit: without it the ends of steps would pile up at fixed depths behind each border.
    /// </summary>
    public double Smearing { get; init; } = 0.1;

    /// <summary>Whether steps that scattering may limit also shift the particle sideways.</summary>
    public LateralShift LateralShift { get; init; } = LateralShift.Made;
}
