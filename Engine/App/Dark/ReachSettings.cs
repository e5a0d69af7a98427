using NA64Mu.Core;

namespace NA64Mu.App.Dark;

/// <summary>What a limit on the coupling is set with.</summary>
/// <param name="MuonsOnTarget">Number of muons.</param>
/// <param name="Result">Events observed and expected without signal.</param>
/// <param name="Confidence">Confidence level, between 0 and 1.</param>
/// <param name="Method">Way to the limit on the number of signal events.</param>
public sealed record ReachSettings(double MuonsOnTarget, CountingResult Result, double Confidence, LimitMethod Method)
{
    /// <summary>Upper limit on the mean number of signal events.</summary>
    public double SignalLimit { get; } = Limit(Result, Confidence, Method);

    private static double Limit(CountingResult result, double confidence, LimitMethod method)
    {
        if (method == LimitMethod.Cls) return Dark.SignalLimit.Cls(result, confidence);
        Requires.That(result.BackgroundError <= 0, "a background known exactly");
        return FeldmanCousins.Interval(result.Observed, result.Background, confidence).High;
    }
}
