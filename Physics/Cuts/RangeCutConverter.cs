using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Cuts;

/// <summary>Kinetic energies whose range is a given length, as Geant4 finds them, so that the same cuts mean the same particles.</summary>
/// <remarks>
/// G4VRangeToEnergyConverter of Geant4 11: fifty energies per decade from 990 eV to 10 GeV; the range of e± is Σ 2ΔT/(S₁ + S₂) with the stopping power S of
/// <see cref="RangeCutStoppingPower"/>, that of photons five absorption lengths of <see cref="RangeCutAbsorption"/>; linear in between. Cuts of e± below 30 keV are lowered by
/// 1 + (1 − T/30 keV) 0.025 mm g cm⁻³/(range · density), for slow electrons do not travel straight.
/// </remarks>
public static class RangeCutConverter
{
    /// <summary>Lowest cut [MeV].</summary>
    public const double Lowest = 990 * Units.ElectronVolt;

    /// <summary>Highest cut [MeV].</summary>
    public const double Highest = 10 * Units.GeV;

    private const int PointsPerDecade = 50;
    private const double AbsorptionLengths = 5;
    private static readonly int Points = PointsPerDecade * (int)Math.Round(Math.Log10(Highest / Lowest));

    /// <summary>Cuts of a medium from the range cuts of its region.</summary>
    /// <param name="medium">Medium.</param>
    public static ProductionCuts Convert(Medium medium) => new(
        OfCharged(Species.Electron, medium.Material, medium.Region.Cuts.Electron),
        OfCharged(Species.Positron, medium.Material, medium.Region.Cuts.Positron),
        OfPhoton(medium.Material, medium.Region.Cuts.Photon));

    /// <summary>Kinetic energy of an electron or positron of a given range [MeV].</summary>
    /// <param name="species">Electron or positron.</param>
    /// <param name="material">Material.</param>
    /// <param name="range">Range [mm].</param>
    public static double OfCharged(Species species, Material material, double range)
    {
        double energyBefore = 0, stoppingBefore = 0, rangeBefore = 0, cut = Highest;
        for (int point = 0; point < Points; point++)
        {
            double energy = EnergyOf(point), stopping = 0;
            foreach (ElementFraction part in material.Elements) stopping += part.AtomDensity * RangeCutStoppingPower.PerAtom(species, part.Element.Z, energy);
            double rangeHere = rangeBefore + 2 * (energy - energyBefore) / (stoppingBefore + stopping);
            if (rangeHere >= range)
            {
                cut = energyBefore + (energy - energyBefore) * (range - rangeBefore) / (rangeHere - rangeBefore);
                break;
            }
            (energyBefore, stoppingBefore, rangeBefore) = (energy, stopping, rangeHere);
        }
        return Math.Clamp(Lowered(cut, range * material.Density), Lowest, Highest);
    }

    /// <summary>Energy of a photon that gets five absorption lengths far [MeV].</summary>
    /// <param name="material">Material.</param>
    /// <param name="range">Range [mm].</param>
    public static double OfPhoton(Material material, double range)
    {
        double energyBefore = Lowest, rangeBefore = RangeOfPhoton(material, Lowest);
        if (rangeBefore >= range) return Lowest;
        for (int point = 1; point < Points; point++)
        {
            double energy = EnergyOf(point), rangeHere = RangeOfPhoton(material, energy);
            if (rangeHere >= range) return energyBefore + (energy - energyBefore) * (range - rangeBefore) / (rangeHere - rangeBefore);
            (energyBefore, rangeBefore) = (energy, rangeHere);
        }
        return Highest;
    }

    private static double EnergyOf(int point) => Lowest * Math.Pow(Highest / Lowest, (double)point / Points);

    private static double RangeOfPhoton(Material material, double energy)
    {
        double absorption = 0;
        foreach (ElementFraction part in material.Elements) absorption += part.AtomDensity * RangeCutAbsorption.PerAtom(part.Element.Z, energy);
        return AbsorptionLengths / absorption;
    }

    private static double Lowered(double cut, double massPerArea)
    {
        const double from = 30 * Units.KeV;
        const double scale = 0.025;
        return cut < from ? cut / (1 + (1 - cut / from) * scale / massPerArea) : cut;
    }
}
