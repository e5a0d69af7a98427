using System.Text.Json.Nodes;

namespace NA64Mu.Geometry.Configuration.Forms;

/// <summary>A list of names, one or more.</summary>
internal sealed class NamesForm : SettingForm
{
    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "array", ["minItems"] = 1, ["items"] = new TextForm().Schema() };
}
