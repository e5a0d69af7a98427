using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>A transverse momentum of Gaussian distribution.</summary>
/// <param name="X">p_x [MeV/c].</param>
/// <param name="Y">p_y [MeV/c].</param>
internal readonly record struct TransverseKick(double X, double Y)
{
    /// <summary>The opposite.</summary>
    public TransverseKick Opposite => new(-X, -Y);

    /// <summary>Draws one; its square is exponential.</summary>
    /// <param name="meanSquare">Mean of the square [MeV²].</param>
    /// <param name="random">Random numbers.</param>
    public static TransverseKick Sample(double meanSquare, ref RandomStream random)
    {
        double width = Math.Sqrt(0.5 * meanSquare);
        return new TransverseKick(width * random.Normal(), width * random.Normal());
    }

    /// <summary>Draws one below a limit; a draw beyond is scaled back into the disc.</summary>
    /// <param name="meanSquare">Mean of the square without the limit [MeV²].</param>
    /// <param name="largestSquare">Largest square [MeV²].</param>
    /// <param name="random">Random numbers.</param>
    public static TransverseKick SampleBelow(double meanSquare, double largestSquare, ref RandomStream random)
    {
        TransverseKick kick = Sample(meanSquare, ref random);
        double square = kick.X * kick.X + kick.Y * kick.Y;
        if (square <= largestSquare) return kick;
        double factor = Math.Sqrt(random.Uniform() * largestSquare / square);
        return new TransverseKick(factor * kick.X, factor * kick.Y);
    }
}
