using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Electron.Ionisation;

/// <summary>Unrestricted collision loss of e± in every material, for the fast mode: outside calorimeters electrons lose their mean energy.</summary>
public sealed class ElectronLossTable
{
    private const int LowExponent = -7;
    private const int HighExponent = 20;

    private readonly LogTable[] _electron;
    private readonly LogTable[] _positron;

    /// <summary>Tables for all materials; those of vacuum are zero.</summary>
    /// <param name="materials">Materials.</param>
    public ElectronLossTable(MaterialTable materials)
    {
        var grid = new LogGrid(LowExponent, HighExponent);
        _electron = new LogTable[materials.Count];
        _positron = new LogTable[materials.Count];
        foreach (Material material in materials.All)
        {
            _electron[material.Id.Index] = Tabulate(grid, Species.Electron, material);
            _positron[material.Id.Index] = Tabulate(grid, Species.Positron, material);
        }
    }

    /// <summary>Mean collision loss [MeV/mm].</summary>
    /// <param name="material">Material.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="kineticEnergy">Kinetic energy; below 8 keV the value there [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double StoppingPower(MaterialId material, Species species, double kineticEnergy) =>
        (species == Species.Electron ? _electron[material.Index] : _positron[material.Index]).At(kineticEnergy);

    private static LogTable Tabulate(LogGrid grid, Species species, Material material) => TableBuilder.EveryNode(
        grid,
        energy => material.IsVacuum ? 0 : BergerSeltzer.StoppingPower(species, energy, double.PositiveInfinity, material));
}
