using System.Linq;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Electron.Ionisation;

/// <summary>Unrestricted collision loss of e± in every medium, for the fast mode: outside calorimeters electrons lose their mean energy.</summary>
public sealed class ElectronLossTable
{
    private const int LowExponent = -7;
    private const int HighExponent = 20;

    private readonly LogTable[] _electron;
    private readonly LogTable[] _positron;

    /// <summary>Tables for all media; those of vacuum are zero.</summary>
    /// <param name="media">Media.</param>
    public ElectronLossTable(MediumTable media)
    {
        var grid = new LogGrid(LowExponent, HighExponent);
        _electron = new LogTable[media.Count];
        _positron = new LogTable[media.Count];
        foreach (IGrouping<Material, Medium> group in media.All.GroupBy(medium => medium.Material))
        {
            LogTable electron = Tabulate(grid, Species.Electron, group.Key);
            LogTable positron = Tabulate(grid, Species.Positron, group.Key);
            foreach (Medium medium in group) (_electron[medium.Id.Index], _positron[medium.Id.Index]) = (electron, positron);
        }
    }

    /// <summary>Mean collision loss [MeV/mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="kineticEnergy">Kinetic energy; below 8 keV the value there [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double StoppingPower(MediumId medium, Species species, double kineticEnergy) =>
        (species == Species.Electron ? _electron[medium.Index] : _positron[medium.Index]).At(kineticEnergy);

    private static LogTable Tabulate(LogGrid grid, Species species, Material material) => TableBuilder.EveryNode(
        grid,
        energy => material.IsVacuum ? 0 : BergerSeltzer.StoppingPower(species, energy, double.PositiveInfinity, material));
}
