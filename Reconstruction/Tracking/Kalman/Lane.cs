using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NA64Mu.Core;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Numbers of several tracks side by side, lane i of each vector being that of track i.</summary>
/// <remarks>
/// The same sums and products are made in all lanes, and each is rounded as alone: the result of a lane does not depend on the others, nor on whether the processor has registers
/// of this width. The layout is that of G. Cerati et al., J. Phys.: Conf. Ser. 608 (2015) 012057.
/// </remarks>
internal static class Lane
{
    /// <summary>Number of lanes.</summary>
    public const int Count = 4;

    /// <summary>Number of one lane.</summary>
    /// <param name="numbers">All lanes.</param>
    /// <param name="lane">Lane.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref double At(ref Lanes numbers, int lane) => ref Unsafe.Add(ref Unsafe.As<Lanes, double>(ref numbers), lane);

    /// <summary>Whether a condition holds in a lane.</summary>
    /// <param name="condition">All bits set in lanes where it holds.</param>
    /// <param name="lane">Lane.</param>
    public static bool Holds(Lanes condition, int lane) => (condition.ExtractMostSignificantBits() >> lane & 1) != 0;

    /// <summary>Natural logarithms, <see cref="FastMath.Log"/>.</summary>
    /// <param name="x">Arguments.</param>
    public static Lanes Log(Lanes x)
    {
        for (int lane = 0; lane < Count; lane++) At(ref x, lane) = FastMath.Log(At(ref x, lane));
        return x;
    }

    /// <summary>Angles of points, <see cref="Math.Atan2"/>.</summary>
    /// <param name="y">Ordinates.</param>
    /// <param name="x">Abscissae.</param>
    public static Lanes Atan2(Lanes y, Lanes x)
    {
        for (int lane = 0; lane < Count; lane++) At(ref x, lane) = Math.Atan2(At(ref y, lane), At(ref x, lane));
        return x;
    }
}
