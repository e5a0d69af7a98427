using System;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Muon.Bremsstrahlung;
using NA64Mu.Physics.Muon.Ionisation;
using NA64Mu.Physics.Muon.MuonNuclear;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Muon;

/// <summary>What a muon step needs to know of one medium.</summary>
internal sealed class MuonMediumTables
{
    /// <summary>Tables of one medium.</summary>
    /// <param name="material">Material.</param>
    /// <param name="cuts">Its cuts.</param>
    /// <param name="elements">Radiation in its elements.</param>
    /// <param name="ionisation">Collisions with electrons.</param>
    /// <param name="nuclear">Photonuclear reactions.</param>
    public MuonMediumTables(
        Material material, in ProductionCuts cuts, MuonElementTables elements, MuonIonisationTable ionisation, MuonNuclearTable nuclear)
    {
        DeltaRays = new MuonDeltaRaySampler(cuts.Electron);
        Bremsstrahlung = new MuonBremsstrahlungSampler(cuts.Photon);
        Nuclear = new MuonNuclearSampler(nuclear.Cut);
        LogGrid grid = ionisation.CrossSection.Grid;
        Elements = elements;
        double electrons = material.IsVacuum ? 0 : material.ElectronDensity;
        double nucleons = elements.EffectiveNucleonDensity;
        LogTable collisions = ionisation.StoppingPower(material);
        IonisationRate = PerNode(grid, node => electrons * ionisation.CrossSection[node]);
        BremsstrahlungRate = PerNode(grid, elements.BremsstrahlungRate);
        PairRate = PerNode(grid, elements.PairRate);
        NuclearRate = PerNode(grid, node => nucleons * nuclear.CrossSection[node]);
        TridentRate = PerNode(grid, elements.TridentRate);
        TotalRate = PerNode(grid, node => IonisationRate[node] + BremsstrahlungRate[node] + PairRate[node] + NuclearRate[node] + TridentRate[node]);
        StoppingPower = PerNode(grid, node => collisions[node] + elements.EnergyLoss(node) + nucleons * nuclear.EnergyLoss[node]);
        LossAndRate = new LogTablePair(StoppingPower, TotalRate);
    }

    /// <summary>Electrons above the cut.</summary>
    public MuonDeltaRaySampler DeltaRays { get; }

    /// <summary>Photons above the cut.</summary>
    public MuonBremsstrahlungSampler Bremsstrahlung { get; }

    /// <summary>Photonuclear reactions above the cut.</summary>
    public MuonNuclearSampler Nuclear { get; }

    /// <summary>Radiation in the elements.</summary>
    public MuonElementTables Elements { get; }

    /// <summary>Electrons above the cut per path [1/mm].</summary>
    public LogTable IonisationRate { get; }

    /// <summary>Photons above the cut per path [1/mm].</summary>
    public LogTable BremsstrahlungRate { get; }

    /// <summary>Pairs above the cut per path [1/mm].</summary>
    public LogTable PairRate { get; }

    /// <summary>Photonuclear reactions above the cut per path [1/mm].</summary>
    public LogTable NuclearRate { get; }

    /// <summary>Muon pairs per path [1/mm].</summary>
    public LogTable TridentRate { get; }

    /// <summary>Sum of the five rates [1/mm].</summary>
    public LogTable TotalRate { get; }

    /// <summary>Loss per path from all that is below the cuts [MeV/mm].</summary>
    public LogTable StoppingPower { get; }

    /// <summary>Stopping power and total rate together, for the step.</summary>
    public LogTablePair LossAndRate { get; }

    private static LogTable PerNode(LogGrid grid, Func<int, double> value)
    {
        var values = new double[grid.NodeCount];
        for (int node = 0; node < values.Length; node++) values[node] = value(node);
        return new LogTable(grid, values);
    }
}
