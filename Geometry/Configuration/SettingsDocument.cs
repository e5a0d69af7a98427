using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using NA64Mu.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NA64Mu.Geometry.Configuration;

/// <summary>A file of settings as raw text with line numbers, before anything is known of their meaning; used for geometry files and run cards.</summary>
public static class SettingsDocument
{
    private const int DeepestNesting = 32;

    /// <summary>Reads the text of a file that must be UTF-8.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="ConfigurationException">It is not.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string ReadText(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            int line = 1;
            for (int index = 0; index < exception.Index && index < bytes.Length; index++)
            {
                if (bytes[index] == '\n') line++;
            }
            var problems = new ProblemList(path);
            problems.Add(line, "", "the file is not UTF-8 text", "", "save it as UTF-8");
            problems.ThrowIfAny();
            throw;
        }
    }

    /// <summary>Reads the structure of a file.</summary>
    /// <param name="text">Text of the file.</param>
    /// <param name="purpose">What the file is for, told where it does not serve.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The outermost mapping; null if the file cannot be understood at all.</returns>
    public static DocumentNode? Parse(string text, DocumentPurpose purpose, ProblemList problems)
    {
        var parser = new Parser(new StringReader(text.TrimStart('\uFEFF')));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.Accept<DocumentStart>(out _)) return Refuse(problems, purpose, 1, "the file is empty");
            parser.Consume<DocumentStart>();
            DocumentNode root = ReadNode(parser, "", 0, problems, []);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out _))
                problems.Add((int)parser.Current!.Start.Line, "", "a second document starts here", purpose.OneFile, "remove the line '---'");
            if (root.Kind == NodeKind.Mapping) return root;
            return Refuse(problems, purpose, root.Line, root.Text.Length == 0 ? "the file is empty" : $"the file holds {root.Describe()} instead of settings");
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

    private static DocumentNode? Refuse(ProblemList problems, DocumentPurpose purpose, int line, string problem)
    {
        problems.Add(line, "", problem, purpose.Needs, purpose.Start);
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
        var items = new List<DocumentNode>();
        int start = (int)parser.Consume<SequenceStart>().Start.Line;
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(parser, $"{path}[{items.Count + 1}]", depth + 1, problems, anchors));
        return new DocumentNode { Kind = NodeKind.Sequence, Line = start, Items = items };
    }

    private static DocumentNode ReadMapping(
        IParser parser, string path, int depth, ProblemList problems, Dictionary<string, DocumentNode> anchors)
    {
        var entries = new List<(string Key, int Line, DocumentNode Value)>();
        int start = (int)parser.Consume<MappingStart>().Start.Line;
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.Accept<Scalar>(out _))
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a key must be a plain word");
            Scalar key = parser.Consume<Scalar>();
            string keyPath = path.Length == 0 ? key.Value : $"{path}.{key.Value}";
            DocumentNode value = ReadNode(parser, keyPath, depth + 1, problems, anchors);
            int line = (int)key.Start.Line;
            if (lines.TryAdd(key.Value, line)) entries.Add((key.Value, line, value));
            else problems.Add(line, keyPath, "is given twice", $"first in line {lines[key.Value]}", "remove one of the two");
        }
        return new DocumentNode { Kind = NodeKind.Mapping, Line = start, Entries = entries };
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
