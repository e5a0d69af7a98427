using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Deposits;

/// <summary>What the detectors have taken in a block of events, as columns: enough to digitise the events again, bit for bit.</summary>
public sealed class EventHits
{
    private readonly ReadoutMap _map;
    private readonly Dictionary<ulong, int> _cells = [];
    private readonly Dictionary<ulong, int> _counters = [];
    private readonly Dictionary<ulong, int> _planes = [];
    private readonly ChannelId[] _planeChannels;

    /// <summary>Empty columns.</summary>
    /// <param name="map">Channels of the set-up.</param>
    public EventHits(ReadoutMap map)
    {
        _map = map;
        Columns = [.. Calorimeters.Columns, .. Counters.Columns, .. Trackers.Columns, BeamMomentum];
        for (int cell = 0; cell < map.Cells.Count; cell++) _cells.Add(map.Cells[cell].Value, cell);
        for (int counter = 0; counter < map.Counters.Count; counter++) _counters.Add(map.Counters[counter].Value, counter);
        _planeChannels = new ChannelId[map.TrackerPlanes.Count];
        for (int plane = 0; plane < _planeChannels.Length; plane++)
        {
            _planeChannels[plane] = new ChannelId(DetectorSystem.Tracker, map.TrackerPlanes[plane].Module);
            _planes.Add(_planeChannels[plane].Value, plane);
        }
    }

    /// <summary>Calorimeter cells.</summary>
    public CalorimeterHits Calorimeters { get; } = new();

    /// <summary>Scintillation counters.</summary>
    public CounterHits Counters { get; } = new();

    /// <summary>Tracking planes.</summary>
    public TrackerHits Trackers { get; } = new();

    /// <summary>Momentum of the primary at the last beam momentum station; NaN where it met none [MeV/c].</summary>
    public Column<double> BeamMomentum { get; } = new(
        "Truth/bms_momentum", "MeV/c", "momentum of the primary at the last beam momentum station before the target; NaN where it met none");

    /// <summary>All columns.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Forgets the events and starts a new block: offset columns hold their first zero.</summary>
    public void Clear()
    {
        for (int index = 0; index < Columns.Count; index++) Columns[index].Clear();
        Calorimeters.Begin.Add(0);
        Counters.Begin.Add(0);
        Trackers.Begin.Add(0);
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
        foreach (ref readonly TrackCrossing crossing in deposits.Crossings) Append(in crossing);
        Trackers.Begin.Add(Trackers.Channel.Count);
        BeamMomentum.Add(deposits.BeamMomentum);
    }

    /// <summary>Puts an event back into deposits, as it was when it was added; the energies of modules are not among the hits and stay zero.</summary>
    /// <param name="row">Event in the block.</param>
    /// <param name="deposits">Deposits of the same channels.</param>
    /// <returns>False where a hit belongs to a channel that the set-up does not have.</returns>
    public bool TryRestore(int row, EventDeposits deposits)
    {
        deposits.Clear();
        deposits.BeamMomentum = BeamMomentum[row];
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
        for (int hit = (int)Trackers.Begin[row]; hit < Trackers.Begin[row + 1]; hit++)
        {
            if (!_planes.TryGetValue(Trackers.Channel[hit], out int plane)) return false;
            deposits.RestoreCrossing(Crossing(hit, plane));
        }
        return true;
    }

    private void Append(in TrackCrossing crossing)
    {
        Trackers.Channel.Add(_planeChannels[crossing.Plane].Value);
        Trackers.Track.Add(crossing.Track.Number);
        Trackers.EntryX.Add(crossing.Entry.X);
        Trackers.EntryY.Add(crossing.Entry.Y);
        Trackers.EntryZ.Add(crossing.Entry.Z);
        Trackers.ExitX.Add(crossing.Exit.X);
        Trackers.ExitY.Add(crossing.Exit.Y);
        Trackers.ExitZ.Add(crossing.Exit.Z);
        Trackers.Energy.Add(crossing.Energy);
        Trackers.Time.Add(crossing.Time);
        Trackers.InverseBetaSquared.Add(crossing.InverseBetaSquared);
    }

    private TrackCrossing Crossing(int hit, int plane) => new(
        plane,
        new TrackId(Trackers.Track[hit]),
        new Vector3D(Trackers.EntryX[hit], Trackers.EntryY[hit], Trackers.EntryZ[hit]),
        new Vector3D(Trackers.ExitX[hit], Trackers.ExitY[hit], Trackers.ExitZ[hit]),
        Trackers.Energy[hit],
        Trackers.Time[hit],
        Trackers.InverseBetaSquared[hit]);
}
