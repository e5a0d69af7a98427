using System;
using System.Collections.Generic;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NA64Mu.Geometry.Configuration;

/// <summary>A geometry file as raw text with line numbers; the first of the four steps from file to layout.</summary>
internal static class GeometryDocument
{
    private const int DeepestNesting = 32;

    /// <summary>Reads the structure of a file.</summary>
    /// <param name="text">Text of the file.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The outermost mapping; null if the file cannot be understood at all.</returns>
    public static DocumentNode? Parse(string text, ProblemList problems)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.Accept<DocumentStart>(out _)) return Refuse(problems, 1, "the file is empty");
            parser.Consume<DocumentStart>();
            DocumentNode root = ReadNode(parser, "", 0, problems, []);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out _))
                problems.Add((int)parser.Current!.Start.Line, "", "a second document starts here", "one file describes one set-up", "remove the line '---'");
            if (root.Kind == NodeKind.Mapping) return root;
            return Refuse(problems, root.Line, root.Text.Length == 0 ? "the file is empty" : $"the file holds {root.Describe()} instead of settings");
        }
        catch (YamlException exception)
        {
            AddSyntaxError(problems, text, (int)exception.Start.Line, Reason(exception));
            return null;
        }
        catch (Exception exception) when (exception.Source == typeof(Parser).Assembly.GetName().Name)
        {
            // The library has failures of other types for a few texts, such as a bracket that is not closed before the next key.
            AddSyntaxError(problems, text, (int)(parser.Current?.Start.Line ?? 1), "");
            return null;
        }
    }

    private static DocumentNode? Refuse(ProblemList problems, int line, string problem)
    {
        problems.Add(line, "", problem, "a set-up needs at least materials and a world", "start from geometry.yaml");
        return null;
    }

    private static DocumentNode ReadNode(IParser parser, string path, int depth, ProblemList problems, Dictionary<string, DocumentNode> anchors)
    {
        if (depth > DeepestNesting)
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"nested more than {DeepestNesting} deep");
        if (parser.Accept<AnchorAlias>(out _))
        {
            AnchorAlias alias = parser.Consume<AnchorAlias>();
            if (anchors.TryGetValue(alias.Value.Value, out DocumentNode? target)) return target;
            throw new YamlException(alias.Start, alias.End, $"nothing is called '&{alias.Value}'");
        }
        var start = (NodeEvent)parser.Current!;
        DocumentNode node = start switch
        {
            MappingStart => ReadMapping(parser, path, depth, problems, anchors),
            SequenceStart => ReadSequence(parser, path, depth, problems, anchors),
            _ => ReadScalar(parser),
        };
        if (!start.Anchor.IsEmpty) anchors[start.Anchor.Value] = node;
        return node;
    }

    private static DocumentNode ReadScalar(IParser parser)
    {
        Scalar scalar = parser.Consume<Scalar>();
        return new DocumentNode { Kind = NodeKind.Scalar, Line = (int)scalar.Start.Line, Text = scalar.Value.Trim() };
    }

    private static DocumentNode ReadSequence(
        IParser parser, string path, int depth, ProblemList problems, Dictionary<string, DocumentNode> anchors)
    {
        var node = new DocumentNode { Kind = NodeKind.Sequence, Line = (int)parser.Consume<SequenceStart>().Start.Line };
        while (!parser.TryConsume<SequenceEnd>(out _))
            node.Items.Add(ReadNode(parser, $"{path}[{node.Items.Count + 1}]", depth + 1, problems, anchors));
        return node;
    }

    private static DocumentNode ReadMapping(
        IParser parser, string path, int depth, ProblemList problems, Dictionary<string, DocumentNode> anchors)
    {
        var node = new DocumentNode { Kind = NodeKind.Mapping, Line = (int)parser.Consume<MappingStart>().Start.Line };
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.Accept<Scalar>(out _))
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a key must be a plain word");
            Scalar key = parser.Consume<Scalar>();
            string keyPath = path.Length == 0 ? key.Value : $"{path}.{key.Value}";
            DocumentNode value = ReadNode(parser, keyPath, depth + 1, problems, anchors);
            int line = (int)key.Start.Line;
            if (lines.TryAdd(key.Value, line)) node.Entries.Add((key.Value, line, value));
            else problems.Add(line, keyPath, "is given twice", $"first in line {lines[key.Value]}", "remove one of the two");
        }
        return node;
    }

    private static string Reason(YamlException exception)
    {
        string message = exception.InnerException?.Message ?? exception.Message;
        return message.TrimEnd('.').ReplaceLineEndings(" ");
    }

    /// <summary>A tab is named where it stands: the library reports it far off, at the start of what it could not finish.</summary>
    private static void AddSyntaxError(ProblemList problems, string text, int line, string reason)
    {
        const string problem = "the file is not valid YAML";
        string[] lines = text.Split('\n');
        int tab = Array.FindIndex(lines, candidate => Indentation(candidate).Contains('\t')) + 1;
        if (tab > 0) problems.Add(tab, "", problem, "the line is indented with a tab", "indent with spaces, not tabs");
        else problems.Add(line, "", problem, reason, "look at indentation, colons, brackets and quotes here and in the lines around; is the file complete?");
    }

    private static ReadOnlySpan<char> Indentation(string line)
    {
        int length = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return length > 0 ? line.AsSpan(0, length) : [];
    }
}
