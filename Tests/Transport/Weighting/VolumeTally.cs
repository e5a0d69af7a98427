using System;
using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Tests.Transport.Weighting;

/// <summary>Energy left in each volume in one history.</summary>
internal sealed class VolumeTally(int volumes) : IHistoryRecord
{
    private readonly List<double[]> _saved = [];
    private readonly double[] _energy = new double[volumes];

    public double this[int volume] => _energy[volume];

    public void Add(Location location, double energy) => _energy[location.Volume.Index] += energy;

    public void Clear() => Array.Clear(_energy);

    public void Save(int place)
    {
        if (place == _saved.Count) _saved.Add(new double[_energy.Length]);
        _energy.CopyTo(_saved[place], 0);
    }

    public void Restore(int place) => _saved[place].CopyTo(_energy, 0);
}
