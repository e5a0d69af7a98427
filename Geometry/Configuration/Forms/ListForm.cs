using System.Text.Json.Nodes;

namespace NA64Mu.Geometry.Configuration.Forms;

/// <summary>A list of groups of settings, one or more.</summary>
internal sealed class ListForm : SettingForm
{
    /// <summary>A list.</summary>
    /// <param name="item">What may stand in each group.</param>
    public ListForm(SettingGroup item)
    {
        Item = item;
    }

    /// <summary>What may stand in each group.</summary>
    public SettingGroup Item { get; }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "array", ["minItems"] = 1, ["items"] = Item.Schema() };
}
