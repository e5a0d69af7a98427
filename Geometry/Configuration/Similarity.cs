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
        if (Best(word, allowed) is { } best) return $"did you mean '{best}'?";
        return allowed.Count is > 0 and <= 12 ? $"allowed are {string.Join(", ", allowed)}" : "";
    }

    /// <summary>The allowed word that a word looks like; null where there is none.</summary>
    /// <param name="word">Word as written.</param>
    /// <param name="allowed">Allowed words.</param>
    public static string? Best(string word, IEnumerable<string> allowed)
    {
        string? best = null;
        int bestDistance = Math.Max(2, word.Length / 3) + 1;
        foreach (string candidate in allowed)
        {
            int distance = Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance >= bestDistance) continue;
            (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    /// <summary>Smallest number of letters to insert, remove or replace (V. I. Levenshtein, Sov. Phys. Dokl. 10 (1966) 707), or of neighbours to exchange
    /// (F. J. Damerau, Commun. ACM 7 (1964) 171).</summary>
    private static int Distance(string a, string b)
    {
        int[,] distance = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++) distance[i, 0] = i;
        for (int j = 0; j <= b.Length; j++) distance[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = distance[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                distance[i, j] = Math.Min(replaced, Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1);
                bool isExchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if (isExchanged) distance[i, j] = Math.Min(distance[i, j], distance[i - 2, j - 2] + 1);
            }
        }
        return distance[a.Length, b.Length];
    }
}
