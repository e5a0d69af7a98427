using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace NA64Mu.App.Configuration;

/// <summary>Writer of run cards: the text reads back to the same settings.</summary>
internal static class RunCardWriter
{
    private const int CommentColumn = 40;

    /// <summary>The text of some settings, in the order given; those of one group must stand together.</summary>
    /// <param name="settings">Settings, each with a comment; an empty one is left out.</param>
    public static string Write(IEnumerable<(RunCardKey Key, string Text, string Comment)> settings)
    {
        var text = new StringBuilder();
        string group = "";
        foreach ((RunCardKey key, string value, string comment) in settings)
        {
            if (key.Group.Length > 0 && key.Group != group) text.Append(key.Group).Append(":\n");
            group = key.Group;
            string line = group.Length == 0 ? $"{key.Path}: {Quoted(value)}" : $"  {key.Path[(group.Length + 1)..]}: {Quoted(value)}";
            text.Append(comment.Length == 0 ? line : $"{line.PadRight(CommentColumn)} # {comment}").Append('\n');
        }
        return text.ToString();
    }

    /// <summary>A value as a scalar of YAML: as it is where that is safe, else as a text of JSON, which YAML reads as well.</summary>
    private static string Quoted(string value)
    {
        bool isPlain = value.Length > 0 && (char.IsAsciiLetterOrDigit(value[0]) || value[0] is '/' or '.' or '-' or '+' or '_') && value != "-"
            && value.All(sign => char.IsAsciiLetterOrDigit(sign) || " ./_+-*%".Contains(sign, StringComparison.Ordinal))
            && value[^1] != ' ' && !value.StartsWith("- ", StringComparison.Ordinal) && !value.StartsWith("---", StringComparison.Ordinal)
            && !value.StartsWith("...", StringComparison.Ordinal);
        return isPlain ? value : JsonSerializer.Serialize(value);
    }
}
