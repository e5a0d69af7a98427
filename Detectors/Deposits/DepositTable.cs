using System;
using System.Runtime.CompilerServices;

namespace NA64Mu.Detectors.Deposits;

/// <summary>Deposits of an event by channel, slice of time and beam particle: a chain of rows for each channel. Without slices and pile-up a chain is one row.</summary>
internal sealed class DepositTable
{
    /// <summary>End of a chain.</summary>
    public const int None = -1;

    private readonly double _slicesPerTime;
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[] _touched;
    private TimedDeposit[] _rows;
    private int[] _next;
    private int _touchedCount;
    private int _count;

    /// <summary>An empty table.</summary>
    /// <param name="channels">Number of channels.</param>
    /// <param name="slice">Length of a slice of time; infinite for one slice [ns].</param>
    public DepositTable(int channels, double slice)
    {
        _slicesPerTime = 1 / slice;
        _first = new int[channels];
        _last = new int[channels];
        _touched = new int[channels];
        _rows = new TimedDeposit[channels];
        _next = new int[channels];
        Array.Fill(_first, None);
    }

    /// <summary>Channels with energy, in the order of the first deposit.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _touchedCount);

    /// <summary>First row of a channel, or <see cref="None"/>.</summary>
    /// <param name="channel">Channel.</param>
    public int First(int channel) => _first[channel];

    /// <summary>Row of the same channel behind another, or <see cref="None"/>.</summary>
    /// <param name="row">Row.</param>
    public int Next(int row) => _next[row];

    /// <summary>A row.</summary>
    /// <param name="row">Its number.</param>
    public ref readonly TimedDeposit this[int row] => ref _rows[row];

    /// <summary>Adds energy.</summary>
    /// <param name="channel">Channel.</param>
    /// <param name="energy">Energy, above zero [MeV].</param>
    /// <param name="time">Time [ns].</param>
    /// <param name="beamParticle">Beam particle that it comes from.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int channel, double energy, double time, ushort beamParticle)
    {
        int slice = (int)Math.Floor(time * _slicesPerTime);
        for (int row = _first[channel]; row != None; row = _next[row])
        {
            ref TimedDeposit sum = ref _rows[row];
            if (sum.Slice != slice || sum.BeamParticle != beamParticle) continue;
            sum = sum with { Energy = sum.Energy + energy, EnergyTime = sum.EnergyTime + energy * time, FirstTime = Math.Min(sum.FirstTime, time) };
            return;
        }
        Append(channel, new TimedDeposit(energy, energy * time, time, slice, beamParticle));
    }

    /// <summary>Adds a row behind all others of its channel.</summary>
    /// <param name="channel">Channel.</param>
    /// <param name="deposit">The row.</param>
    public void Append(int channel, in TimedDeposit deposit)
    {
        if (_count == _rows.Length)
        {
            Array.Resize(ref _rows, Math.Max(64, 2 * _count));
            Array.Resize(ref _next, _rows.Length);
        }
        if (_first[channel] == None)
        {
            _touched[_touchedCount++] = channel;
            _first[channel] = _count;
        }
        else
        {
            _next[_last[channel]] = _count;
        }
        _rows[_count] = deposit;
        _next[_count] = None;
        _last[channel] = _count++;
    }

    /// <summary>Forgets all rows; costs no more than what was touched.</summary>
    public void Clear()
    {
        foreach (int channel in Touched) _first[channel] = None;
        _touchedCount = _count = 0;
    }

    /// <summary>Takes over the rows of a table of the same channels.</summary>
    /// <param name="other">The table.</param>
    public void CopyFrom(DepositTable other)
    {
        Clear();
        if (_rows.Length < other._count)
        {
            _rows = new TimedDeposit[other._rows.Length];
            _next = new int[other._rows.Length];
        }
        other._rows.AsSpan(0, other._count).CopyTo(_rows);
        other._next.AsSpan(0, other._count).CopyTo(_next);
        other.Touched.CopyTo(_touched);
        foreach (int channel in other.Touched) (_first[channel], _last[channel]) = (other._first[channel], other._last[channel]);
        (_count, _touchedCount) = (other._count, other._touchedCount);
    }
}
