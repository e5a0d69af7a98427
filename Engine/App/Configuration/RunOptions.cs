using NA64Mu.App.HepMc;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.Configuration;

/// <summary>What to simulate: everything that the result depends on, besides the geometry file.</summary>
public sealed record RunOptions
{
    /// <summary>Number of events.</summary>
    public long Events { get; init; } = 1000;

    /// <summary>Number of the first event.</summary>
    public long FirstEvent { get; init; }

    /// <summary>The share of a larger run that these events are; null for a run of its own.</summary>
    public EventShard? Shard { get; init; }

    /// <summary>Seed of all random streams.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Run number, below 2²⁴.</summary>
    public uint Run { get; init; } = 1;

    /// <summary>Treatment of secondaries.</summary>
    public PhysicsMode Physics { get; init; } = PhysicsMode.Full;

    /// <summary>Source of primaries.</summary>
    public SourceKind Source { get; init; } = SourceKind.M2;

    /// <summary>The pencil beam; null for the M2 beam.</summary>
    public PencilSettings? Pencil { get; init; }

    /// <summary>Which beam file; null for other sources.</summary>
    public BeamFileSettings? HepMc { get; init; }

    /// <summary>The beam file, read; null for other sources, and before it is opened.</summary>
    public IBeamFile? BeamFile { get; init; }

    /// <summary>Light boson that muons radiate; null for none.</summary>
    public SignalSettings? Signal { get; init; }

    /// <summary>What is kept of the events; their content does not depend on it.</summary>
    public StoreKind Store { get; init; }
}
