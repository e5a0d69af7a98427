namespace NA64Mu.Core;

/// <summary>Conversion factors to the native units mm, ns, MeV, MeV/c, e, rad and tesla: multiply on the way in, divide on the way out.</summary>
/// <remarks>Why these: docs/decisions/0002.</remarks>
public static class Units
{
    /// <summary>Nanometre [mm].</summary>
    public const double Nanometre = 1e-6;

    /// <summary>Micrometre [mm].</summary>
    public const double Micrometre = 1e-3;

    /// <summary>Millimetre [mm].</summary>
    public const double Millimetre = 1.0;

    /// <summary>Centimetre [mm].</summary>
    public const double Centimetre = 10.0;

    /// <summary>Metre [mm].</summary>
    public const double Metre = 1000.0;

    /// <summary>Square centimetre [mm²].</summary>
    public const double SquareCentimetre = Centimetre * Centimetre;

    /// <summary>Cubic centimetre [mm³].</summary>
    public const double CubicCentimetre = Centimetre * Centimetre * Centimetre;

    /// <summary>Barn, 1e-24 cm² [mm²].</summary>
    public const double Barn = 1e-22;

    /// <summary>Microbarn [mm²].</summary>
    public const double Microbarn = 1e-28;

    /// <summary>Nanosecond [ns].</summary>
    public const double Nanosecond = 1.0;

    /// <summary>Electronvolt [MeV].</summary>
    public const double ElectronVolt = 1e-6;

    /// <summary>Kiloelectronvolt [MeV].</summary>
    public const double KeV = 1e-3;

    /// <summary>Megaelectronvolt [MeV].</summary>
    public const double MeV = 1.0;

    /// <summary>Gigaelectronvolt [MeV].</summary>
    public const double GeV = 1000.0;

    /// <summary>Teraelectronvolt [MeV].</summary>
    public const double TeV = 1e6;

    /// <summary>Milliradian [rad].</summary>
    public const double Milliradian = 1e-3;

    /// <summary>Tesla [T].</summary>
    public const double Tesla = 1.0;

    /// <summary>Gram per cubic centimetre, kept as it is: densities are the one quantity stored in g/cm³.</summary>
    public const double GramPerCubicCentimetre = 1.0;
}
