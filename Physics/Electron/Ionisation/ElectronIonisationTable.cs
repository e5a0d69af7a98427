using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Electron.Ionisation;

/// <summary>Collisions of electrons or positrons in one material on either side of a cut.</summary>
public sealed class ElectronIonisationTable
{
    /// <summary>Tables of one material.</summary>
    /// <param name="grid">Grid of kinetic energy [MeV].</param>
    /// <param name="material">Material, not vacuum.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="cut">Transfers above it make electrons [MeV].</param>
    public ElectronIonisationTable(LogGrid grid, Material material, Species species, double cut)
    {
        Rate = TableBuilder.EveryNode(grid, energy => material.ElectronDensity * new MollerBhabhaCrossSection(species, energy).Above(cut));
        StoppingPower = TableBuilder.EveryNode(grid, energy => BergerSeltzer.StoppingPower(species, energy, cut, material));
    }

    /// <summary>Transfers above the cut per path [1/mm].</summary>
    public LogTable Rate { get; }

    /// <summary>Loss per path by transfers below the cut [MeV/mm].</summary>
    public LogTable StoppingPower { get; }
}
