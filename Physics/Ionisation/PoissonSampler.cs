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
    private const int LargestCount = 47;
    private const int GuideBits = 8;

    private static readonly double[] Cumulative = MakeCumulative();

    /// <summary>Smallest count possible for each leading byte of the draw.</summary>
    private static readonly byte[] Guide = MakeGuide(Cumulative);

    /// <summary>Poisson number of mean 8; one draw.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int OfTabulatedMean(ref RandomStream random)
    {
        double u = random.Uniform();
        int count = Guide[(int)(u * (1 << GuideBits))];
        while (u > Cumulative[count]) count++;
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

    private static double[] MakeCumulative()
    {
        var cumulative = new double[LargestCount + 1];
        double probability = Math.Exp(-TabulatedMean);
        double sum = 0;
        for (int count = 0; count <= LargestCount; count++)
        {
            sum += probability;
            cumulative[count] = sum;
            probability *= (double)TabulatedMean / (count + 1);
        }
        cumulative[LargestCount] = 1;
        return cumulative;
    }

    private static byte[] MakeGuide(double[] cumulative)
    {
        var guide = new byte[1 << GuideBits];
        int count = 0;
        for (int cell = 0; cell < guide.Length; cell++)
        {
            while (cumulative[count] < (double)cell / guide.Length) count++;
            guide[cell] = (byte)count;
        }
        return guide;
    }
}
