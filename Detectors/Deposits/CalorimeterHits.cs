using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Deposits;

/// <summary>Energy in the active material of calorimeter cells, one row a cell; what digitisation starts from.</summary>
public sealed class CalorimeterHits
{
    /// <summary>First row of each event; one closing entry at the end [events + 1].</summary>
    public Column<long> Begin { get; } = new("Event/CalorimeterHits_begin", "1", "first row of the event in CalorimeterHits", ColumnKind.Offsets);

    /// <summary>Channel.</summary>
    public Column<ulong> Channel { get; } = new("CalorimeterHits/cell_id", "1", "read-out channel, packed as in cellid_encoding");

    /// <summary>Energy in the active material, less what light is lost on the way to the photodetector [MeV].</summary>
    public Column<double> Energy { get; } = new("CalorimeterHits/energy", "MeV", "energy left in the active material, weighted with the light that arrives");

    /// <summary>Sum over deposits of energy times time [MeV ns].</summary>
    public Column<double> EnergyTime { get; } = new("CalorimeterHits/energy_time", "MeV ns", "sum of energy times time; over energy, the mean time");

    /// <summary>Beam particle that it comes from, 0 for the primary; only filled where hits are kept in slices.</summary>
    public Column<int> BeamParticle { get; } = new("CalorimeterHits/beam_particle", "1", "beam particle that it comes from: 0 the primary, above a row of PileUp, from 1");

    /// <summary>All columns that every file of hits has.</summary>
    public IReadOnlyList<Column> Columns => [Begin, Channel, Energy, EnergyTime];
}
