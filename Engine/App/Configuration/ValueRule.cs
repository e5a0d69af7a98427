using System.Text.Json.Nodes;

namespace NA64Mu.App.Configuration;

/// <summary>What texts a setting may have.</summary>
internal abstract class ValueRule
{
    /// <summary>What a value looks like, for help and documentation.</summary>
    public abstract string Form { get; }

    /// <summary>Finds what is wrong with a text; null where nothing is.</summary>
    /// <param name="text">Text.</param>
    public abstract ValueProblem? Check(string text);

    /// <summary>The rule as JSON Schema, which may be wider than the rule itself but never narrower.</summary>
    public abstract JsonObject Schema();
}
