using System.Text.Json.Nodes;

namespace NA64Mu.Geometry.Configuration.Forms;

/// <summary>A value for all, or a group with a value for each.</summary>
internal sealed class EitherForm : SettingForm
{
    private readonly SettingForm _value;
    private readonly GroupForm _group;

    /// <summary>Two forms.</summary>
    /// <param name="value">A single value.</param>
    /// <param name="group">A group.</param>
    public EitherForm(SettingForm value, GroupForm group)
    {
        (_value, _group) = (value, group);
    }

    /// <inheritdoc/>
    public override T As<T>() => _group is T ? _group.As<T>() : _value.As<T>();

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["anyOf"] = new JsonArray(_value.Schema(), _group.Schema()) };
}
