using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Showers;

namespace NA64Mu.Physics.Muon.Soft;

/// <summary>Soft transfers of muons in the layers of one calorimeter, summed over whole sections (docs/decisions/0020); immutable.</summary>
/// <remarks>
/// δ-rays, pairs and photons between two energies. On the path through a whole section their sum is a quantile of its distribution, <see cref="Tables.CompoundPoisson"/>; on any other
/// path, and on what is left of one, they are drawn one by one. Nodes stand an octave of the kinetic energy apart; between two, quantiles are linear in its logarithm.
/// </remarks>
public sealed class SoftLayers
{
    /// <summary>Kinetic energy of the lowest node [MeV].</summary>
    public const double LowestEnergy = 8192;

    private const int Nodes = 8;
    private const int MostTransfers = 100_000;

    /// <summary>Rounding of a path that is a whole section all the same.</summary>
    private const double Rounding = 1e-9;

    private static readonly double InverseOctave = 1 / Math.Log(2);
    private static readonly double LowestLogarithm = FastMath.Log(LowestEnergy);

    private readonly SoftNode[] _nodes;
    private readonly double[] _lengths;

    /// <summary>Prepares a calorimeter.</summary>
    /// <param name="volume">The calorimeter.</param>
    /// <param name="materials">Materials of its layers.</param>
    /// <param name="sections">Numbers of layers that are crossed at once.</param>
    /// <param name="smallest">Smallest transfer [MeV].</param>
    /// <param name="largest">Largest transfer [MeV].</param>
    internal SoftLayers(Volume volume, MaterialTable materials, ReadOnlySpan<int> sections, double smallest, double largest)
    {
        LayerStructure layers = volume.Layers!;
        int[] counts = [.. sections.ToArray().Distinct().OrderDescending()];
        _lengths = [.. counts.Select(count => count * layers.Pitch)];
        var spectrum = new SoftSpectrum(layers, materials);
        ShowerMedium medium = ShowerMediumBuilder.Build(volume, materials);
        _nodes = [.. Enumerable.Range(0, Nodes).AsParallel().AsOrdered()
            .Select(node => new SoftNode(spectrum, LowestEnergy * (1 << node), smallest, largest, _lengths, medium))];
    }

    /// <summary>Mean loss by soft transfers per path [MeV/mm].</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public double MeanLoss(double kineticEnergy)
    {
        int node = Locate(kineticEnergy, out double part);
        return _nodes[node].MeanLoss + part * (_nodes[node + 1].MeanLoss - _nodes[node].MeanLoss);
    }

    /// <summary>Energy of all soft transfers on a path across the layers [MeV].</summary>
    /// <param name="kineticEnergy">Kinetic energy of the muon, from <see cref="LowestEnergy"/> up [MeV].</param>
    /// <param name="length">Length of the path [mm].</param>
    /// <param name="random">Random numbers; two draws for a whole section.</param>
    public double Sample(double kineticEnergy, double length, ref RandomStream random)
    {
        int node = Locate(kineticEnergy, out double part);
        SoftNode low = _nodes[node], high = _nodes[node + 1];
        double energy = 0;
        for (int index = 0; index < _lengths.Length; index++)
        {
            if (_lengths[index] > length * (1 + Rounding)) continue;
            energy = low.Sums[index].Mixed(high.Sums[index], part, random.Uniform());
            length -= _lengths[index];
            break;
        }
        double rate = low.Rate + part * (high.Rate - low.Rate);
        double left = length * rate;
        for (int count = 0; left > 0 && count < MostTransfers; count++)
        {
            left -= random.Exponential();
            if (left > 0) energy += low.Single.Mixed(high.Single, part, random.Uniform());
        }
        return energy;
    }

    /// <summary>The node nearest to an energy.</summary>
    /// <param name="kineticEnergy">Kinetic energy of the muon [MeV].</param>
    internal SoftNode Nearest(double kineticEnergy)
    {
        int node = Locate(kineticEnergy, out double part);
        return _nodes[part > 0.5 ? node + 1 : node];
    }

    private static int Locate(double kineticEnergy, out double part)
    {
        double place = Math.Clamp((FastMath.Log(kineticEnergy) - LowestLogarithm) * InverseOctave, 0, Nodes - 1);
        int node = Math.Min((int)place, Nodes - 2);
        part = place - node;
        return node;
    }
}
