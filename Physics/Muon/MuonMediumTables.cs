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
        Range = new LogTable(grid, Ranges(StoppingPower));
        LossAndRate = new LogTablePair(StoppingPower, TotalRate);
    }

    /// <summary>Electrons above the cut.</summary>
    public MuonDeltaRaySampler DeltaRays { get; }

    /// <summary>Photons above the cut.</summary>
    public MuonBremsstrahlungSampler Bremsstrahlung { get; }

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

    /// <summary>Path on which the restricted loss would stop the muon; huge in vacuum [mm].</summary>
    public LogTable Range { get; }

    private static LogTable PerNode(LogGrid grid, Func<int, double> value)
    {
        var values = new double[grid.NodeCount];
        for (int node = 0; node < values.Length; node++) values[node] = value(node);
        return new LogTable(grid, values);
    }

    /// <summary>∫ dT/S: below the grid S goes with the velocity, which gives 2T/S; in a bin by Simpson's rule with the interpolated
    /// S.</summary>
    private static double[] Ranges(LogTable stoppingPower)
    {
        const double rangeInVacuum = 1e30;
        LogGrid grid = stoppingPower.Grid;
        var ranges = new double[grid.NodeCount];
        if (!(stoppingPower[0] > 0))
        {
            Array.Fill(ranges, rangeInVacuum);
            return ranges;
        }
        ranges[0] = 2 * grid.Low / stoppingPower[0];
        for (int node = 1; node < ranges.Length; node++)
        {
            double width = grid.Node(node) - grid.Node(node - 1);
            double low = stoppingPower[node - 1];
            double high = stoppingPower[node];
            ranges[node] = ranges[node - 1] + width / 6 * (1 / low + 8 / (low + high) + 1 / high);
        }
        return ranges;
    }
}
