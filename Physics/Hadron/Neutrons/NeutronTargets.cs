using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Hadron.Neutrons;

/// <summary>Nuclei and kinds of reaction that slow neutrons meet in one medium, by their rates on a grid of energies; immutable.</summary>
internal sealed class NeutronTargets
{
    /// <summary>Kinetic energy below which the table holds: the last node below those cross sections that are not of slow neutrons [MeV].</summary>
    public const double HighestEnergy = (1 << HighExponent) * Units.MeV;

    /// <summary>Power of two of the lowest energy tabulated, 15 meV [MeV].</summary>
    public const int LowExponent = -26;

    private const int HighExponent = 4;

    private readonly LogGrid _grid = new(LowExponent, HighExponent);
    private readonly HadronTarget[] _targets;
    private readonly double[] _sums;

    /// <summary>Tabulates the rates.</summary>
    /// <param name="targets">All that may be met.</param>
    /// <param name="rate">Rate of one of them by kinetic energy [1/mm].</param>
    public NeutronTargets(IReadOnlyList<HadronTarget> targets, Func<int, double, double> rate)
    {
        _targets = [.. targets];
        _sums = new double[_grid.NodeCount * _targets.Length];
        for (int node = 0; node < _grid.NodeCount; node++)
        {
            double sum = 0;
            for (int target = 0; target < _targets.Length; target++)
            {
                sum += rate(target, _grid.Node(node));
                _sums[node * _targets.Length + target] = sum;
            }
        }
    }

    /// <summary>Chooses one by the rates, linear between nodes.</summary>
    /// <param name="kineticEnergy">Kinetic energy, below <see cref="HighestEnergy"/> [MeV].</param>
    /// <param name="random">Random numbers; one draw.</param>
    public HadronTarget Choose(double kineticEnergy, ref RandomStream random)
    {
        int bin = _grid.Locate(kineticEnergy, out double fraction);
        int low = bin * _targets.Length, high = low + _targets.Length, last = _targets.Length - 1;
        double place = random.Uniform() * (_sums[low + last] + fraction * (_sums[high + last] - _sums[low + last]));
        int target = 0;
        while (target < last && place >= _sums[low + target] + fraction * (_sums[high + target] - _sums[low + target])) target++;
        return _targets[target];
    }
}
