using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Deposits;

/// <summary>What the detectors have taken in one event; filled by <see cref="DepositSink"/>, one per worker, cleared and reused.</summary>
public sealed class EventDeposits : IHistoryRecord
{
    /// <summary>Two steps of one track belong to one crossing if they join within this distance, 1 nm [mm].</summary>
    private const double JoinTolerance = 1 * Units.Nanometre;

    private readonly List<EventDeposits> _saved = [];
    private readonly ChannelDeposit[] _cells;
    private readonly int[] _touchedCells;
    private readonly ChannelDeposit[] _counters;
    private readonly double[] _visible;
    private readonly double[] _deposited;
    private int _touchedCount;
    private TrackCrossing[] _crossings = new TrackCrossing[64];
    private int _crossingCount;

    /// <summary>An event in which nothing has happened.</summary>
    /// <param name="map">Channels of the set-up.</param>
    public EventDeposits(ReadoutMap map)
    {
        Map = map;
        _cells = new ChannelDeposit[map.Cells.Count];
        _touchedCells = new int[map.Cells.Count];
        _counters = new ChannelDeposit[map.Counters.Count];
        _visible = new double[map.Calorimeters.Count];
        _deposited = new double[map.Calorimeters.Count];
    }

    /// <summary>Channels of the set-up.</summary>
    public ReadoutMap Map { get; }

    /// <summary>Cells that took energy, in the order of the first deposit.</summary>
    public ReadOnlySpan<int> TouchedCells => _touchedCells.AsSpan(0, _touchedCount);

    /// <summary>Energy in the active material of each calorimeter module [MeV].</summary>
    public ReadOnlySpan<double> Visible => _visible;

    /// <summary>Energy in active and passive material of each calorimeter module [MeV].</summary>
    public ReadOnlySpan<double> Deposited => _deposited;

    /// <summary>Passages of charged tracks through tracking planes.</summary>
    public ReadOnlySpan<TrackCrossing> Crossings => _crossings.AsSpan(0, _crossingCount);

    /// <summary>
    /// True momentum of the primary as it entered the last beam momentum station before the target; NaN if it met none [MeV/c].
    /// </summary>
    public double BeamMomentum { get; internal set; } = double.NaN;

    /// <summary>Energy and mean time of a calorimeter cell.</summary>
    /// <param name="cell">Index in <see cref="ReadoutMap.Cells"/>.</param>
    public ChannelDeposit Cell(int cell)
    {
        ChannelDeposit sum = _cells[cell];
        return sum.Energy > 0 ? sum with { Time = sum.Time / sum.Energy } : default;
    }

    /// <summary>Energy of a calorimeter cell and, in place of the time, the sum of energy times time [MeV ns].</summary>
    /// <param name="cell">Index in <see cref="ReadoutMap.Cells"/>.</param>
    internal ChannelDeposit CellSum(int cell) => _cells[cell];

    /// <summary>Energy and first time of a counter.</summary>
    /// <param name="counter">Index in <see cref="ReadoutMap.Counters"/>.</param>
    public ChannelDeposit Counter(int counter) => _counters[counter];

    /// <summary>Forgets the event; costs no more than what was touched.</summary>
    public void Clear()
    {
        foreach (int cell in TouchedCells) _cells[cell] = default;
        _touchedCount = 0;
        _crossingCount = 0;
        Array.Clear(_counters);
        Array.Clear(_visible);
        Array.Clear(_deposited);
        BeamMomentum = double.NaN;
    }

    /// <summary>Forgets the passages of a track through a tracking plane, as a plane does that does not see it.</summary>
    /// <param name="plane">Index in <see cref="ReadoutMap.TrackerPlanes"/>.</param>
    /// <param name="track">The track.</param>
    public void Lose(int plane, TrackId track)
    {
        int kept = 0;
        for (int index = 0; index < _crossingCount; index++)
        {
            if (_crossings[index].Plane != plane || _crossings[index].Track != track) _crossings[kept++] = _crossings[index];
        }
        _crossingCount = kept;
    }

    /// <inheritdoc/>
    public void Save(int place)
    {
        if (place == _saved.Count) _saved.Add(new EventDeposits(Map));
        _saved[place].CopyFrom(this);
    }

    /// <inheritdoc/>
    public void Restore(int place) => CopyFrom(_saved[place]);

    /// <summary>Books energy in the active material of a cell.</summary>
    /// <param name="module">Calorimeter module.</param>
    /// <param name="cell">Cell.</param>
    /// <param name="energy">Energy, above zero [MeV].</param>
    /// <param name="light">Energy that would give the same light without losses on the way, above zero [MeV].</param>
    /// <param name="time">Time [ns].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddVisible(int module, int cell, double energy, double light, double time)
    {
        ref ChannelDeposit sum = ref _cells[cell];
        if (sum.Energy == 0) _touchedCells[_touchedCount++] = cell;
        // While the event lasts, Time holds the sum of energy times time.
        sum = new ChannelDeposit(sum.Energy + light, sum.Time + light * time);
        _visible[module] += energy;
    }

    /// <summary>Books energy in any material of a calorimeter module.</summary>
    /// <param name="module">Calorimeter module.</param>
    /// <param name="energy">Energy [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddDeposited(int module, double energy) => _deposited[module] += energy;

    /// <summary>Books energy in a counter.</summary>
    /// <param name="counter">Counter.</param>
    /// <param name="energy">Energy, above zero [MeV].</param>
    /// <param name="time">Time [ns].</param>
    internal void AddCounter(int counter, double energy, double time)
    {
        ref ChannelDeposit sum = ref _counters[counter];
        double first = sum.Energy > 0 ? Math.Min(sum.Time, time) : time;
        sum = new ChannelDeposit(sum.Energy + energy, first);
    }

    /// <summary>Books a step in the gas of a tracking plane: a new crossing, or more of the last one.</summary>
    /// <param name="plane">Plane.</param>
    /// <param name="step">The step.</param>
    /// <param name="particle">The particle after the step.</param>
    internal void AddCrossing(int plane, in Step step, in ParticleState particle)
    {
        if (_crossingCount > 0)
        {
            ref TrackCrossing last = ref _crossings[_crossingCount - 1];
            bool joins = last.Plane == plane && last.Track == particle.Track
                && (last.Exit - step.From).LengthSquared < JoinTolerance * JoinTolerance;
            if (joins)
            {
                last = last with { Exit = step.To, Energy = last.Energy + step.Deposit, Time = particle.Time };
                return;
            }
        }
        if (_crossingCount == _crossings.Length) Array.Resize(ref _crossings, 2 * _crossings.Length);
        double kinetic = step.KineticEnergyBefore;
        double energy = kinetic + particle.Mass;
        double inverseBetaSquared = kinetic > 0 ? energy * energy / (kinetic * (kinetic + 2 * particle.Mass)) : 1;
        _crossings[_crossingCount++] = new TrackCrossing(plane, particle.Track, step.From, step.To, step.Deposit, particle.Time, inverseBetaSquared);
    }

    /// <summary>Puts the sums of a cell back.</summary>
    /// <param name="cell">Cell, untouched.</param>
    /// <param name="sum">Energy, and the sum of energy times time.</param>
    internal void RestoreCell(int cell, ChannelDeposit sum)
    {
        _touchedCells[_touchedCount++] = cell;
        _cells[cell] = sum;
    }

    /// <summary>Puts a crossing back.</summary>
    /// <param name="crossing">A whole crossing.</param>
    internal void RestoreCrossing(in TrackCrossing crossing)
    {
        if (_crossingCount == _crossings.Length) Array.Resize(ref _crossings, 2 * _crossings.Length);
        _crossings[_crossingCount++] = crossing;
    }

    private void CopyFrom(EventDeposits other)
    {
        Clear();
        foreach (int cell in other.TouchedCells)
        {
            _touchedCells[_touchedCount++] = cell;
            _cells[cell] = other._cells[cell];
        }
        if (_crossings.Length < other._crossingCount) Array.Resize(ref _crossings, other._crossings.Length);
        other.Crossings.CopyTo(_crossings);
        _crossingCount = other._crossingCount;
        other._counters.CopyTo(_counters, 0);
        other._visible.CopyTo(_visible, 0);
        other._deposited.CopyTo(_deposited, 0);
        BeamMomentum = other.BeamMomentum;
    }
}
