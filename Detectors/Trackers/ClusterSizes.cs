using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Number of electrons set free in one primary ionisation of argon; immutable.</summary>
/// <remarks>
/// Probabilities measured by H. Fischle, J. Heintze and B. Schmidt, Nucl. Instrum. Methods A 301 (1991) 202, table 1 (from memory): 65.6 % for one electron, 15.0 % for two and so on to 19, and 0.216/n² from 20 up. The
/// small part of CO₂ has nearly the same. Drawn by inversion; 0.216/n² summed from n up is 0.216/(n − ½) to 10⁻³.
/// </remarks>
public static class ClusterSizes
{
    private const double TailStrength = 0.216;
    private const int TailStart = 20;

    /// <summary>Largest number drawn: more would be a fast electron with a track of its own.</summary>
    private const int Largest = 4000;

    private const int PartBits = 10;
    private const int Parts = 1 << PartBits;

    private static readonly double[] Cumulative = MakeCumulative();

    /// <summary>Number of electrons in each of equal parts of the distribution; 0 where a part holds several.</summary>
    private static readonly byte[] SizeOfPart = MakeSizes();

    /// <summary>Draws a number of electrons.</summary>
    /// <param name="random">Stream to draw from.</param>
    public static int Sample(ref RandomStream random) => At((uint)random.NextBits());

    /// <summary>A number of electrons.</summary>
    /// <param name="bits">32 random bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int At(uint bits)
    {
        int known = SizeOfPart[bits >> (32 - PartBits)];
        return known > 0 ? known : Search((bits + 0.5) / (1UL << 32));
    }

    private static int Search(double u)
    {
        for (int size = 1; size < TailStart; size++)
        {
            if (u < Cumulative[size]) return size;
        }
        double share = (1 - u) / (1 - Cumulative[TailStart - 1]);
        return (int)Math.Min(Largest, (TailStart - 0.5) / share + 0.5);
    }

    private static byte[] MakeSizes()
    {
        var sizes = new byte[Parts];
        for (int size = 1; size < TailStart; size++)
        {
            int end = (int)(Parts * Cumulative[size]);
            for (int part = (int)Math.Ceiling(Parts * Cumulative[size - 1]); part < end; part++) sizes[part] = (byte)size;
        }
        return sizes;
    }

    private static double[] MakeCumulative()
    {
        ReadOnlySpan<double> percent = [65.6, 15.0, 6.4, 3.5, 2.25, 1.55, 1.05, 0.81, 0.61, 0.49, 0.39, 0.30, 0.25, 0.20, 0.16, 0.12, 0.095, 0.075, 0.063];
        double sum = 100 * TailStrength / (TailStart - 0.5);
        foreach (double one in percent) sum += one;
        var cumulative = new double[TailStart];
        for (int size = 1; size < TailStart; size++) cumulative[size] = cumulative[size - 1] + percent[size - 1] / sum;
        return cumulative;
    }
}
