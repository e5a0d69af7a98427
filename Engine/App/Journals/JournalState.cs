namespace NA64Mu.App.Journals;

/// <summary>How far a journal can be read.</summary>
internal enum JournalState
{
    /// <summary>All that was read so far is good.</summary>
    Good,

    /// <summary>The file ends at the end of a record.</summary>
    AtEnd,

    /// <summary>The file ends within a frame: who wrote it was killed, or the disk was full.</summary>
    Torn,

    /// <summary>Bytes are not those that were written.</summary>
    Damaged,

    /// <summary>It is no journal, or one of another version.</summary>
    Foreign,
}
