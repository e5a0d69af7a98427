using NA64Mu.Core;

namespace NA64Mu.Geometry.Settings;

/// <summary>Production cuts as lengths: a secondary that would not get so far is not made.</summary>
public sealed record RangeCuts
{
    /// <summary>The usual cut of all kinds, 0.7 mm.</summary>
    public static RangeCuts Default { get; } = new();

    /// <summary>Electrons [mm].</summary>
    public double Electron { get; init; } = 0.7 * Units.Millimetre;

    /// <summary>Positrons [mm].</summary>
    public double Positron { get; init; } = 0.7 * Units.Millimetre;

    /// <summary>Photons [mm].</summary>
    public double Photon { get; init; } = 0.7 * Units.Millimetre;
}
