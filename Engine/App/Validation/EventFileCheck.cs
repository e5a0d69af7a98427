using System.Collections.Generic;
using NA64Mu.App.Output;

namespace NA64Mu.App.Validation;

/// <summary>What came of the check of an event file.</summary>
internal sealed record EventFileCheck
{
    /// <summary>The file.</summary>
    public required string Path { get; init; }

    /// <summary>What is wrong; nothing for a good file.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>SHA-256 of the file; empty where it could not be read.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>What the file says of its events; null where it could not be read.</summary>
    public EventFileHeader? Header { get; init; }

    /// <summary>What it says of their sums; null where it could not be read.</summary>
    public RunTotals? Totals { get; init; }

    /// <summary>Rows: events, or their branches.</summary>
    public long Events { get; init; }

    /// <summary>Path, type and unit of each column, in the order of the file; paths of the histograms of a file that has them instead.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];
}
