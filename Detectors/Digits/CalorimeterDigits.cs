using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Digits;

/// <summary>Readings of calorimeter cells above threshold, one row a cell.</summary>
public sealed class CalorimeterDigits
{
    /// <summary>First row of each event; one closing entry at the end [events + 1].</summary>
    public Column<long> Begin { get; } = new("Event/CalorimeterDigits_begin", "1", "first row of the event in CalorimeterDigits", ColumnKind.Offsets);

    /// <summary>Channel.</summary>
    public Column<ulong> Channel { get; } = new("CalorimeterDigits/cell_id", "1", "read-out channel, packed as in cellid_encoding");

    /// <summary>Energy on the electron (ECAL) or hadron (HCAL, VHCAL) scale [MeV].</summary>
    public Column<float> Energy { get; } = new("CalorimeterDigits/energy", "MeV", "energy on the electron (ECAL) or hadron (HCAL, VHCAL) scale");

    /// <summary>Time since the start of the event [ns].</summary>
    public Column<float> Time { get; } = new("CalorimeterDigits/time", "ns", "time since the start of the event");

    /// <summary>All columns.</summary>
    public IReadOnlyList<Column> Columns => [Begin, Channel, Energy, Time];
}
