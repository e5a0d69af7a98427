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
    private readonly HitDetail _detail;

    /// <summary>Empty columns, in slices if the read-out has gates.</summary>
    /// <param name="map">Channels of the set-up.</param>
    public EventHits(ReadoutMap map)
        : this(map, map.Layout.Readout.Gates is null ? HitDetail.Sums : HitDetail.Slices)
    {
    }

    /// <summary>Empty columns.</summary>
    /// <param name="map">Channels of the set-up.</param>
    /// <param name="detail">How finely hits are kept.</param>
    public EventHits(ReadoutMap map, HitDetail detail)
    {
        (_map, _detail) = (map, detail);
        Column[] sums = [.. Calorimeters.Columns, .. Counters.Columns, .. Trackers.Columns, .. Hodoscopes.Columns];
        Column[] details = [Calorimeters.BeamParticle, Counters.BeamParticle, Trackers.BeamParticle, Hodoscopes.BeamParticle, ReferenceTime];
        Columns = detail == HitDetail.Sums ? sums : [.. sums, .. details];
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

    /// <summary>When a beam particle in time passes z = 0 [ns].</summary>
    public Column<double> ReferenceTime { get; } = new("Truth/reference_time", "ns", "when a beam particle that is in time passes z = 0 at the speed of light; gates are counted from it");

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
            for (int slice = deposits.Cells.First(cell); slice != DepositTable.None; slice = deposits.Cells.Next(slice)) AppendCell(cell, in deposits.Cells[slice]);
        }
        Calorimeters.Begin.Add(Calorimeters.Channel.Count);
        for (int counter = 0; counter < _map.Counters.Count; counter++)
        {
            for (int slice = deposits.Counters.First(counter); slice != DepositTable.None; slice = deposits.Counters.Next(slice)) AppendCounter(counter, in deposits.Counters[slice]);
        }
        Counters.Begin.Add(Counters.Channel.Count);
        Trackers.Append(deposits.Crossings, _map.TrackerPlanes, _detail);
        Hodoscopes.Append(deposits.HodoscopeCrossings, _map.Hodoscopes, _detail);
        if (_detail == HitDetail.Slices) ReferenceTime.Add(deposits.ReferenceTime);
    }

    /// <summary>Puts an event back into deposits, as it was when it was added; the energies of modules are not among the hits and stay zero.</summary>
    /// <param name="row">Event in the block.</param>
    /// <param name="deposits">Deposits of the same channels.</param>
    /// <returns>False where a hit belongs to a channel that the set-up does not have.</returns>
    public bool TryRestore(int row, EventDeposits deposits)
    {
        deposits.Clear();
        if (_detail == HitDetail.Slices) deposits.ReferenceTime = ReferenceTime[row];
        for (int hit = (int)Calorimeters.Begin[row]; hit < Calorimeters.Begin[row + 1]; hit++)
        {
            if (!_cells.TryGetValue(Calorimeters.Channel[hit], out int cell)) return false;
            (double energy, double energyTime) = (Calorimeters.Energy[hit], Calorimeters.EnergyTime[hit]);
            deposits.Cells.Append(cell, new TimedDeposit(energy, energyTime, energyTime / energy, 0, BeamParticleOf(Calorimeters.BeamParticle, hit)));
        }
        for (int hit = (int)Counters.Begin[row]; hit < Counters.Begin[row + 1]; hit++)
        {
            if (!_counters.TryGetValue(Counters.Channel[hit], out int counter)) return false;
            (double energy, double time) = (Counters.Energy[hit], Counters.Time[hit]);
            deposits.Counters.Append(counter, new TimedDeposit(energy, energy * time, time, 0, BeamParticleOf(Counters.BeamParticle, hit)));
        }
        return TryRestore(row, Trackers, _planes, deposits.TrackerList) && TryRestore(row, Hodoscopes, _stations, deposits.HodoscopeList);
    }

    private bool TryRestore(int row, CrossingHits hits, Dictionary<ulong, int> planes, CrossingList crossings)
    {
        for (int hit = (int)hits.Begin[row]; hit < hits.Begin[row + 1]; hit++)
        {
            if (!planes.TryGetValue(hits.Channel[hit], out int plane)) return false;
            crossings.Add(hits.Crossing(hit, plane, BeamParticleOf(hits.BeamParticle, hit)));
        }
        return true;
    }

    private void AppendCell(int cell, in TimedDeposit deposit)
    {
        Calorimeters.Channel.Add(_map.Cells[cell].Value);
        Calorimeters.Energy.Add(deposit.Energy);
        Calorimeters.EnergyTime.Add(deposit.EnergyTime);
        if (_detail == HitDetail.Slices) Calorimeters.BeamParticle.Add(deposit.BeamParticle);
    }

    private void AppendCounter(int counter, in TimedDeposit deposit)
    {
        Counters.Channel.Add(_map.Counters[counter].Value);
        Counters.Energy.Add(deposit.Energy);
        Counters.Time.Add(deposit.FirstTime);
        if (_detail == HitDetail.Slices) Counters.BeamParticle.Add(deposit.BeamParticle);
    }

    private ushort BeamParticleOf(Column<int> column, int hit) => _detail == HitDetail.Slices ? (ushort)column[hit] : (ushort)0;

    private static ulong ChannelOf(Volume plane) => new ChannelId(plane.System, plane.Module).Value;
}
