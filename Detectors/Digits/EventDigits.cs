using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Digits;

/// <summary>All readings of a block of consecutive events: everything that reconstruction may look at, besides the geometry.</summary>
public sealed class EventDigits
{
    /// <summary>Empty columns.</summary>
    public EventDigits()
    {
        Columns = [EventNumber, Branch, Weight, Trigger, .. Calorimeters.Columns, .. Counters.Columns, .. Trackers.Columns, .. Hodoscopes.Columns];
    }

    /// <summary>Number of each event.</summary>
    public Column<long> EventNumber { get; } = new("Event/event_number", "1", "number of the event");

    /// <summary>Branch of the event that each row is, from 0.</summary>
    public Column<int> Branch { get; } = new("Event/branch", "1", "branch of the event, from 0; rows of one event follow each other");

    /// <summary>Statistical weight of each history.</summary>
    public Column<double> Weight { get; } = new("Event/weight", "1", "statistical weight");

    /// <summary>Trigger bits of each event: bit i is counter i of the readout list; see <see cref="TriggerBits"/> for the rest.</summary>
    public Column<uint> Trigger { get; } = new("Event/trigger_bits", "1", "bit i: counter i fired; bit 30: beam trigger; bit 31: physics trigger");

    /// <summary>Calorimeter cells.</summary>
    public CalorimeterDigits Calorimeters { get; } = new();

    /// <summary>Scintillation counters.</summary>
    public CounterDigits Counters { get; } = new();

    /// <summary>Clusters of the tracking planes.</summary>
    public TrackerClusters Trackers { get; } = new();

    /// <summary>Strips of the beam momentum stations.</summary>
    public HodoscopeDigits Hodoscopes { get; } = new();

    /// <summary>All columns.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Forgets the events and starts a new block: offset columns hold their first zero.</summary>
    public void Clear()
    {
        for (int index = 0; index < Columns.Count; index++) Columns[index].Clear();
        Calorimeters.Begin.Add(0);
        Counters.Begin.Add(0);
        Trackers.Begin.Add(0);
        Hodoscopes.Begin.Add(0);
    }
}
