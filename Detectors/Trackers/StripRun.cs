namespace NA64Mu.Detectors.Trackers;

/// <summary>Neighbouring strips whose channels have fired.</summary>
/// <param name="First">First strip.</param>
/// <param name="Last">Last strip.</param>
/// <param name="Lit">Strips between, both counted in, whose channels have fired; less than all where one is dead or taken.</param>
/// <param name="Valleys">Strips with less charge than one on either side: a cluster has none or few, channels thrown together by chance have many.</param>
/// <param name="Charge">Sum of the charge [e].</param>
internal readonly record struct StripRun(int First, int Last, int Lit, int Valleys, double Charge)
{
    /// <summary>Whether it is the better explanation of the channels: longer, then smoother, then larger.</summary>
    public bool IsBetterThan(in StripRun other)
    {
        if (!IsAsGoodAs(in other)) return Lit > other.Lit || (Lit == other.Lit && Valleys < other.Valleys);
        return Charge > other.Charge;
    }

    /// <summary>Whether length and smoothness do not tell them apart.</summary>
    public bool IsAsGoodAs(in StripRun other) => Lit == other.Lit && Valleys == other.Valleys;
}
