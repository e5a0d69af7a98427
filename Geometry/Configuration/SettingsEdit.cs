using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration.Keys;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Changes of single values in the text of a file of settings, also of optional ones that are not written there; all else stays as it is, comments too.</summary>
public static class SettingsEdit
{
    private const string Reason = "only values that are written there can be changed, and only optional ones of its sections can be added";

    /// <summary>Replaces values, and adds optional ones at the top of their sections.</summary>
    /// <param name="text">Text of the file.</param>
    /// <param name="name">Name for messages.</param>
    /// <param name="changes">New values by path of keys, as in messages: "readout.tracker.resolution", "stations[2].z".</param>
    /// <returns>The text with the new values.</returns>
    /// <exception cref="ConfigurationException">The file is not valid YAML, or can have no such values; all of them are listed.</exception>
    public static string Apply(string text, string name, IReadOnlyList<(string Path, string Value)> changes)
    {
        var problems = new ProblemList(name);
        text = text.TrimStart('\uFEFF');
        // A text that cannot be understood is refused here, so that the walk below meets a sound one.
        if (SettingsDocument.Parse(text, DocumentPurpose.Geometry, problems) is null || problems.Count > 0) problems.ThrowIfAny();
        var places = new SettingsPlaces(text);
        var edits = new List<(int Start, int End, string Text)>();
        foreach ((string path, string value) in changes)
        {
            (string section, string key) = path.LastIndexOf('.') is >= 0 and int dot ? (path[..dot], path[(dot + 1)..]) : ("", path);
            string[] optional = places.Sections.ContainsKey(section) ? [.. DeclaredValues.Of(section)] : [];
            if (places.Values.TryGetValue(path, out (int Start, int End) place))
                edits.Add((place.Start, place.End, Scalar(value)));
            else if (optional.Contains(key) && !places.IsThere(path))
                edits.Add((places.Sections[section].Start, places.Sections[section].Start, $"{key}: {Scalar(value)}{places.Sections[section].Separator}"));
            else
                problems.Add(0, path, "the file has no such value", Reason, Similarity.Suggest(path, [.. places.Values.Keys.Concat(optional.Select(name => PathOf(section, name)))]));
        }
        problems.ThrowIfAny();
        foreach ((int start, int end, string edit) in edits.OrderByDescending(edit => edit.Start))
            text = string.Concat(text.AsSpan(0, start), edit, text.AsSpan(end));
        return text;
    }

    private static string PathOf(string section, string key) => section.Length == 0 ? key : $"{section}.{key}";

    /// <summary>A value that stays one whatever it holds: plain where it is made of harmless signs, else quoted.</summary>
    private static string Scalar(string value) =>
        value.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is ' ' or '.' or '+' or '-' or '_' or '/' or '*' or '%' or 'µ') && char.IsAsciiLetterOrDigit(value[0])
            ? value : JsonSerializer.Serialize(value);
}
