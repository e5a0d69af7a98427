using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Geometry.Configuration.Forms;

namespace NA64Mu.Geometry.Configuration.Keys;

/// <summary>Single values that may stand in a section of a geometry file, whether they do or not.</summary>
internal static class DeclaredValues
{
    /// <summary>Keys of a section that have one value each; none where the user chooses the keys, or where there is no such section.</summary>
    /// <param name="section">Path of keys: "readout.tracker", "physics.regions[2]".</param>
    public static IEnumerable<string> Of(string section) =>
        GroupAt(section) is { } group ? group.Keys.Where(key => key.Form is not (GroupForm or ListForm or NamesForm)).Select(key => key.Name) : [];

    private static SettingGroup? GroupAt(string section)
    {
        SettingGroup? group = GeometryKeys.File;
        foreach (string step in section.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            string key = step.Split('[')[0];
            if (!group.Knows(key)) return null;
            group = group.FormOf<SettingForm>(key) switch
            {
                GroupForm inner => inner.Group,
                ListForm list => list.Item,
                _ => null,
            };
            if (group is null) return null;
        }
        return group;
    }
}
