using System;
using System.Collections.Generic;
using MathNet.Numerics.RootFinding;
using NA64Mu.Core;
using NA64Mu.Physics;

namespace NA64Mu.Transport;

/// <summary>Groups of whole layers of one sampling calorimeter, each of which a fast muon crosses in one step; immutable.</summary>
internal sealed class SlabGroups
{
    private readonly int[] _lastForward;
    private readonly int[] _lastBackward;

    /// <summary>Groups that follow each other from the first layer on.</summary>
    /// <param name="layersPerGroup">Layers of each; all layers of the calorimeter together.</param>
    /// <param name="layers">Layers of the calorimeter.</param>
    /// <param name="slabsPerLayer">Slabs of a layer.</param>
    public SlabGroups(IEnumerable<int> layersPerGroup, int layers, int slabsPerLayer)
    {
        _lastForward = new int[layers * slabsPerLayer];
        _lastBackward = new int[layers * slabsPerLayer];
        int first = 0;
        foreach (int count in layersPerGroup)
        {
            Array.Fill(_lastForward, (first + count) * slabsPerLayer - 1, first * slabsPerLayer, count * slabsPerLayer);
            Array.Fill(_lastBackward, first * slabsPerLayer, first * slabsPerLayer, count * slabsPerLayer);
            MostLayers = Math.Max(MostLayers, count);
            first += count;
        }
        Requires.That(first == layers, "groups that hold all layers");
    }

    /// <summary>Layers of the largest group.</summary>
    public int MostLayers { get; }

    /// <summary>The last slab of a group in the sense of flight.</summary>
    /// <param name="location">A slab of the group.</param>
    /// <param name="directionZ">Component of the direction.</param>
    public Location Last(Location location, double directionZ) =>
        location with { Slab = directionZ > 0 ? _lastForward[location.Slab] : _lastBackward[location.Slab] };

    /// <summary>Kinetic energy from which a muon loses no more than a share of it in the largest group; infinite where it always loses more [MeV].</summary>
    /// <param name="lossPerLayer">Mean loss in a layer by kinetic energy [MeV].</param>
    /// <param name="share">Largest share.</param>
    /// <param name="lowest">Energy from which it may be [MeV].</param>
    public double EnergyOfSmallLoss(Func<double, double> lossPerLayer, double share, double lowest)
    {
        const double highest = PhysicsList.MaximumKineticEnergy;
        double Excess(double kineticEnergy) => lossPerLayer(kineticEnergy) * MostLayers / kineticEnergy - share;
        if (!(lowest < highest)) return double.PositiveInfinity;
        if (Excess(lowest) <= 0) return lowest;
        return Excess(highest) > 0 ? double.PositiveInfinity : Brent.FindRoot(Excess, lowest, highest, 1e-6);
    }
}
