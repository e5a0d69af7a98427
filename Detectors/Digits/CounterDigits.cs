using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Digits;

/// <summary>Readings of scintillation counters above threshold, one row a counter.</summary>
public sealed class CounterDigits
{
    /// <summary>First row of each event; one closing entry at the end [events + 1].</summary>
    public Column<long> Begin { get; } = new("Event/CounterDigits_begin", "1", "first row of the event in CounterDigits", ColumnKind.Offsets);

    /// <summary>Channel.</summary>
    public Column<ulong> Channel { get; } = new("CounterDigits/cell_id", "1", "read-out channel, packed as in cellid_encoding");

    /// <summary>Energy left in the scintillator as measured [MeV].</summary>
    public Column<float> Energy { get; } = new("CounterDigits/energy", "MeV", "energy in the scintillator as measured");

    /// <summary>Time since the start of the event [ns].</summary>
    public Column<float> Time { get; } = new("CounterDigits/time", "ns", "time since the start of the event");

    /// <summary>All columns.</summary>
    public IReadOnlyList<Column> Columns => [Begin, Channel, Energy, Time];
}
