using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace NA64Mu.Geometry.Configuration.Forms;

/// <summary>One of some words.</summary>
/// <typeparam name="T">What a word means.</typeparam>
internal sealed class WordForm<T> : SettingForm
{
    /// <summary>A choice.</summary>
    /// <param name="words">Words with their meaning.</param>
    public WordForm(params (string Word, T Meaning)[] words)
    {
        Words = words;
    }

    /// <summary>Words with their meaning.</summary>
    public IReadOnlyList<(string Word, T Meaning)> Words { get; }

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var words = new JsonArray();
        foreach ((string word, _) in Words)
        {
            words.Add((JsonNode)word);
            // YAML takes these two, written plainly, for more than words.
            if (word is "true" or "false") words.Add((JsonNode)(word == "true"));
        }
        return new JsonObject { ["enum"] = words };
    }
}
