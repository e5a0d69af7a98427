using System;
using System.Collections.Generic;
using System.Text;

namespace NA64Mu.App.HepMc;

/// <summary>Texts in HepMC3 files: a line break is written as "\|", a backslash as "\\".</summary>
internal static class HepMcText
{
    /// <summary>First line of the listing.</summary>
    public const string Start = "HepMC::Asciiv3-START_EVENT_LISTING";

    /// <summary>Last line of the listing.</summary>
    public const string End = "HepMC::Asciiv3-END_EVENT_LISTING";

    /// <summary>A text as it stands in the file.</summary>
    /// <param name="text">The text.</param>
    public static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\|", StringComparison.Ordinal);

    /// <summary>A text of the file with its escapes resolved.</summary>
    /// <param name="text">As it stands in the file.</param>
    public static string Unescape(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\')) return text.ToString();
        var plain = new StringBuilder();
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] == '\\' && index + 1 < text.Length)
            {
                index++;
                plain.Append(text[index] == '|' ? '\n' : text[index]);
            }
            else
            {
                plain.Append(text[index]);
            }
        }
        return plain.ToString();
    }

    /// <summary>The lines of an escaped text, such as the names of weights.</summary>
    /// <param name="text">As it stands in the file.</param>
    public static IReadOnlyList<string> Lines(ReadOnlySpan<char> text) => Unescape(text).Split('\n');
}
