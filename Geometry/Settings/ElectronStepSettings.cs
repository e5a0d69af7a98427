using NA64Mu.Core;

namespace NA64Mu.Geometry.Settings;

/// <summary>Limits of the steps of electrons and positrons in full mode.</summary>
public sealed record ElectronStepSettings
{
    /// <summary>A step may use up this part of the range, beyond <see cref="FinalRange"/>: so far the loss per path may be followed by its mean.</summary>
    public double RangeShare { get; init; } = 0.2;

    /// <summary>A particle whose range is below this may stop in one step, where borders and scattering allow [mm].</summary>
    public double FinalRange { get; init; } = 1 * Units.Millimetre;

    /// <summary>
    /// A particle that cannot reach a border, and gets no further than this, leaves its energy where it is: nothing is displaced by more than this length, nor
    /// into another slab. Zero switches all rejection off, in passive matter too [mm].
    /// </summary>
    public double RangeRejection { get; init; } = 1 * Units.Millimetre;

    /// <summary>The same length for electrons in matter that is not read out, where only the borders matter; not below <see cref="RangeRejection"/> [mm].</summary>
    public double PassiveRejection { get; init; } = 20 * Units.Millimetre;

    /// <summary>
    /// An electron or positron in matter that is not read out, which cannot reach a border and gets no further than this part of a radiation length, comes to rest where it is,
    /// and radiates on the way. Zero: one that radiates is followed, and so are positrons beyond <see cref="RangeRejection"/>.
    /// </summary>
    public double RadiatingShare { get; init; } = 0.5;

    /// <summary>Part of its energy that an electron or positron above 10 MeV may radiate within one step; zero: each photon ends one.</summary>
    public double SoftRadiation { get; init; } = 0.05;

    /// <summary>What an electron can get away from where it is, over its extrapolated range; it never gets further than its range. Zero: always the range.</summary>
    public double ReachMargin { get; init; } = 1.8;

    /// <summary>Particles below this kinetic energy stop where they are [MeV].</summary>
    public double LowestEnergy { get; init; } = 1 * Units.KeV;
}
