using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Electron.Annihilation;
using NA64Mu.Physics.Electron.Bremsstrahlung;
using NA64Mu.Physics.Electron.Ionisation;
using NA64Mu.Physics.Electron.MuonPairs;
using NA64Mu.Physics.Electron.Nuclear;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Electron;

/// <summary>All that happens to electrons, or to positrons, in one medium.</summary>
internal sealed class ElectronMedium
{
    /// <summary>Exponents of the lowest and highest node of kinetic energy [MeV].</summary>
    internal const int LowExponent = -14, HighExponent = 20;

    /// <summary>Tables of one medium.</summary>
    /// <param name="material">Material.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="cuts">Production cuts.</param>
    /// <param name="nuclear">Reactions with nuclei; null where there are none.</param>
    /// <param name="transportLength">Transport mean free path at each kinetic energy [mm]; null where nobody asks for it.</param>
    public ElectronMedium(Material material, Species species, ProductionCuts cuts, ElectronNuclearTable? nuclear, Func<double, double>? transportLength)
    {
        var grid = new LogGrid(LowExponent, HighExponent);
        Cuts = cuts;
        Nuclear = nuclear;
        LogTable nothing = TableBuilder.EveryNode(grid, static _ => 0);
        bool isEmpty = material.IsVacuum;
        ElectronIonisationTable? ionisation = isEmpty ? null : new ElectronIonisationTable(grid, material, species, cuts.Electron);
        Bremsstrahlung = isEmpty ? null : new ElectronBremsstrahlungTable(grid, material, species, cuts.Photon);
        double targets = species == Species.Positron && !isEmpty ? material.ElectronDensity : 0;
        IonisationRate = ionisation?.Rate ?? nothing;
        BremsstrahlungRate = Bremsstrahlung?.Rate ?? nothing;
        MuonPairRate = TableBuilder.EveryNode(grid, energy => targets * MuonPairCreationCrossSection.PerElectron(energy));
        LogTable annihilation = TableBuilder.EveryNode(grid, energy => targets * AnnihilationCrossSection.PerElectron(energy));
        Fluctuation = new ElectronLossFluctuation(material, cuts.Electron);
        Table = new ElectronTable(
            Sum(grid, ionisation?.StoppingPower ?? nothing, Bremsstrahlung?.StoppingPower ?? nothing),
            Sum(grid, IonisationRate, BremsstrahlungRate, annihilation, MuonPairRate, nuclear?.Rate ?? nothing),
            transportLength is null ? nothing : TableBuilder.EveryNode(grid, transportLength));
    }

    /// <summary>Production cuts.</summary>
    public ProductionCuts Cuts { get; }

    /// <summary>Loss, total rate and range.</summary>
    public ElectronTable Table { get; }

    /// <summary>Electrons above the cut per path [1/mm].</summary>
    public LogTable IonisationRate { get; }

    /// <summary>Photons above the cut per path [1/mm].</summary>
    public LogTable BremsstrahlungRate { get; }

    /// <summary>Annihilations to muons per path [1/mm].</summary>
    public LogTable MuonPairRate { get; }

    /// <summary>Radiation; none in vacuum.</summary>
    public ElectronBremsstrahlungTable? Bremsstrahlung { get; }

    /// <summary>Reactions with nuclei; null where there are none.</summary>
    public ElectronNuclearTable? Nuclear { get; }

    /// <summary>Fluctuation of the loss.</summary>
    public ElectronLossFluctuation Fluctuation { get; }

    private static LogTable Sum(LogGrid grid, params ReadOnlySpan<LogTable> tables)
    {
        var values = new double[grid.NodeCount];
        foreach (LogTable table in tables)
        {
            for (int node = 0; node < values.Length; node++) values[node] += table[node];
        }
        return new LogTable(grid, values);
    }
}
