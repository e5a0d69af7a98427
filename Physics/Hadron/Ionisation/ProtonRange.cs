using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Hadron.Ionisation;

/// <summary>Way that slow protons have in each medium until they stop, and a bound of the rate of all that may happen on it; immutable.</summary>
/// <remarks>R = ∫ dT/S by Simpson's rule on the nodes of the grid, in continuous slowing down with the loss below the cuts; below the first node S counts as constant.</remarks>
public sealed class ProtonRange
{
    private const int LowExponent = -4;
    private const int HighExponent = 7;

    private readonly LogTablePair?[] _rangeAndRate;

    /// <summary>Tables of all media but vacuum.</summary>
    /// <param name="media">Media.</param>
    /// <param name="physics">Loss and rates of a proton by medium and kinetic energy.</param>
    public ProtonRange(MediumTable media, Func<MediumId, double, LocalPhysics> physics)
    {
        var grid = new LogGrid(LowExponent, HighExponent);
        _rangeAndRate = new LogTablePair?[media.Count];
        for (int index = 0; index < _rangeAndRate.Length; index++)
        {
            Medium medium = media.All[index];
            if (!medium.Material.IsVacuum) _rangeAndRate[index] = Tabulate(grid, kineticEnergy => physics(medium.Id, kineticEnergy));
        }
    }

    /// <summary>Kinetic energy up to which the tables go [MeV].</summary>
    public const double HighestEnergy = (1 << HighExponent) * Units.MeV;

    /// <summary>Range and rate of a proton.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy, up to <see cref="HighestEnergy"/> [MeV].</param>
    /// <param name="range">Range; infinite in vacuum [mm].</param>
    /// <param name="rateBound">Largest rate of interactions at this energy and all below [1/mm].</param>
    public void At(MediumId medium, double kineticEnergy, out double range, out double rateBound)
    {
        range = double.PositiveInfinity;
        rateBound = 0;
        if (_rangeAndRate[medium.Index] is { } table) table.At(kineticEnergy, out range, out rateBound);
    }

    private static LogTablePair Tabulate(LogGrid grid, Func<double, LocalPhysics> physics)
    {
        double[] range = new double[grid.NodeCount], bound = new double[grid.NodeCount];
        LocalPhysics below = physics(grid.Low);
        range[0] = grid.Low / below.StoppingPower;
        bound[0] = below.TotalRate;
        for (int node = 1; node < range.Length; node++)
        {
            double low = grid.Node(node - 1), high = grid.Node(node);
            LocalPhysics middle = physics(0.5 * (low + high)), above = physics(high);
            range[node] = range[node - 1] + (high - low) / 6 * (1 / below.StoppingPower + 4 / middle.StoppingPower + 1 / above.StoppingPower);
            // Between two nodes the bound is a line: it has to be above the larger end from the lower node on.
            bound[node] = Math.Max(bound[node - 1], Math.Max(middle.TotalRate, above.TotalRate));
            bound[node - 1] = bound[node];
            below = above;
        }
        return new LogTablePair(new LogTable(grid, range), new LogTable(grid, bound));
    }
}
