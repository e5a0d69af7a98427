using System.Text.RegularExpressions;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Names of volumes and planes, which become names of columns in the event file.</summary>
internal static partial class ColumnNames
{
    /// <summary>Pattern of a name.</summary>
    public const string Pattern = "^[A-Za-z][A-Za-z0-9_]*$";

    /// <summary>Refuses a name that could not stand in a column, or that a column of the file has already.</summary>
    /// <param name="name">Name.</param>
    /// <param name="section">Where it stands.</param>
    /// <param name="key">Its key in the section; empty where it is the section's own name.</param>
    public static void Check(string name, Section section, string key = "")
    {
        if (!Word().IsMatch(name))
            section.Refuse(key, $"'{name}' is no name", "names become columns of the event file", "use letters, digits and underscores, a letter first");
        else if (name is "energy" or "primary" or "rest_energy" or "largest_transfer")
            section.Refuse(key, $"the name '{name}' is taken by columns of the event file", "", "choose another name");
    }

    [GeneratedRegex(Pattern)]
    private static partial Regex Word();
}
