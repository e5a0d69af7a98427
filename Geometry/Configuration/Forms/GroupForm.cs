using System.Text.Json.Nodes;

namespace NA64Mu.Geometry.Configuration.Forms;

/// <summary>A group of settings.</summary>
internal sealed class GroupForm : SettingForm
{
    /// <summary>A group.</summary>
    /// <param name="group">What may stand in it.</param>
    public GroupForm(SettingGroup group)
    {
        Group = group;
    }

    /// <summary>What may stand in it.</summary>
    public SettingGroup Group { get; }

    /// <inheritdoc/>
    public override JsonObject Schema() => Group.Schema();
}
