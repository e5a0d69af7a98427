namespace NA64Mu.Core;

/// <summary>What the values of a column are.</summary>
public enum ColumnKind
{
    /// <summary>Data: rows of consecutive blocks follow one another.</summary>
    Data,

    /// <summary>Offsets: the first row of each event in a table, relative to the block in memory and to the file on disk.</summary>
    Offsets,
}
