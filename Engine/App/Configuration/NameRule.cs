using System.Text.Json.Nodes;

namespace NA64Mu.App.Configuration;

/// <summary>Any text but the empty one, such as the name of a file or a volume.</summary>
internal sealed class NameRule : ValueRule
{
    private readonly string _meaning;

    /// <summary>Names.</summary>
    /// <param name="meaning">What is named.</param>
    public NameRule(string meaning)
    {
        _meaning = meaning;
    }

    /// <inheritdoc/>
    public override string Form => _meaning;

    /// <inheritdoc/>
    public override ValueProblem? Check(string text) => string.IsNullOrWhiteSpace(text) ? new ValueProblem("the name is empty") : null;

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "number"), ["minLength"] = 1 };
}
