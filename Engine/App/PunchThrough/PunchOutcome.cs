using System;

namespace NA64Mu.App.PunchThrough;

/// <summary>Weights of one primary: sums over its branches of those that are each of the things counted.</summary>
internal sealed class PunchOutcome
{
    private static readonly int Kinds = Enum.GetValues<LeavingParticle>().Length;

    private readonly double[] _weights;

    /// <summary>Nothing yet.</summary>
    /// <param name="limits">Number of limits.</param>
    public PunchOutcome(int limits) => _weights = new double[limits * Kinds];

    /// <summary>Sum of weights of all branches.</summary>
    public double All { get; private set; }

    /// <summary>Sum of weights of branches in which the primary itself leaves.</summary>
    public double Primary { get; private set; }

    /// <summary>Sum of weights of branches within a limit, by what leaves.</summary>
    /// <param name="limit">Number of the limit.</param>
    /// <param name="leaving">What leaves.</param>
    public double this[int limit, LeavingParticle leaving] => _weights[limit * Kinds + (int)leaving];

    /// <summary>Adds a branch.</summary>
    /// <param name="tally">What it shows.</param>
    /// <param name="settings">The study.</param>
    /// <param name="weight">Its weight; 0 where it was ended.</param>
    public void Add(PunchTally tally, PunchSettings settings, double weight)
    {
        All += weight;
        if (tally.HasPrimaryLeft) Primary += weight;
        for (int limit = 0; limit < settings.Limits.Count; limit++)
        {
            if (tally.LargestVisible <= settings.Limits[limit]) _weights[limit * Kinds + (int)tally.Leaving] += weight;
        }
    }
}
