using System.Text.Json.Nodes;

namespace NA64Mu.Geometry.Configuration.Forms;

/// <summary>Whole numbers from a lowest to a highest one.</summary>
internal sealed class WholeNumberForm : SettingForm
{
    /// <summary>Whole numbers.</summary>
    /// <param name="count">How many; 0 for any.</param>
    /// <param name="lowest">Lowest allowed.</param>
    /// <param name="highest">Highest allowed.</param>
    public WholeNumberForm(int count, int lowest, int highest)
    {
        (Count, Lowest, Highest) = (count, lowest, highest);
    }

    /// <summary>How many; 0 for any.</summary>
    public int Count { get; }

    /// <summary>Lowest allowed.</summary>
    public int Lowest { get; }

    /// <summary>Highest allowed.</summary>
    public int Highest { get; }

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        NumberRange range = Lowest > 0 ? NumberRange.Positive : Lowest == 0 ? NumberRange.NotNegative : NumberRange.Any;
        var text = new JsonObject { ["type"] = "string", ["pattern"] = QuantityPattern.Of(Dimension.Pure, Count, range) };
        if (Count > 1) return text;
        return new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "integer", ["minimum"] = Lowest, ["maximum"] = Highest }, text) };
    }
}
