using System.Text.RegularExpressions;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Names of volumes and planes, which become names of columns in the event file.</summary>
internal static partial class ColumnNames
{
    /// <summary>Refuses a name that could not stand in a column, or that a column of the file has already.</summary>
    /// <param name="name">Name.</param>
    /// <param name="section">Where it stands.</param>
    public static void Check(string name, Section section)
    {
        if (!Word().IsMatch(name))
            section.Refuse("", $"'{name}' is no name", "names become columns of the event file", "use letters, digits and underscores, a letter first");
        else if (name is "energy" or "primary" or "rest_energy" or "largest_transfer")
            section.Refuse("", $"the name '{name}' is taken by columns of the event file", "", "choose another name");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex Word();
}
