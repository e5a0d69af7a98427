using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Ionisation;

/// <summary>Ionisations of a layer, shared between many small ones taken together and about eight large ones drawn one by one.</summary>
/// <remarks>
/// With a₃ > n = 8 collisions the ones below α e₀, α = w(n + a₃)/(w n + a₃), are taken together, which leaves a mean of n a₃/(n + a₃) single ones.
/// w is the ratio of the largest to the smallest transfer.
/// </remarks>
internal readonly struct IonisationSplit
{
    /// <summary>Shares the ionisations.</summary>
    /// <param name="transferRatio">w.</param>
    /// <param name="meanCount">a₃, above 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public IonisationSplit(double transferRatio, double meanCount)
    {
        double sum = PoissonSampler.TabulatedMean + meanCount;
        double weighted = transferRatio * PoissonSampler.TabulatedMean + meanCount;
        double inverse = 1 / (sum * weighted);
        Keep = meanCount * (inverse * weighted);
        Start = transferRatio * sum * (inverse * sum);
        MeanOfSmall = Start * FastMath.Log(Start) / (Start - 1);
        SmallCount = meanCount * Keep;
    }

    /// <summary>Probability to keep each of a Poisson number of mean 8 large ones, a₃/(n + a₃).</summary>
    public double Keep { get; }

    /// <summary>Energy that divides small from large, α, over the smallest transfer.</summary>
    public double Start { get; }

    /// <summary>Mean number of small ones.</summary>
    public double SmallCount { get; }

    /// <summary>Mean energy of a small one over the smallest transfer.</summary>
    public double MeanOfSmall { get; }

    /// <summary>Variance of that energy.</summary>
    public double VarianceOfSmall => Start - MeanOfSmall * MeanOfSmall;
}
