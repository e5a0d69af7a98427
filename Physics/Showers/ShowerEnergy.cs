using NA64Mu.Core;

namespace NA64Mu.Physics.Showers;

/// <summary>Where the energy of a shower went; kinetic energy + RestEnergyRelease = Deposited + Escaped + Invisible + Leaked.</summary>
public readonly record struct ShowerEnergy
{
    /// <summary>Left in the calorimeter, active and passive [MeV].</summary>
    public required double Deposited { get; init; }

    /// <summary>Left by a side, a hole or the face where the shower came in [MeV].</summary>
    public double Escaped { get; init; }

    /// <summary>Lost to nuclear binding [MeV].</summary>
    public double Invisible { get; init; }

    /// <summary>Rest energy turned into shower energy, of positrons, π⁰ and antinucleons [MeV].</summary>
    public double RestEnergyRelease { get; init; }

    /// <summary>Left by the far face and goes on: as <see cref="Remnant"/>, or as the particle itself where it crossed without a shower [MeV].</summary>
    public double Leaked { get; init; }

    /// <summary>Way of the particle to where its shower began [mm].</summary>
    public double Start { get; init; }

    /// <summary>What stands for the leaked tail of a shower; null where the particle crossed without one.</summary>
    public Species? Remnant { get; init; }
}
