using System;
using System.Globalization;
using System.Text.Json.Nodes;

namespace NA64Mu.App.Configuration;

/// <summary>Whole numbers from a lowest to a highest one.</summary>
internal sealed class WholeNumberRule : ValueRule
{
    private readonly Int128 _lowest;
    private readonly Int128 _highest;

    /// <summary>A range of numbers.</summary>
    /// <param name="lowest">Lowest number allowed.</param>
    /// <param name="highest">Highest number allowed.</param>
    public WholeNumberRule(Int128 lowest, Int128 highest)
    {
        (_lowest, _highest) = (lowest, highest);
    }

    /// <inheritdoc/>
    public override string Form => $"whole number from {_lowest}";

    /// <inheritdoc/>
    public override ValueProblem? Check(string text)
    {
        if (!Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out Int128 value))
            return new ValueProblem($"'{text}' is not a whole number", "", $"write digits only, such as {_lowest + 1}");
        if (value < 0) return new ValueProblem($"{value} is negative", "", $"give {_lowest} or more");
        if (value < _lowest) return new ValueProblem($"{value} is not a positive number", "", $"give {_lowest} or more");
        return value > _highest ? new ValueProblem($"{value} is too large", "", $"give {_highest} or less") : null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = "integer",
        ["minimum"] = JsonNode.Parse(_lowest.ToString(CultureInfo.InvariantCulture)),
        ["maximum"] = JsonNode.Parse(_highest.ToString(CultureInfo.InvariantCulture)),
    };
}
