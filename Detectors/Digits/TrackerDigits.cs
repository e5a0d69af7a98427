using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Digits;

/// <summary>Hits of the Micromegas, one row a hit; several per plane and event are possible.</summary>
public sealed class TrackerDigits
{
    /// <summary>First row of each event; one closing entry at the end [events + 1].</summary>
    public Column<long> Begin { get; } = new("Event/TrackerDigits_begin", "1", "first row of the event in TrackerDigits", ColumnKind.Offsets);

    /// <summary>Channel: system and plane.</summary>
    public Column<ulong> Channel { get; } = new("TrackerDigits/cell_id", "1", "plane, packed as in cellid_encoding");

    /// <summary>Measured position in the world [mm].</summary>
    public Column<float> X { get; } = new("TrackerDigits/x", "mm", "measured x in the frame of the set-up");

    /// <summary>Measured position in the world [mm].</summary>
    public Column<float> Y { get; } = new("TrackerDigits/y", "mm", "measured y in the frame of the set-up");

    /// <summary>Energy in the gas [MeV].</summary>
    public Column<float> Energy { get; } = new("TrackerDigits/energy", "MeV", "energy left in the gas");

    /// <summary>Time since the start of the event [ns].</summary>
    public Column<float> Time { get; } = new("TrackerDigits/time", "ns", "time since the start of the event");

    /// <summary>All columns.</summary>
    public IReadOnlyList<Column> Columns => [Begin, Channel, X, Y, Energy, Time];
}
