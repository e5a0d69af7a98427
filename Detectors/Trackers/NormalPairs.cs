using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Standard normal numbers in pairs, eight at a time, for sums of many of which each counts little.</summary>
/// <remarks>
/// G. E. P. Box and M. E. Muller, Ann. Math. Stat. 29 (1958) 610: radius √(−2 ln u), angle even on the circle. u is one of 65 536 values (k + ½)/65 536, the angle one of as many, so no number lies beyond 4.9; 10⁻⁵ of the
/// variance is lost by it, and 10⁻⁵ of all pairs have a radius that should be larger. In single precision, to 10⁻⁵.
/// </remarks>
internal static class NormalPairs
{
    /// <summary>Normal numbers of one block.</summary>
    public const int Block = 16;

    /// <summary>Words of 64 bits that a block takes.</summary>
    public const int WordsPerBlock = 4;

    private const int RadiusMask = 0xFFFF;
    private const int AngleMask = 0x3FFF;
    private const float PerAngle = (float)(Math.PI / 2 / (AngleMask + 1));
    private const int SignBit = int.MinValue;

    /// <summary>√½ as bits: mantissas lie between it and √2.</summary>
    private const int RootOfHalf = 0x3F3504F3;

    /// <summary>Eight pairs.</summary>
    /// <param name="bits">32 random bits for each: 16 for the radius, 14 for the angle within a quadrant, 2 for the signs.</param>
    /// <param name="first">Takes the first numbers.</param>
    /// <param name="second">Takes the second numbers, independent of the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Make(Vector256<int> bits, out Vector256<float> first, out Vector256<float> second)
    {
        Vector256<float> one = Vector256<float>.One;
        Vector256<int> radius = (Vector256.ConvertToSingle(bits & Vector256.Create(RadiusMask)) + Vector256.Create(0.5f)).AsInt32();
        Vector256<int> exponent = (radius - Vector256.Create(RootOfHalf)) >> 23;
        Vector256<float> mantissa = (radius - (exponent << 23)).AsSingle();
        // ln m = 2 (s + s³/3 + s⁵/5 + …), s = (m − 1)/(m + 1); |s| < 0.172.
        Vector256<float> s = (mantissa - one) / (mantissa + one);
        Vector256<float> s2 = s * s;
        Vector256<float> series = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(s2, Vector256.Create(2.0f / 5), Vector256.Create(2.0f / 3)), s2, Vector256.Create(2.0f)) * s;
        Vector256<float> logarithm = Vector256.ConvertToSingle(Vector256.Create(16) - exponent) * MathF.Log(2) - series;
        Vector256<float> length = Vector256.Sqrt(logarithm);
        // From −45° to 45°, turned by 45° into the first quadrant; √2 of the length is in that.
        Vector256<float> angle = (Vector256.ConvertToSingle((bits >>> 16) & Vector256.Create(AngleMask)) + Vector256.Create(0.5f - 0.5f * (AngleMask + 1))) * PerAngle;
        Vector256<float> a2 = angle * angle;
        Vector256<float> sine = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(a2, Vector256.Create(-1.0f / 5040), Vector256.Create(1.0f / 120)), a2, Vector256.Create(-1.0f / 6));
        sine = Vector256.FusedMultiplyAdd(sine, a2, one) * angle;
        Vector256<float> cosine = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(a2, Vector256.Create(-1.0f / 720), Vector256.Create(1.0f / 24)), a2, Vector256.Create(-0.5f));
        cosine = Vector256.FusedMultiplyAdd(cosine, a2, one);
        Vector256<int> sign = Vector256.Create(SignBit);
        first = (((cosine - sine) * length).AsInt32() ^ (bits & sign)).AsSingle();
        second = (((cosine + sine) * length).AsInt32() ^ ((bits << 1) & sign)).AsSingle();
    }

    /// <summary>Fills with normal numbers.</summary>
    /// <param name="normals">Takes them; a multiple of <see cref="Block"/>.</param>
    /// <param name="words">Room for the random bits: a word for four numbers.</param>
    /// <param name="random">Stream to draw from.</param>
    public static void Fill(Span<float> normals, Span<ulong> words, ref RandomStream random)
    {
        words = words[..(normals.Length / Block * WordsPerBlock)];
        random.NextBits(words);
        ReadOnlySpan<int> bits = MemoryMarshal.Cast<ulong, int>(words);
        for (int place = 0; place < normals.Length; place += Block)
        {
            Make(Vector256.Create(bits.Slice(place / 2, Vector256<int>.Count)), out Vector256<float> first, out Vector256<float> second);
            first.CopyTo(normals[place..]);
            second.CopyTo(normals[(place + Vector256<float>.Count)..]);
        }
    }
}
