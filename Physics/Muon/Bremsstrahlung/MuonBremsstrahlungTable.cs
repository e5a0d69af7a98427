using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Muon.Bremsstrahlung;

/// <summary>Integrals of the bremsstrahlung of muons in one element on either side of the cut.</summary>
public sealed class MuonBremsstrahlungTable
{
    /// <summary>Smallest photon counted in the loss; what lies below is less than 1e-8 of it [MeV].</summary>
    private const double SmallestPhoton = 1e-6;

    /// <summary>Tables of one element.</summary>
    /// <param name="grid">Grid of kinetic energy [MeV].</param>
    /// <param name="element">Element.</param>
    /// <param name="cut">Photons above it are made [MeV].</param>
    public MuonBremsstrahlungTable(LogGrid grid, Element element, double cut)
    {
        var quadrature = new LogQuadrature(panelWidth: 2, order: 8);
        Element = element;
        DifferentialCrossSection = new MuonBremsstrahlungCrossSection(element);
        CrossSection = TableBuilder.Smooth(
            grid,
            MuonBremsstrahlungCrossSection.Threshold,
            kineticEnergy => Above(DifferentialCrossSection, kineticEnergy, cut, quadrature));
        EnergyLoss = TableBuilder.Smooth(
            grid,
            MuonBremsstrahlungCrossSection.Threshold,
            kineticEnergy => Below(DifferentialCrossSection, kineticEnergy, cut, quadrature));
    }

    /// <summary>The element.</summary>
    public Element Element { get; }

    /// <summary>The formula.</summary>
    public MuonBremsstrahlungCrossSection DifferentialCrossSection { get; }

    /// <summary>Cross section per atom for photons above the cut [mm²].</summary>
    public LogTable CrossSection { get; }

    /// <summary>Energy-weighted cross section per atom for photons below the cut [MeV mm²].</summary>
    public LogTable EnergyLoss { get; }

    /// <summary>Cross section per atom for photons above a cut, by quadrature [mm²].</summary>
    /// <param name="formula">Element.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="cut">Smallest photon counted [MeV].</param>
    /// <param name="quadrature">Rule of integration.</param>
    public static double Above(MuonBremsstrahlungCrossSection formula, double kineticEnergy, double cut, LogQuadrature quadrature)
    {
        if (kineticEnergy <= MuonBremsstrahlungCrossSection.Threshold) return 0;
        double energy = kineticEnergy + PhysicalConstants.MuonMass;
        return quadrature.Integrate(photon => formula.EnergyTimesDifferential(energy, photon) / photon, cut, kineticEnergy);
    }

    /// <summary>Energy-weighted cross section per atom for photons below a cut, by quadrature [MeV mm²].</summary>
    /// <param name="formula">Element.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="cut">Largest photon counted [MeV].</param>
    /// <param name="quadrature">Rule of integration.</param>
    public static double Below(MuonBremsstrahlungCrossSection formula, double kineticEnergy, double cut, LogQuadrature quadrature)
    {
        if (kineticEnergy <= MuonBremsstrahlungCrossSection.Threshold) return 0;
        double energy = kineticEnergy + PhysicalConstants.MuonMass;
        return quadrature.Integrate(
            photon => formula.EnergyTimesDifferential(energy, photon), SmallestPhoton, Math.Min(cut, kineticEnergy));
    }
}
