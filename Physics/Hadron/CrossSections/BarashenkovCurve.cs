using System;

namespace NA64Mu.Physics.Hadron.CrossSections;

/// <summary>An evaluated cross section of one nucleus against energy.</summary>
/// <param name="Energies">Kinetic energies, rising [MeV].</param>
/// <param name="Values">Cross sections at those energies [mm²].</param>
internal sealed record BarashenkovCurve(double[] Energies, double[] Values)
{
    /// <summary>Linear in the logarithm of the energy; beyond the ends, the value there [mm²].</summary>
    /// <param name="kineticEnergy">Kinetic energy, positive [MeV].</param>
    public double At(double kineticEnergy)
    {
        if (kineticEnergy <= Energies[0]) return Values[0];
        if (kineticEnergy >= Energies[^1]) return Values[^1];
        int upper = Array.BinarySearch(Energies, kineticEnergy);
        if (upper >= 0) return Values[upper];
        upper = ~upper;
        double share = Math.Log(kineticEnergy / Energies[upper - 1]) / Math.Log(Energies[upper] / Energies[upper - 1]);
        return Values[upper - 1] + share * (Values[upper] - Values[upper - 1]);
    }
}
