using System;

namespace NA64Mu.Reconstruction.Selection;

/// <summary>Sums over independent events for the ratio Σa/Σb of weights that pass a cut to weights that come to it.</summary>
/// <remarks>
/// a and b are the weights of one event, those of all its branches added; a ≤ b. Variance of the ratio ε to first order (W. G. Cochran, Sampling Techniques, 3rd ed., chapter 6):
/// V = Σ(a − εb)² / (Σb)², which is ε(1 − ε)/n for weights 1. Interval: Clopper-Pearson with the effective number of trials n = ε(1 − ε)/V and εn successes, not whole numbers;
/// n = (Σb)²/Σb² where nothing or all passes. It is as good as the errors it rests on: where few events carry most of the weight, it is too short.
/// </remarks>
/// <param name="Passed">Σa.</param>
/// <param name="Came">Σb.</param>
/// <param name="PassedSquared">Σa².</param>
/// <param name="Product">Σab.</param>
/// <param name="CameSquared">Σb².</param>
public readonly record struct WeightedRatio(double Passed, double Came, double PassedSquared, double Product, double CameSquared)
{
    /// <summary>ε; NaN without events.</summary>
    public double Value => Passed / Came;

    /// <summary>V.</summary>
    public double Variance
    {
        get
        {
            double ratio = Value;
            return Math.Max(PassedSquared - 2 * ratio * Product + ratio * ratio * CameSquared, 0) / (Came * Came);
        }
    }

    /// <summary>Effective number of trials.</summary>
    public double EffectiveTrials
    {
        get
        {
            double binomial = Value * (1 - Value), variance = Variance;
            return binomial > 0 && variance > 0 ? binomial / variance : Came * Came / CameSquared;
        }
    }

    /// <summary>Central interval; from 0 to 1 without events.</summary>
    /// <param name="level">Confidence level.</param>
    public (double Low, double High) Interval(double level)
    {
        if (!(Came > 0)) return (0, 1);
        double trials = EffectiveTrials;
        return ClopperPearson.Interval(Math.Min(Value, 1) * trials, trials, level);
    }
}
