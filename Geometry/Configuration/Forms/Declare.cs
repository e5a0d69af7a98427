using System.Linq;
using System.Text.Json.Nodes;

namespace NA64Mu.Geometry.Configuration.Forms;

/// <summary>Words in which settings are declared.</summary>
internal static class Declare
{
    /// <summary>A text.</summary>
    public static TextForm Text { get; } = new();

    /// <summary>A list of names.</summary>
    public static NamesForm Names { get; } = new();

    /// <summary>A pure number from 0 to 1.</summary>
    public static QuantityForm Fraction { get; } = new(Dimension.Pure, 1, NumberRange.Fraction);

    /// <summary>A pure number above 0, up to 1.</summary>
    public static QuantityForm PositiveFraction { get; } = new(Dimension.Pure, 1, NumberRange.PositiveFraction);

    /// <summary>True or false.</summary>
    public static WordForm<bool> YesOrNo { get; } = new(("false", false), ("true", true), ("no", false), ("yes", true));

    /// <summary>A setting that must be there.</summary>
    /// <param name="name">Key.</param>
    /// <param name="form">Form.</param>
    /// <param name="description">What it is.</param>
    public static SettingKey Required(string name, SettingForm form, string description) => new(name, form, Presence.Required, description);

    /// <summary>A setting that may be left out, or depends on others.</summary>
    /// <param name="name">Key.</param>
    /// <param name="form">Form.</param>
    /// <param name="description">What it is.</param>
    public static SettingKey Optional(string name, SettingForm form, string description) => new(name, form, Presence.Optional, description);

    /// <summary>Quantities of any sign.</summary>
    /// <param name="dimension">Dimension.</param>
    /// <param name="count">How many; 0 for any.</param>
    public static QuantityForm Any(Dimension dimension, int count = 1) => new(dimension, count, NumberRange.Any);

    /// <summary>Quantities greater than zero.</summary>
    /// <param name="dimension">Dimension.</param>
    /// <param name="count">How many; 0 for any.</param>
    public static QuantityForm Positive(Dimension dimension, int count = 1) => new(dimension, count, NumberRange.Positive);

    /// <summary>Quantities of zero or more.</summary>
    /// <param name="dimension">Dimension.</param>
    /// <param name="count">How many; 0 for any.</param>
    public static QuantityForm NotNegative(Dimension dimension, int count = 1) => new(dimension, count, NumberRange.NotNegative);

    /// <summary>Whole numbers.</summary>
    /// <param name="lowest">Lowest allowed.</param>
    /// <param name="highest">Highest allowed.</param>
    /// <param name="count">How many; 0 for any.</param>
    public static WholeNumberForm Whole(int lowest, int highest, int count = 1) => new(count, lowest, highest);

    /// <summary>A group of settings.</summary>
    /// <param name="keys">What may stand in it.</param>
    public static GroupForm Group(params SettingKey[] keys) => new(new SettingGroup(keys));

    /// <summary>A list of groups.</summary>
    /// <param name="keys">What may stand in each.</param>
    public static ListForm List(params SettingKey[] keys) => new(new SettingGroup(keys));

    /// <summary>A group whose keys the user chooses.</summary>
    /// <param name="each">Form of each value.</param>
    public static GroupForm Named(SettingForm each) => new(new SettingGroup(each, names: null));

    /// <summary>A group whose keys become names of columns.</summary>
    /// <param name="each">Form of each value.</param>
    public static GroupForm NamedColumns(SettingForm each) => new(new SettingGroup(each, new JsonObject { ["pattern"] = ColumnNames.Pattern }));

    /// <summary>A group whose keys are some of several words.</summary>
    /// <param name="each">Form of each value.</param>
    /// <param name="words">Words.</param>
    public static GroupForm NamedFrom(SettingForm each, params string[] words) =>
        new(new SettingGroup(each, new JsonObject { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) }));
}
