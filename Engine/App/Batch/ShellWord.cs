using System;
using System.Collections.Generic;
using System.Linq;

namespace NA64Mu.App.Batch;

/// <summary>Words for the shell, whatever they hold.</summary>
internal static class ShellWord
{
    /// <summary>A word, in quotes where it needs them.</summary>
    /// <param name="word">What the program shall see.</param>
    public static string Quote(string word) => word.Length > 0 && word.All(IsPlain) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>Several words.</summary>
    /// <param name="words">What the program shall see.</param>
    public static string Join(IEnumerable<string> words) => string.Join(' ', words.Select(Quote));

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || "/._-+:,@%=".Contains(letter, StringComparison.Ordinal);
}
