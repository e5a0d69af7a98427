using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Ionisation;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Muon.Ionisation;

/// <summary>Integrals of muon-electron collisions on either side of the cut.</summary>
public sealed class MuonIonisationTable
{
    private static readonly HeavyParticle Muon = HeavyParticle.Of(Species.MuMinus);

    private readonly LogTable _correctionBracket;
    private readonly double _cut;

    /// <summary>Tables for one cut.</summary>
    /// <param name="grid">Grid of kinetic energy [MeV].</param>
    /// <param name="cut">Transfers above it make electrons [MeV].</param>
    public MuonIonisationTable(LogGrid grid, double cut)
    {
        var quadrature = new LogQuadrature(panelWidth: 2, order: 8);
        _cut = cut;
        CrossSection = TableBuilder.EveryNode(grid, kineticEnergy => Above(kineticEnergy, cut, quadrature));
        _correctionBracket = TableBuilder.EveryNode(
            grid, kineticEnergy => MuonRadiativeCorrection.LossBracket(kineticEnergy, cut, quadrature));
    }

    /// <summary>Cross section per electron for transfers above the cut [mm²].</summary>
    public LogTable CrossSection { get; }

    /// <summary>Loss per path from transfers below the cut [MeV/mm].</summary>
    /// <param name="material">Material.</param>
    public LogTable StoppingPower(Material material)
    {
        LogGrid grid = CrossSection.Grid;
        double[] values = [.. Enumerable.Range(0, grid.NodeCount).Select(node => AtNode(material, node))];
        return new LogTable(grid, values);
    }

    /// <summary>Cross section per electron for transfers above a cut, by quadrature [mm²].</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="cut">Smallest transfer counted [MeV].</param>
    /// <param name="quadrature">Rule of integration.</param>
    public static double Above(double kineticEnergy, double cut, LogQuadrature quadrature) =>
        quadrature.Integrate(
            transfer => MuonDeltaRayCrossSection.Differential(kineticEnergy, transfer),
            cut,
            MuonDeltaRayCrossSection.MaximumTransfer(kineticEnergy));

    /// <summary>Loss per path from transfers below a cut [MeV/mm].</summary>
    /// <param name="material">Material.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="cut">Largest transfer counted [MeV].</param>
    /// <param name="quadrature">Rule of integration of the radiative correction.</param>
    public static double Below(Material material, double kineticEnergy, double cut, LogQuadrature quadrature) =>
        BetheBloch.RestrictedStoppingPower(material, Muon, kineticEnergy, cut)
        + Correction(material, kineticEnergy, MuonRadiativeCorrection.LossBracket(kineticEnergy, cut, quadrature));

    private static double Correction(Material material, double kineticEnergy, double bracket) =>
        material.IsVacuum ? 0 : BetheBloch.Prefactor(material, Muon) / Muon.BetaSquared(kineticEnergy) * bracket;

    private double AtNode(Material material, int node)
    {
        double kineticEnergy = CrossSection.Grid.Node(node);
        return BetheBloch.RestrictedStoppingPower(material, Muon, kineticEnergy, _cut)
            + Correction(material, kineticEnergy, _correctionBracket[node]);
    }
}
