using System.Collections.Generic;
using NA64Mu.App.Residuals;

namespace NA64Mu.App.PunchThrough;

/// <summary>Result for one number of modules.</summary>
public sealed record PunchRow
{
    /// <summary>Modules behind each other.</summary>
    public required int Modules { get; init; }

    /// <summary>Their thickness in interaction lengths of the primary: −ln of the probability that it does not react.</summary>
    public required double InteractionLengths { get; init; }

    /// <summary>Planes at which histories branch.</summary>
    public required int Planes { get; init; }

    /// <summary>Factor on the decays of the primary.</summary>
    public required double DecayFactor { get; init; }

    /// <summary>Histories followed, those ended early among them.</summary>
    public required long Histories { get; init; }

    /// <summary>Probability that the primary itself leaves the last module and no module shows more than the highest limit; near exp(−lengths).</summary>
    public required TailProbability Unreacted { get; init; }

    /// <summary>Probabilities by limit.</summary>
    public required IReadOnlyList<PunchLimit> Limits { get; init; }
}
