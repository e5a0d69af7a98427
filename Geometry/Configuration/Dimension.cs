namespace NA64Mu.Geometry.Configuration;

/// <summary>Kinds of quantity that a setting can ask for.</summary>
public enum Dimension
{
    /// <summary>Pure number, also written as a percentage.</summary>
    Pure,

    /// <summary>Length [mm].</summary>
    Length,

    /// <summary>Energy [MeV].</summary>
    Energy,

    /// <summary>Momentum, written as GeV or GeV/c [MeV/c].</summary>
    Momentum,

    /// <summary>Angle [rad].</summary>
    Angle,

    /// <summary>Time [ns].</summary>
    Time,

    /// <summary>Magnetic field [T].</summary>
    Field,

    /// <summary>Field integral [T mm].</summary>
    FieldIntegral,

    /// <summary>Mass density [g/cm³].</summary>
    Density,

    /// <summary>Number per energy [1/MeV].</summary>
    PerEnergy,

    /// <summary>Number per length [1/mm].</summary>
    PerLength,

    /// <summary>Length per energy [mm/MeV].</summary>
    LengthPerEnergy,

    /// <summary>Speed [mm/ns].</summary>
    Speed,

    /// <summary>Electric charge [e].</summary>
    Charge,

    /// <summary>Rate [1/ns].</summary>
    Rate,
}
