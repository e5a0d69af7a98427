using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Deposits;

/// <summary>Passages of charged tracks through the gas of tracking planes, one row a passage, in the order in which they were made.</summary>
public sealed class TrackerHits
{
    /// <summary>First row of each event; one closing entry at the end [events + 1].</summary>
    public Column<long> Begin { get; } = new("Event/TrackerHits_begin", "1", "first row of the event in TrackerHits", ColumnKind.Offsets);

    /// <summary>Channel: system and plane.</summary>
    public Column<ulong> Channel { get; } = new("TrackerHits/cell_id", "1", "plane, packed as in cellid_encoding");

    /// <summary>Track that made it.</summary>
    public Column<int> Track { get; } = new("TrackerHits/track", "1", "number of the track in the event");

    /// <summary>Where it entered the gas, x [mm].</summary>
    public Column<double> EntryX { get; } = new("TrackerHits/entry_x", "mm", "where the track entered the gas, x");

    /// <summary>Where it entered the gas, y [mm].</summary>
    public Column<double> EntryY { get; } = new("TrackerHits/entry_y", "mm", "where the track entered the gas, y");

    /// <summary>Where it entered the gas, z [mm].</summary>
    public Column<double> EntryZ { get; } = new("TrackerHits/entry_z", "mm", "where the track entered the gas, z");

    /// <summary>Where it left the gas or ended, x [mm].</summary>
    public Column<double> ExitX { get; } = new("TrackerHits/exit_x", "mm", "where the track left the gas or ended, x");

    /// <summary>Where it left the gas or ended, y [mm].</summary>
    public Column<double> ExitY { get; } = new("TrackerHits/exit_y", "mm", "where the track left the gas or ended, y");

    /// <summary>Where it left the gas or ended, z [mm].</summary>
    public Column<double> ExitZ { get; } = new("TrackerHits/exit_z", "mm", "where the track left the gas or ended, z");

    /// <summary>Energy left in the gas [MeV].</summary>
    public Column<double> Energy { get; } = new("TrackerHits/energy", "MeV", "true energy left in the gas");

    /// <summary>When it left the gas or ended [ns].</summary>
    public Column<double> Time { get; } = new("TrackerHits/time", "ns", "when the track left the gas or ended, since the start of the event");

    /// <summary>1/β² of the particle, by which its ionisation is spread.</summary>
    public Column<double> InverseBetaSquared { get; } = new("TrackerHits/inverse_beta_squared", "1", "1/β² of the particle");

    /// <summary>Beam particle that it comes from, 0 for the primary; only filled where hits are kept in slices.</summary>
    public Column<int> BeamParticle { get; } = new("TrackerHits/beam_particle", "1", "beam particle that it comes from: 0 the primary, above a row of PileUp, from 1");

    /// <summary>All columns that every file of hits has.</summary>
    public IReadOnlyList<Column> Columns => [Begin, Channel, Track, EntryX, EntryY, EntryZ, ExitX, ExitY, ExitZ, Energy, Time, InverseBetaSquared];
}
