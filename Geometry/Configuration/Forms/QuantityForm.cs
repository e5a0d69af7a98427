using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace NA64Mu.Geometry.Configuration.Forms;

/// <summary>Numbers of one dimension with their unit, such as "10 mm" or "0 0.7 0 T".</summary>
internal sealed class QuantityForm : SettingForm
{
    /// <summary>Quantities.</summary>
    /// <param name="dimension">Dimension.</param>
    /// <param name="count">How many; 0 for any.</param>
    /// <param name="range">What each of them must be.</param>
    public QuantityForm(Dimension dimension, int count, NumberRange range)
    {
        (Dimension, Count, Range) = (dimension, count, range);
    }

    /// <summary>Dimension.</summary>
    public Dimension Dimension { get; }

    /// <summary>How many; 0 for any.</summary>
    public int Count { get; }

    /// <summary>What each of them must be.</summary>
    public NumberRange Range { get; }

    /// <summary>A value that can stand for one that cannot be read.</summary>
    public double StandIn => Range is NumberRange.Positive or NumberRange.PositiveFraction ? 1 : 0;

    /// <summary>How a value may be written, for messages.</summary>
    public string Example => IsFraction ? "'0.1' or '10 %'" : $"'{QuantityPattern.Example(Dimension, Count)}'";

    private bool IsFraction => Range is NumberRange.Fraction or NumberRange.PositiveFraction;

    /// <summary>What is wrong with numbers; null where nothing is.</summary>
    /// <param name="values">Numbers.</param>
    public string? Fault(IReadOnlyList<double> values)
    {
        string all = values.Count > 1 ? "all " : "";
        if (Range is NumberRange.Positive or NumberRange.PositiveFraction && values.Any(value => value <= 0)) return $"must {all}be greater than zero";
        if (IsFraction && values.Any(value => value is < 0 or > 1)) return $"must {all}lie between 0 and 1";
        return Range == NumberRange.NotNegative && values.Any(value => value < 0) ? "must not be negative" : null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var text = new JsonObject { ["type"] = "string", ["pattern"] = QuantityPattern.Of(Dimension, Count, Range), ["examples"] = new JsonArray(QuantityPattern.Example(Dimension, Count)) };
        if (Dimension != Dimension.Pure || Count > 1) return text;
        var number = new JsonObject { ["type"] = "number" };
        if (Range is NumberRange.Positive or NumberRange.PositiveFraction) number["exclusiveMinimum"] = 0;
        else if (Range != NumberRange.Any) number["minimum"] = 0;
        if (IsFraction) number["maximum"] = 1;
        return new JsonObject { ["anyOf"] = new JsonArray(number, text) };
    }
}
