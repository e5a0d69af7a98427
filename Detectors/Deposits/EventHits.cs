using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Detectors.Deposits;

/// <summary>What the detectors have taken in a block of events, as columns: enough to digitise the events again, bit for bit.</summary>
public sealed class EventHits
{
    private readonly ReadoutMap _map;
    private readonly Dictionary<ulong, int> _cells = [];
    private readonly Dictionary<ulong, int> _counters = [];
    private readonly Dictionary<ulong, int> _planes = [];
    private readonly Dictionary<ulong, int> _stations = [];

    /// <summary>Empty columns.</summary>
    /// <param name="map">Channels of the set-up.</param>
    public EventHits(ReadoutMap map)
    {
        _map = map;
        Columns = [.. Calorimeters.Columns, .. Counters.Columns, .. Trackers.Columns, .. Hodoscopes.Columns];
        for (int cell = 0; cell < map.Cells.Count; cell++) _cells.Add(map.Cells[cell].Value, cell);
        for (int counter = 0; counter < map.Counters.Count; counter++) _counters.Add(map.Counters[counter].Value, counter);
        for (int plane = 0; plane < map.TrackerPlanes.Count; plane++) _planes.Add(ChannelOf(map.TrackerPlanes[plane]), plane);
        for (int station = 0; station < map.Hodoscopes.Count; station++) _stations.Add(ChannelOf(map.Hodoscopes[station]), station);
    }

    /// <summary>Calorimeter cells.</summary>
    public CalorimeterHits Calorimeters { get; } = new();

    /// <summary>Scintillation counters.</summary>
    public CounterHits Counters { get; } = new();

    /// <summary>Tracking planes.</summary>
    public CrossingHits Trackers { get; } = new("TrackerHits", "plane", "gas");

    /// <summary>Beam momentum stations.</summary>
    public CrossingHits Hodoscopes { get; } = new("HodoscopeHits", "station", "strips");

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

    /// <summary>Adds an event.</summary>
    /// <param name="deposits">The event.</param>
    public void Append(EventDeposits deposits)
    {
        foreach (int cell in deposits.TouchedCells)
        {
            ChannelDeposit sum = deposits.CellSum(cell);
            Calorimeters.Channel.Add(_map.Cells[cell].Value);
            Calorimeters.Energy.Add(sum.Energy);
            Calorimeters.EnergyTime.Add(sum.Time);
        }
        Calorimeters.Begin.Add(Calorimeters.Channel.Count);
        for (int counter = 0; counter < _map.Counters.Count; counter++)
        {
            ChannelDeposit deposit = deposits.Counter(counter);
            if (deposit.Energy <= 0) continue;
            Counters.Channel.Add(_map.Counters[counter].Value);
            Counters.Energy.Add(deposit.Energy);
            Counters.Time.Add(deposit.Time);
        }
        Counters.Begin.Add(Counters.Channel.Count);
        Trackers.Append(deposits.Crossings, _map.TrackerPlanes);
        Hodoscopes.Append(deposits.HodoscopeCrossings, _map.Hodoscopes);
    }

    /// <summary>Puts an event back into deposits, as it was when it was added; the energies of modules are not among the hits and stay zero.</summary>
    /// <param name="row">Event in the block.</param>
    /// <param name="deposits">Deposits of the same channels.</param>
    /// <returns>False where a hit belongs to a channel that the set-up does not have.</returns>
    public bool TryRestore(int row, EventDeposits deposits)
    {
        deposits.Clear();
        for (int hit = (int)Calorimeters.Begin[row]; hit < Calorimeters.Begin[row + 1]; hit++)
        {
            if (!_cells.TryGetValue(Calorimeters.Channel[hit], out int cell)) return false;
            deposits.RestoreCell(cell, new ChannelDeposit(Calorimeters.Energy[hit], Calorimeters.EnergyTime[hit]));
        }
        for (int hit = (int)Counters.Begin[row]; hit < Counters.Begin[row + 1]; hit++)
        {
            if (!_counters.TryGetValue(Counters.Channel[hit], out int counter)) return false;
            deposits.AddCounter(counter, Counters.Energy[hit], Counters.Time[hit]);
        }
        return TryRestore(row, Trackers, _planes, deposits.TrackerList) && TryRestore(row, Hodoscopes, _stations, deposits.HodoscopeList);
    }

    private static bool TryRestore(int row, CrossingHits hits, Dictionary<ulong, int> planes, CrossingList crossings)
    {
        for (int hit = (int)hits.Begin[row]; hit < hits.Begin[row + 1]; hit++)
        {
            if (!planes.TryGetValue(hits.Channel[hit], out int plane)) return false;
            crossings.Add(hits.Crossing(hit, plane));
        }
        return true;
    }

    private static ulong ChannelOf(Volume plane) => new ChannelId(plane.System, plane.Module).Value;
}
