using System;
using NA64Mu.Core;
using NA64Mu.Physics.Photonuclear;

namespace NA64Mu.Physics.Electron.Nuclear;

/// <summary>Reactions of electrons and positrons with nuclei through a photon that is almost real.</summary>
/// <remarks>
/// Equivalent photons, V. M. Budnev, I. F. Ginzburg, G. V. Meledin, V. G. Serbo, Phys. Rep. 15 (1975) 181, Eqs. (6.8) and (D.4): k dσ/dk = σ_γA(k) n(k),
/// n = (α/π)[(1 − x + x²/2) ln(Q²_max/Q²_min) − (1 − x)(1 − Q²_min/Q²_max)], x = k/E, Q²_min = m²x²/(1 − x), so that the density of Q² is [(1 − x)(1 − Q²_min/Q²) + x²/2]/Q². Q²_max is what the target sets: for single nucleons 0.4 GeV² (the Λ² of V. V. Borog and
/// A. A. Petrukhin), and no more than leaves energy for a pion; below that the nucleus, (ħc/R)² with R = 1.2 A^⅓ fm; never above 4EE′. Longitudinal photons, and multipoles that real photons do not excite, are left out. The logarithm makes an uncertainty of
/// a factor 2 in Q²_max one of 5 % of the cross section.
/// </remarks>
public static class ElectronNuclearCrossSection
{
    private const double Mass2 = PhysicalConstants.ElectronMass * PhysicalConstants.ElectronMass;
    private const double NucleonScaleSquared = 0.4 * Units.GeV * Units.GeV;
    private const double RadiusUnit = 1.2;

    /// <summary>Q²_min [MeV²].</summary>
    /// <param name="energy">Total energy of the electron [MeV].</param>
    /// <param name="photonEnergy">Photon energy [MeV].</param>
    public static double LeastVirtuality(double energy, double photonEnergy)
    {
        double x = photonEnergy / energy;
        return Mass2 * x * x / (1 - x);
    }

    /// <summary>Q²_max [MeV²].</summary>
    /// <param name="a">Nucleons of the nucleus.</param>
    /// <param name="energy">Total energy of the electron [MeV].</param>
    /// <param name="photonEnergy">Photon energy [MeV].</param>
    public static double LargestVirtuality(double a, double energy, double photonEnergy)
    {
        double reach = PhysicalConstants.HbarCFemtometre / (RadiusUnit * Math.Cbrt(a));
        double ofNucleus = a > 2 ? reach * reach : 0;
        double ofNucleon = Math.Min(NucleonScaleSquared, 2 * PhysicalConstants.ProtonMass * (photonEnergy - NucleonAbsorption.Threshold));
        return Math.Min(Math.Max(ofNucleus, ofNucleon), 4 * energy * (energy - photonEnergy));
    }

    /// <summary>Number of photons per unit of ln k.</summary>
    /// <param name="a">Nucleons of the nucleus.</param>
    /// <param name="energy">Total energy of the electron [MeV].</param>
    /// <param name="photonEnergy">Photon energy [MeV].</param>
    /// <returns>Zero beyond the limits.</returns>
    public static double Flux(double a, double energy, double photonEnergy)
    {
        if (photonEnergy >= energy - PhysicalConstants.ElectronMass) return 0;
        double x = photonEnergy / energy, least = LeastVirtuality(energy, photonEnergy), largest = LargestVirtuality(a, energy, photonEnergy);
        if (largest <= least) return 0;
        double bracket = (1 - x + 0.5 * x * x) * FastMath.Log(largest / least) - (1 - x) * (1 - least / largest);
        return PhysicalConstants.FineStructure / Math.PI * Math.Max(0, bracket);
    }
}
