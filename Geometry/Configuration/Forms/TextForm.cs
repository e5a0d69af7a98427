using System.Text.Json.Nodes;

namespace NA64Mu.Geometry.Configuration.Forms;

/// <summary>A text that is not empty; YAML takes some, such as PDG numbers, for numbers.</summary>
internal sealed class TextForm : SettingForm
{
    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["minLength"] = 1 };
}
