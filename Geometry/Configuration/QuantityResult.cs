using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Numbers read from a text, or what is wrong with it.</summary>
/// <param name="Values">Numbers in native units; empty if there is a problem.</param>
/// <param name="Problem">What is wrong; null if nothing is.</param>
/// <param name="Reason">Why it cannot be accepted.</param>
/// <param name="Suggestion">What to write instead.</param>
public sealed record QuantityResult(IReadOnlyList<double> Values, string? Problem = null, string Reason = "", string Suggestion = "")
{
    /// <summary>Whether the numbers can be used.</summary>
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsValid => Problem is null;
}
