using System;
using System.Collections.Generic;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Guesses what a mistyped word should have been.</summary>
public static class Similarity
{
    /// <summary>"did you mean 'x'?", or a list of what is allowed.</summary>
    /// <param name="word">Word as written.</param>
    /// <param name="allowed">Allowed words.</param>
    public static string Suggest(string word, IReadOnlyCollection<string> allowed)
    {
        string? best = null;
        int bestDistance = Math.Max(2, word.Length / 3) + 1;
        foreach (string candidate in allowed)
        {
            int distance = Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance >= bestDistance) continue;
            (best, bestDistance) = (candidate, distance);
        }
        if (best is not null) return $"did you mean '{best}'?";
        return allowed.Count is > 0 and <= 12 ? $"allowed are {string.Join(", ", allowed)}" : "";
    }

    /// <summary>Smallest number of letters to insert, remove or replace (V. I. Levenshtein, Sov. Phys. Dokl. 10 (1966) 707).</summary>
    private static int Distance(string a, string b)
    {
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
