using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Ionisation;

/// <summary>Poisson numbers: by a look-up for the one mean that the fluctuation model needs most, by sequential search for any smaller
/// mean.</summary>
internal static class PoissonSampler
{
    /// <summary>Mean of the tabulated distribution.</summary>
    public const int TabulatedMean = 8;

    /// <summary>Counts beyond this have a probability below 1e-18.</summary>
    public const int LargestCount = 47;
    private const int GuideBits = 8;

    /// <summary>Cumulative distribution in units of 2⁻⁶⁴: draws are compared as they are.</summary>
    private static readonly ulong[] Thresholds = MakeThresholds();

    /// <summary>Smallest count possible for each leading byte of the draw.</summary>
    private static readonly byte[] Guide = MakeGuide(Thresholds);

    /// <summary>Poisson number of mean 8; one draw.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int OfTabulatedMean(ref RandomStream random)
    {
        ulong bits = random.NextBits();
        int count = Guide[(int)(bits >> (64 - GuideBits))];
        while (bits > Thresholds[count]) count++;
        return count;
    }

    /// <summary>Poisson number of a mean up to 8; one draw.</summary>
    /// <param name="mean">Mean, from 0 to 8.</param>
    /// <param name="random">Random numbers.</param>
    public static int OfSmallMean(double mean, ref RandomStream random)
    {
        Requires.That(mean is >= 0 and <= TabulatedMean, "small mean");
        double u = random.Uniform();
        double probability = FastMath.Exp(-mean);
        int count = 0;
        while (u > probability && count < LargestCount)
        {
            u -= probability;
            probability *= mean / ++count;
        }
        return count;
    }

    private static ulong[] MakeThresholds()
    {
        const double unit = 1.0 / (1UL << 32) / (1UL << 32);
        var thresholds = new ulong[LargestCount + 1];
        double probability = Math.Exp(-TabulatedMean);
        double sum = 0;
        for (int count = 0; count < LargestCount; count++)
        {
            sum += probability;
            thresholds[count] = sum < 1 ? (ulong)(sum / unit) : ulong.MaxValue;
            probability *= (double)TabulatedMean / (count + 1);
        }
        thresholds[LargestCount] = ulong.MaxValue;
        return thresholds;
    }

    private static byte[] MakeGuide(ulong[] thresholds)
    {
        var guide = new byte[1 << GuideBits];
        int count = 0;
        for (int cell = 0; cell < guide.Length; cell++)
        {
            while (thresholds[count] < (ulong)cell << (64 - GuideBits)) count++;
            guide[cell] = (byte)count;
        }
        return guide;
    }
}
