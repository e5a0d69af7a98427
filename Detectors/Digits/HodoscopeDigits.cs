using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Digits;

/// <summary>Strips of the beam momentum stations above threshold, one row a pulse; what the incoming momentum is found from.</summary>
public sealed class HodoscopeDigits
{
    /// <summary>First row of each event; one closing entry at the end [events + 1].</summary>
    public Column<long> Begin { get; } = new("Event/HodoscopeDigits_begin", "1", "first row of the event in HodoscopeDigits", ColumnKind.Offsets);

    /// <summary>Strip: module, and its number from 0 in the field along which strips are counted.</summary>
    public Column<ulong> Channel { get; } = new("HodoscopeDigits/cell_id", "1", "station and strip, packed as in cellid_encoding");

    /// <summary>Photo-electrons.</summary>
    public Column<float> Photoelectrons { get; } = new("HodoscopeDigits/photoelectrons", "1", "photo-electrons of the pulse");

    /// <summary>Time since the start of the event [ns].</summary>
    public Column<float> Time { get; } = new("HodoscopeDigits/time", "ns", "time since the start of the event");

    /// <summary>All columns.</summary>
    public IReadOnlyList<Column> Columns => [Begin, Channel, Photoelectrons, Time];
}
