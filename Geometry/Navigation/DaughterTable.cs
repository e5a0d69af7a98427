using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.Geometry.Navigation;

/// <summary>The daughters of one volume, sorted into the intervals of z between all their front and back planes.</summary>
/// <remarks>
/// A point looks at the daughters of its interval only. The interval is found in constant time through equal buckets, four times as many as intervals.
/// </remarks>
internal sealed class DaughterTable
{
    private const int BucketsPerInterval = 4;

    private readonly double[] _planes;
    private readonly int[] _firstMember;
    private readonly int[] _members;
    private readonly int[] _buckets;
    private readonly double _bucketsPerLength;

    /// <summary>Sorts the daughters.</summary>
    /// <param name="mother">Outline of the mother.</param>
    /// <param name="daughters">Index and outline of each daughter.</param>
    public DaughterTable(in PlacedShape mother, IReadOnlyList<(int Index, PlacedShape Shape)> daughters)
    {
        double low = mother.ZMin, high = mother.ZMax;
        _planes = daughters.SelectMany(daughter => new[] { daughter.Shape.ZMin, daughter.Shape.ZMax })
            .Where(z => z > low && z < high).Append(low).Append(high).Distinct().Order().ToArray();
        int intervals = _planes.Length - 1;
        _firstMember = new int[intervals + 1];
        var members = new List<int>();
        for (int interval = 0; interval < intervals; interval++)
        {
            double start = _planes[interval], end = _planes[interval + 1];
            members.AddRange(daughters.Where(daughter => daughter.Shape.ZMin < end && daughter.Shape.ZMax > start).Select(daughter => daughter.Index));
            _firstMember[interval + 1] = members.Count;
        }
        _members = [.. members];
        _buckets = new int[BucketsPerInterval * intervals];
        _bucketsPerLength = _buckets.Length / (high - low);
        for (int bucket = 0, interval = 0; bucket < _buckets.Length; bucket++)
        {
            while (interval + 1 < intervals && _planes[interval + 1] <= low + bucket / _bucketsPerLength) interval++;
            _buckets[bucket] = interval;
        }
    }

    /// <summary>The interval that holds a coordinate; on a plane, the one into which the direction leads.</summary>
    /// <param name="z">Coordinate [mm].</param>
    /// <param name="directionZ">Component of the direction.</param>
    public int IntervalAt(double z, double directionZ)
    {
        int bucket = Math.Clamp((int)((z - _planes[0]) * _bucketsPerLength), 0, _buckets.Length - 1);
        int interval = _buckets[bucket];
        while (interval + 1 < _firstMember.Length - 1 && z >= _planes[interval + 1]) interval++;
        while (interval > 0 && (z < _planes[interval] || (z == _planes[interval] && directionZ < 0))) interval--;
        return interval;
    }

    /// <summary>Indices of the volumes that reach into an interval.</summary>
    /// <param name="interval">Interval.</param>
    public ReadOnlySpan<int> Members(int interval) =>
        new(_members, _firstMember[interval], _firstMember[interval + 1] - _firstMember[interval]);

    /// <summary>Whether no interval follows in the sense of flight.</summary>
    /// <param name="interval">Interval.</param>
    /// <param name="sense">+1 or −1 along z.</param>
    public bool IsLast(int interval, int sense) => sense > 0 ? interval + 2 >= _planes.Length : interval == 0;

    /// <summary>The plane at the end of an interval in the sense of flight [mm].</summary>
    /// <param name="interval">Interval.</param>
    /// <param name="sense">+1 or −1 along z.</param>
    public double EndPlane(int interval, int sense) => sense > 0 ? _planes[interval + 1] : _planes[interval];
}
