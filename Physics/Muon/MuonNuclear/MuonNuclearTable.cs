using System;
using NA64Mu.Core;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Muon.MuonNuclear;

/// <summary>Integrals of the photonuclear cross section of muons per effective nucleon, on either side of the cut.</summary>
public sealed class MuonNuclearTable
{
    /// <summary>Tables for one cut.</summary>
    /// <param name="grid">Grid of kinetic energy [MeV].</param>
    /// <param name="cut">Transfers above it make hadrons [MeV].</param>
    public MuonNuclearTable(LogGrid grid, double cut)
    {
        Cut = cut;
        var quadrature = new LogQuadrature(panelWidth: 1, order: 8);
        CrossSection = TableBuilder.Smooth(grid, MuonNuclearCrossSection.Threshold, kineticEnergy => Above(kineticEnergy, cut, quadrature));
        EnergyLoss = TableBuilder.Smooth(grid, MuonNuclearCrossSection.Threshold, kineticEnergy => Below(kineticEnergy, cut, quadrature));
    }

    /// <summary>Transfers above it make hadrons [MeV].</summary>
    public double Cut { get; }

    /// <summary>Cross section per effective nucleon for transfers above the cut [mm²].</summary>
    public LogTable CrossSection { get; }

    /// <summary>Energy-weighted cross section per effective nucleon for transfers below the cut [MeV mm²].</summary>
    public LogTable EnergyLoss { get; }

    /// <summary>Cross section per effective nucleon for transfers above a cut, by quadrature [mm²].</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="cut">Smallest transfer counted [MeV].</param>
    /// <param name="quadrature">Rule of integration.</param>
    public static double Above(double kineticEnergy, double cut, LogQuadrature quadrature)
    {
        if (kineticEnergy <= MuonNuclearCrossSection.Threshold) return 0;
        double energy = kineticEnergy + PhysicalConstants.MuonMass;
        return quadrature.Integrate(
            transfer => MuonNuclearCrossSection.TransferTimesDifferential(energy, transfer) / transfer,
            Math.Max(cut, MuonNuclearCrossSection.SmallestTransfer),
            MuonNuclearCrossSection.LargestTransfer(energy));
    }

    /// <summary>Energy-weighted cross section per effective nucleon for transfers below a cut, by quadrature [MeV mm²].</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="cut">Largest transfer counted [MeV].</param>
    /// <param name="quadrature">Rule of integration.</param>
    public static double Below(double kineticEnergy, double cut, LogQuadrature quadrature)
    {
        if (kineticEnergy <= MuonNuclearCrossSection.Threshold) return 0;
        double energy = kineticEnergy + PhysicalConstants.MuonMass;
        return quadrature.Integrate(
            transfer => MuonNuclearCrossSection.TransferTimesDifferential(energy, transfer),
            MuonNuclearCrossSection.SmallestTransfer,
            Math.Min(cut, MuonNuclearCrossSection.LargestTransfer(energy)));
    }
}
