using System.Collections.Generic;

namespace NA64Mu.Geometry.Configuration;

/// <summary>A piece of a file of settings: raw text with its line.</summary>
public sealed class DocumentNode
{
    /// <summary>What it is.</summary>
    public required NodeKind Kind { get; init; }

    /// <summary>Line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Text of a scalar.</summary>
    public string Text { get; init; } = "";

    /// <summary>Items of a sequence.</summary>
    public IReadOnlyList<DocumentNode> Items { get; init; } = [];

    /// <summary>Entries of a mapping, in order, each key once.</summary>
    public IReadOnlyList<(string Key, int Line, DocumentNode Value)> Entries { get; init; } = [];

    /// <summary>The kind in words, for messages.</summary>
    public string Describe() => Kind switch
    {
        NodeKind.Scalar when Text.Length == 0 => "nothing",
        NodeKind.Scalar => $"'{Text}'",
        NodeKind.Sequence => Items.Count == 0 ? "an empty list" : "a list",
        _ => "a group of settings",
    };
}
