using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>How many pions a collision makes.</summary>
/// <remarks>
/// Beyond the first, a Poisson number with the mean 1.0(Q − 0.4), Q the energy above the threshold of the first [GeV]. For pp it gives one-, two- and more-pion cross sections like those of J. Bystricky et al.,
/// J. Physique 48 (1987) 1901, within 25 % up to 4 GeV, and 3 charged particles at 6.9 GeV/c.
/// </remarks>
internal static class PionNumbers
{
    private const int MostFurther = 4;

    /// <summary>Mean number of further pions.</summary>
    /// <param name="excess">Energy above the threshold of the first [MeV].</param>
    public static double MeanFurther(double excess) => Math.Max(0, excess / Units.GeV - 0.4);

    /// <summary>Draws the number of further pions.</summary>
    /// <param name="excess">Energy above the threshold of the first [MeV].</param>
    /// <param name="random">Random numbers.</param>
    public static int SampleFurther(double excess, ref RandomStream random)
    {
        double mean = MeanFurther(excess), left = random.Uniform(), term = Math.Exp(-mean);
        int number = 0;
        while (left >= term && number < MostFurther)
        {
            left -= term;
            term *= mean / ++number;
        }
        int open = (int)(excess / (PhysicalConstants.ChargedPionMass + 20 * Units.MeV));
        return Math.Min(number, open);
    }
}
