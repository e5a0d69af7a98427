namespace NA64Mu.App.Scans;

/// <summary>What the counters at one place would have done in one event.</summary>
/// <param name="Probability">Probability that the counter fires and its veto does not.</param>
/// <param name="PrimaryMomentum">Momentum of the primary in the counter; NaN where it is not among what hits it [MeV/c].</param>
internal readonly record struct S4Answer(double Probability, double PrimaryMomentum);
