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
        Column[] sums = [.. Calorimeters.Columns, .. Counters.Columns, .. Trackers.Columns, BeamMomentum];
        Columns = detail == HitDetail.Sums ? sums : [.. sums, Calorimeters.BeamParticle, Counters.BeamParticle, Trackers.BeamParticle, ReferenceTime];
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
        foreach (ref readonly TrackCrossing crossing in deposits.Crossings) Append(in crossing);
        Trackers.Begin.Add(Trackers.Channel.Count);
        BeamMomentum.Add(deposits.BeamMomentum);
        if (_detail == HitDetail.Slices) ReferenceTime.Add(deposits.ReferenceTime);
    }

    /// <summary>Puts an event back into deposits, as it was when it was added; the energies of modules are not among the hits and stay zero.</summary>
    /// <param name="row">Event in the block.</param>
    /// <param name="deposits">Deposits of the same channels.</param>
    /// <returns>False where a hit belongs to a channel that the set-up does not have.</returns>
    public bool TryRestore(int row, EventDeposits deposits)
    {
        deposits.Clear();
        deposits.BeamMomentum = BeamMomentum[row];
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
        for (int hit = (int)Trackers.Begin[row]; hit < Trackers.Begin[row + 1]; hit++)
        {
            if (!_planes.TryGetValue(Trackers.Channel[hit], out int plane)) return false;
            deposits.RestoreCrossing(Crossing(hit, plane));
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
        if (_detail == HitDetail.Slices) Trackers.BeamParticle.Add(crossing.BeamParticle);
    }

    private TrackCrossing Crossing(int hit, int plane) => new(
        plane,
        new TrackId(Trackers.Track[hit]),
        new Vector3D(Trackers.EntryX[hit], Trackers.EntryY[hit], Trackers.EntryZ[hit]),
        new Vector3D(Trackers.ExitX[hit], Trackers.ExitY[hit], Trackers.ExitZ[hit]),
        Trackers.Energy[hit],
        Trackers.Time[hit],
        Trackers.InverseBetaSquared[hit],
        BeamParticleOf(Trackers.BeamParticle, hit));

    private ushort BeamParticleOf(Column<int> column, int hit) => _detail == HitDetail.Slices ? (ushort)column[hit] : (ushort)0;
}
