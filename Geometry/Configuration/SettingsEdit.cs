using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NA64Mu.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Changes of single values in the text of a file of settings; all else stays as it is, comments too.</summary>
public static class SettingsEdit
{
    /// <summary>Replaces values.</summary>
    /// <param name="text">Text of the file.</param>
    /// <param name="name">Name for messages.</param>
    /// <param name="changes">New values by path of keys, as in messages: "readout.tracker.resolution", "stations[2].z".</param>
    /// <returns>The text with the new values.</returns>
    /// <exception cref="ConfigurationException">The file is not valid YAML, or has no such values; all of them are listed.</exception>
    public static string Apply(string text, string name, IReadOnlyList<(string Path, string Value)> changes)
    {
        var problems = new ProblemList(name);
        text = text.TrimStart('\uFEFF');
        // A text that cannot be understood is refused here, so that the walk below meets a sound one.
        if (SettingsDocument.Parse(text, DocumentPurpose.Geometry, problems) is null || problems.Count > 0) problems.ThrowIfAny();
        Dictionary<string, (int Start, int End)> places = Places(text);
        foreach ((string path, _) in changes.Where(change => !places.ContainsKey(change.Path)))
            problems.Add(0, path, "the file has no such value", "only values that are written there can be changed", Similarity.Suggest(path, places.Keys));
        problems.ThrowIfAny();
        foreach ((string path, string value) in changes.OrderByDescending(change => places[change.Path].Start))
        {
            (int start, int end) = places[path];
            text = string.Concat(text.AsSpan(0, start), Scalar(value), text.AsSpan(end));
        }
        return text;
    }

    /// <summary>A value that stays one whatever it holds: plain where it is made of harmless signs, else quoted.</summary>
    private static string Scalar(string value) =>
        value.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is ' ' or '.' or '+' or '-' or '_' or '/' or '*' or '%' or 'µ') && char.IsAsciiLetterOrDigit(value[0])
            ? value : JsonSerializer.Serialize(value);

    /// <summary>Where each scalar value stands that is written in full: those behind aliases belong to several paths and are left out.</summary>
    private static Dictionary<string, (int Start, int End)> Places(string text)
    {
        var places = new Dictionary<string, (int Start, int End)>(StringComparer.Ordinal);
        var parser = new Parser(new StringReader(text));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        Walk(parser, "", places);
        return places;
    }

    private static void Walk(Parser parser, string path, Dictionary<string, (int Start, int End)> places)
    {
        if (parser.TryConsume<MappingStart>(out _))
        {
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                string key = parser.Consume<Scalar>().Value;
                Walk(parser, path.Length == 0 ? key : $"{path}.{key}", places);
            }
        }
        else if (parser.TryConsume<SequenceStart>(out _))
        {
            for (int item = 1; !parser.TryConsume<SequenceEnd>(out _); item++) Walk(parser, FormattableString.Invariant($"{path}[{item}]"), places);
        }
        else if (!parser.TryConsume<AnchorAlias>(out _))
        {
            Scalar scalar = parser.Consume<Scalar>();
            if (scalar.Anchor.IsEmpty) places[path] = ((int)scalar.Start.Index, (int)scalar.End.Index);
        }
    }
}
