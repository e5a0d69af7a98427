using System.Text.Json.Nodes;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Configuration.Forms;

/// <summary>What the value of a setting looks like: the reader goes by it, and so does the schema for editors.</summary>
internal abstract class SettingForm
{
    /// <summary>The form as JSON Schema, which may be wider than the reader but never narrower.</summary>
    public abstract JsonObject Schema();

    /// <summary>This form, or that of its alternatives which is of a kind.</summary>
    /// <typeparam name="T">Kind that the reader asks for.</typeparam>
    public virtual T As<T>()
        where T : SettingForm
    {
        Requires.That(this is T, "a reader that asks for the form that was declared");
        return (T)this;
    }
}
