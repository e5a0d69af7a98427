using System;
using NA64Mu.Core;
using NA64Mu.Detectors.Readout;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Electrons that a crossing sets free, in clusters; for one thread at a time.</summary>
/// <remarks>
/// The number of electrons is that of the energy that transport has left, E/W on average with the variance F·E/W. How many ionisations share it is a Poisson number, how they share it follows
/// <see cref="ClusterSizes"/>; what is then missing of the electrons, or is too much, is given to or taken from the largest clusters. Energies above the mean are almost always due to one large ionisation, for
/// the distribution of sizes has a long tail, so this differs little from sizes drawn under the condition of their sum. There are never fewer electrons than ionisations: the energies of transport have a tail to
/// zero, which thin gas does not have (the excitations of its two-level atoms fluctuate too much where there are only ten of them), and below 0.4 keV it is the ionisations that count.
/// </remarks>
internal sealed class PrimaryIonisation
{
    /// <summary>Clusters above this number in one crossing are joined.</summary>
    public const int MostClusters = 512;

    /// <summary>Most clusters on average that are drawn from a table.</summary>
    private const double MostInTable = 100;

    private const int PlaceShift = 40;
    private const float PerPlace = 1.0f / (1 << (64 - PlaceShift));

    private readonly TrackerReadout _readout;
    private readonly PoissonTable _count;
    private readonly ulong[] _bits = new ulong[MostClusters];
    private readonly int[] _sizes = new int[MostClusters];
    private readonly float[] _places = new float[MostClusters];

    /// <summary>Ionisation in a gas.</summary>
    /// <param name="readout">Its constants.</param>
    /// <param name="leastClusters">Mean number of primary ionisations of a fast particle straight through the thinnest gap: those of all others lie above.</param>
    public PrimaryIonisation(TrackerReadout readout, double leastClusters)
    {
        _readout = readout;
        // Lengths of crossings are rounded: a little below.
        _count = new PoissonTable(Math.Min(0.999 * leastClusters, MostInTable));
    }

    /// <summary>Where on the path each cluster lies, as share of its length. Good until the next draw, for as many clusters as that gave.</summary>
    public ReadOnlySpan<float> Places => _places;

    /// <summary>Draws the clusters of a crossing.</summary>
    /// <param name="energy">Energy left in the gas [MeV].</param>
    /// <param name="meanClusters">Mean number of primary ionisations.</param>
    /// <param name="mostElectrons">From here on each electron stands for several.</param>
    /// <param name="weight">How many each stands for.</param>
    /// <param name="random">Stream to draw from.</param>
    /// <returns>Number of electrons of each cluster. Good until the next call.</returns>
    public ReadOnlySpan<int> Draw(double energy, double meanClusters, int mostElectrons, out double weight, ref RandomStream random)
    {
        double mean = energy / _readout.PairEnergy;
        double drawn = mean + Math.Sqrt(_readout.Fano * mean) * random.Normal() + random.Uniform();
        int clusters = (int)Math.Clamp(_count.Sample(meanClusters, ref random), 1, MostClusters);
        double electrons = Math.Max(Math.Floor(drawn), clusters);
        weight = Math.Max(1, electrons / mostElectrons);
        return Divide((int)(electrons / weight), clusters, ref random);
    }

    private ReadOnlySpan<int> Divide(int electrons, int count, ref RandomStream random)
    {
        Span<int> sizes = _sizes.AsSpan(0, count);
        Span<float> places = _places.AsSpan(0, count);
        Span<ulong> draws = _bits.AsSpan(0, count);
        random.NextBits(draws);
        int sum = 0, largest = 0;
        for (int cluster = 0; cluster < sizes.Length; cluster++)
        {
            int size = ClusterSizes.At((uint)draws[cluster]);
            places[cluster] = ((int)(draws[cluster] >> PlaceShift) + 0.5f) * PerPlace;
            sizes[cluster] = size;
            sum += size;
            largest = Math.Max(largest, Key(size, cluster));
        }
        if (sum < electrons) sizes[ClusterOf(largest)] += electrons - sum;
        for (int round = 0; sum > electrons && round < count; round++)
        {
            int biggest = ClusterOf(largest);
            int taken = Math.Min(sum - electrons, sizes[biggest] - 1);
            sizes[biggest] -= taken;
            sum -= taken;
            largest = 0;
            for (int cluster = 0; cluster < sizes.Length; cluster++) largest = Math.Max(largest, Key(sizes[cluster], cluster));
        }
        return sizes;
    }

    /// <summary>Size and cluster in one number: the greatest is the first of the largest, found without branches that no processor foresees.</summary>
    private static int Key(int size, int cluster) => size * MostClusters + MostClusters - 1 - cluster;

    private static int ClusterOf(int key) => MostClusters - 1 - key % MostClusters;
}
