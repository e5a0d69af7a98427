using System.Collections.Generic;

namespace NA64Mu.Physics.Electron.Stored;

/// <summary>Tracks as they are made.</summary>
internal sealed class StoredTrackList
{
    /// <summary>First segment of each.</summary>
    public List<int> FirstSegments { get; } = [];

    /// <summary>First secondary of each.</summary>
    public List<int> FirstSecondaries { get; } = [];

    /// <summary>Segments of all.</summary>
    public List<StoredSegment> Segments { get; } = new(8192);

    /// <summary>Secondaries of all.</summary>
    public List<StoredSecondary> Secondaries { get; } = [];

    /// <summary>Begins a track.</summary>
    public void Begin()
    {
        FirstSegments.Add(Segments.Count);
        FirstSecondaries.Add(Secondaries.Count);
    }
}
