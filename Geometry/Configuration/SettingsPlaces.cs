using System;
using System.Collections.Generic;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Where the values of a file of settings stand in its text, by path of keys.</summary>
/// <remarks>What has an anchor, or stands behind an alias, belongs to several paths and is left out.</remarks>
internal sealed class SettingsPlaces
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Start, int End)> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Start, string Separator)> _sections = new(StringComparer.Ordinal);

    /// <summary>Finds all places.</summary>
    /// <param name="text">Sound text.</param>
    public SettingsPlaces(string text)
    {
        var parser = new Parser(new StringReader(text));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        Walk(parser, "");
    }

    /// <summary>Begin and end of each single value, in characters.</summary>
    public IReadOnlyDictionary<string, (int Start, int End)> Values => _values;

    /// <summary>Where another setting can be put into each section, and what must follow it: before the first.</summary>
    public IReadOnlyDictionary<string, (int Start, string Separator)> Sections => _sections;

    /// <summary>Whether anything stands at a path: a value, a section, a list, an alias.</summary>
    /// <param name="path">Path of keys.</param>
    public bool IsThere(string path) => _paths.Contains(path);

    private void Walk(Parser parser, string path)
    {
        _paths.Add(path);
        if (parser.TryConsume<MappingStart>(out MappingStart? mapping))
        {
            WalkMapping(parser, path, mapping);
        }
        else if (parser.TryConsume<SequenceStart>(out _))
        {
            for (int item = 1; !parser.TryConsume<SequenceEnd>(out _); item++) Walk(parser, FormattableString.Invariant($"{path}[{item}]"));
        }
        else if (!parser.TryConsume<AnchorAlias>(out _))
        {
            Scalar scalar = parser.Consume<Scalar>();
            if (scalar.Anchor.IsEmpty) _values[path] = ((int)scalar.Start.Index, (int)scalar.End.Index);
        }
    }

    private void WalkMapping(Parser parser, string path, MappingStart mapping)
    {
        bool isFirst = mapping.Anchor.IsEmpty;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            Scalar key = parser.Consume<Scalar>();
            if (isFirst)
                _sections[path] = ((int)key.Start.Index, mapping.Style == MappingStyle.Flow ? ", " : "\n" + new string(' ', (int)key.Start.Column - 1));
            isFirst = false;
            Walk(parser, path.Length == 0 ? key.Value : $"{path}.{key.Value}");
        }
    }
}
