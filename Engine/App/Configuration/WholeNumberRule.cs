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
            return new ValueProblem($"'{text}' is not a whole number", "", InDigits(text));
        if (value < _lowest) return new ValueProblem($"{value} is {(_lowest == 0 ? "negative" : "not a positive number")}", "", $"give {_lowest} or more");
        return value > _highest ? new ValueProblem($"{value} is too large", "", $"give {_highest} or less") : null;
    }

    /// <summary>How to write what was meant for a whole number: "1e3" is one, but must be written as 1000.</summary>
    /// <param name="text">What was written.</param>
    public static string InDigits(string text)
    {
        bool isWhole = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && value == decimal.Truncate(value);
        return isWhole ? string.Create(CultureInfo.InvariantCulture, $"write {value:0}") : "write digits only, such as 100";
    }

    /// <inheritdoc/>
    public override string Canonical(string text) =>
        Int128.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = "integer",
        ["minimum"] = JsonNode.Parse(_lowest.ToString(CultureInfo.InvariantCulture)),
        ["maximum"] = JsonNode.Parse(_highest.ToString(CultureInfo.InvariantCulture)),
    };
}
