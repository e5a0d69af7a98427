using System;
using System.Linq;
using System.Text.Json.Nodes;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Geometry.Configuration.Forms;

namespace NA64Mu.App.Configuration;

/// <summary>Numbers with a unit, such as "160 GeV" or "0 0 -3.5 m".</summary>
internal sealed class QuantityRule : ValueRule
{
    private readonly Dimension _dimension;
    private readonly int _count;
    private readonly QuantityLimit _limit;
    private readonly string _example;

    /// <summary>Quantities of one dimension.</summary>
    /// <param name="dimension">Dimension.</param>
    /// <param name="count">How many numbers.</param>
    /// <param name="limit">What they must be.</param>
    /// <param name="example">An example.</param>
    public QuantityRule(Dimension dimension, int count, QuantityLimit limit, string example)
    {
        (_dimension, _count, _limit, _example) = (dimension, count, limit, example);
    }

    /// <inheritdoc/>
    public override string Form =>
        $"{(_count == 1 ? "" : FormattableString.Invariant($"{_count} numbers: "))}{_dimension.ToString().ToLowerInvariant()}, such as `{_example}`";

    /// <inheritdoc/>
    public override ValueProblem? Check(string text)
    {
        QuantityResult result = QuantityParser.Parse(text, _dimension, _count);
        if (!result.IsValid) return new ValueProblem(result.Problem, result.Reason, result.Suggestion);
        return _limit switch
        {
            QuantityLimit.Positive when result.Values.Any(value => value <= 0) => new ValueProblem($"'{text}' is not positive", "", $"such as '{_example}'"),
            QuantityLimit.NotNegative when result.Values.Any(value => value < 0) => new ValueProblem($"'{text}' is negative", "", $"such as '{_example}'"),
            QuantityLimit.NotAllZero when result.Values.All(value => value == 0) => new ValueProblem("is the zero vector", "", $"such as '{_example}'"),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public override string Canonical(string text) =>
        string.Join(' ', QuantityParser.Parse(text, _dimension, _count).Values.Select(value => FormattableString.Invariant($"{value:R}")));

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        NumberRange range = _limit switch
        {
            QuantityLimit.Positive => NumberRange.Positive,
            QuantityLimit.NotNegative => NumberRange.NotNegative,
            _ => NumberRange.Any,
        };
        return new JsonObject
        {
            ["type"] = _dimension == Dimension.Pure && _count == 1 ? new JsonArray("number", "string") : "string",
            ["pattern"] = QuantityPattern.Of(_dimension, _count, range),
            ["examples"] = new JsonArray(_example),
        };
    }
}
