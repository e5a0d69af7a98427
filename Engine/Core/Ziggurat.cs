using System;
using System.Runtime.CompilerServices;

namespace NA64Mu.Core;

/// <summary>Standard normal numbers by the ziggurat method.</summary>
/// <remarks>
/// G. Marsaglia and W. W. Tsang, J. Stat. Softw. 5 (2000) 8, with 256 layers and 53-bit abscissae as in J. A. Doornik, "An improved ziggurat method
/// to generate normal random samples" (2005): layer, sign and abscissa come from separate bits of one draw.
/// </remarks>
internal static class Ziggurat
{
    private const int Layers = 256;
    private const double TailStart = 3.6541528853610088;
    private const double LayerArea = 0.00492867323399;

    /// <summary>Proposals after which the last one is taken; the wedges refuse half of theirs, the tail a tenth.</summary>
    private const int MaximumTries = 1000;

    /// <summary>Right edges of the layers; [0] is the virtual width of the base, [Layers] is zero.</summary>
    private static readonly double[] Edge = MakeEdges();

    /// <summary>Density exp(−x²/2) at the edges.</summary>
    private static readonly double[] Density = MakeDensities(Edge);

    /// <summary>One standard normal number; 1.01 draws on average.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Normal(ref RandomStream random)
    {
        ulong bits = random.NextBits();
        int layer = (int)(bits & (Layers - 1));
        double x = ((long)bits >> 11) * (1.0 / (1L << 52)) * Edge[layer];
        return Math.Abs(x) < Edge[layer + 1] ? x : Refine(layer, x, ref random);
    }

    /// <summary>The rare rest: the tail, and the wedges under the curve.</summary>
    private static double Refine(int layer, double x, ref RandomStream random)
    {
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            if (layer == 0) return Math.CopySign(Tail(ref random), x);
            double height = Density[layer] + random.Uniform() * (Density[layer + 1] - Density[layer]);
            if (height < FastMath.Exp(-0.5 * x * x)) return x;
            ulong bits = random.NextBits();
            layer = (int)(bits & (Layers - 1));
            x = ((long)bits >> 11) * (1.0 / (1L << 52)) * Edge[layer];
            if (Math.Abs(x) < Edge[layer + 1]) return x;
        }
        return x;
    }

    private static double Tail(ref RandomStream random)
    {
        double beyond = 0;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            beyond = random.Exponential() / TailStart;
            if (2 * random.Exponential() >= beyond * beyond) break;
        }
        return TailStart + beyond;
    }

    private static double[] MakeEdges()
    {
        var edges = new double[Layers + 1];
        edges[0] = LayerArea / Math.Exp(-0.5 * TailStart * TailStart);
        edges[1] = TailStart;
        for (int layer = 2; layer < Layers; layer++)
        {
            double previous = edges[layer - 1];
            edges[layer] = Math.Sqrt(-2 * Math.Log(LayerArea / previous + Math.Exp(-0.5 * previous * previous)));
        }
        edges[Layers] = 0;
        return edges;
    }

    private static double[] MakeDensities(double[] edges)
    {
        var densities = new double[edges.Length];
        for (int layer = 0; layer < edges.Length; layer++) densities[layer] = Math.Exp(-0.5 * edges[layer] * edges[layer]);
        return densities;
    }
}
