using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Smallest and largest strip of many, lane by lane.</summary>
/// <param name="Lowest">Smallest strips.</param>
/// <param name="Highest">Largest strips.</param>
internal readonly record struct StripRange(Vector256<int> Lowest, Vector256<int> Highest)
{
    /// <summary>No strip.</summary>
    public static StripRange Empty => new(Vector256.Create(int.MaxValue), Vector256.Create(int.MinValue));

    /// <summary>Smallest strip of all.</summary>
    public int First
    {
        get
        {
            Vector128<int> four = Vector128.Min(Lowest.GetLower(), Lowest.GetUpper());
            Vector128<int> two = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
            return Math.Min(two[0], two[1]);
        }
    }

    /// <summary>Largest strip of all.</summary>
    public int Last
    {
        get
        {
            Vector128<int> four = Vector128.Max(Highest.GetLower(), Highest.GetUpper());
            Vector128<int> two = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
            return Math.Max(two[0], two[1]);
        }
    }

    /// <summary>With eight more.</summary>
    /// <param name="strips">Strips.</param>
    /// <param name="hits">Which of them there are: all bits or none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public StripRange With(Vector256<int> strips, Vector256<int> hits) => new(
        Vector256.Min(Lowest, Vector256.ConditionalSelect(hits, strips, Vector256.Create(int.MaxValue))),
        Vector256.Max(Highest, Vector256.ConditionalSelect(hits, strips, Vector256.Create(int.MinValue))));
}
