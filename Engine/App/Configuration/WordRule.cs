using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Configuration;

/// <summary>One of some words.</summary>
internal sealed class WordRule : ValueRule
{
    private readonly string[] _words;
    private readonly string _meaning;

    /// <summary>A choice.</summary>
    /// <param name="meaning">What a word stands for, with article.</param>
    /// <param name="words">Words allowed.</param>
    public WordRule(string meaning, params string[] words)
    {
        (_meaning, _words) = (meaning, words);
    }

    /// <inheritdoc/>
    public override string Form => string.Join(", ", _words.Select(word => $"`{word}`"));

    /// <inheritdoc/>
    public override ValueProblem? Check(string text)
    {
        if (_words.Contains(text)) return null;
        string guess = Similarity.Suggest(text, _words);
        string all = $"one of {string.Join(", ", (IEnumerable<string>)_words)}";
        return new ValueProblem($"'{text}' is not {_meaning}", "", guess.StartsWith("did", System.StringComparison.Ordinal) ? $"{all}; {guess}" : all);
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. _words.Select(word => (JsonNode)word)]) };
}
