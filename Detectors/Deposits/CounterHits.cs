using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Deposits;

/// <summary>True energy in scintillation counters, one row a counter.</summary>
public sealed class CounterHits
{
    /// <summary>First row of each event; one closing entry at the end [events + 1].</summary>
    public Column<long> Begin { get; } = new("Event/CounterHits_begin", "1", "first row of the event in CounterHits", ColumnKind.Offsets);

    /// <summary>Channel.</summary>
    public Column<ulong> Channel { get; } = new("CounterHits/cell_id", "1", "read-out channel, packed as in cellid_encoding");

    /// <summary>Energy in the scintillator [MeV].</summary>
    public Column<double> Energy { get; } = new("CounterHits/energy", "MeV", "true energy left in the scintillator");

    /// <summary>Time of the first deposit [ns].</summary>
    public Column<double> Time { get; } = new("CounterHits/time", "ns", "time of the first deposit since the start of the event");

    /// <summary>Beam particle that it comes from, 0 for the primary; only filled where hits are kept in slices.</summary>
    public Column<int> BeamParticle { get; } = new("CounterHits/beam_particle", "1", "beam particle that it comes from: 0 the primary, above a row of PileUp, from 1");

    /// <summary>All columns that every file of hits has.</summary>
    public IReadOnlyList<Column> Columns => [Begin, Channel, Energy, Time];
}
