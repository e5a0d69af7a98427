using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NA64Mu.Core;

/// <summary>Counter-based random numbers keyed by (seed, run, event, purpose): any number of any stream is a pure function of its key and place.</summary>
/// <remarks>
/// Philox4x32-10 of J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011), section 3.3. The key is the seed; the counter
/// holds the block index, run and purpose, and the event number, so two streams can never overlap (docs/decisions/0003). Four blocks are
/// made at once, with AVX2 where the processor has it; both ways give the same numbers. A mutable struct: pass it by <c>ref</c>.
/// The default value is the stream of seed, run, event and purpose zero, not yet started.
/// </remarks>
public struct RandomStream
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;
    private const int WordsPerFill = 8;

    private readonly ulong _seed;
    private readonly ulong _event;
    private readonly uint _runAndPurpose;
    private uint _nextBlock;
    private int _left;
    private Words _words;

    /// <summary>The stream of one purpose in one event.</summary>
    /// <param name="seed">Seed of the production.</param>
    /// <param name="run">Run number, below 2²⁴.</param>
    /// <param name="eventNumber">Event number.</param>
    /// <param name="purpose">What the numbers are for.</param>
    public RandomStream(ulong seed, uint run, ulong eventNumber, StreamPurpose purpose)
    {
        Requires.That(run < 1u << 24, "run number fits 24 bits");
        _seed = seed;
        _event = eventNumber;
        _runAndPurpose = run << 8 | (uint)purpose;
    }

    /// <summary>Numbers of 64 bits taken so far; to count draws per sample.</summary>
    public readonly long Draws => _nextBlock * 2L - _left;

    /// <summary>The next 64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextBits()
    {
        if (_left == 0) Fill();
        return _words[--_left];
    }

    /// <summary>Uniform on the open interval (0, 1), in steps of 2⁻⁵².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Uniform() =>
        System.BitConverter.UInt64BitsToDouble(NextBits() >> 12 | 0x3FF0000000000000UL) - (1.0 - 1.1102230246251565e-16);

    /// <summary>Uniform between two numbers.</summary>
    /// <param name="low">Lower edge, never returned.</param>
    /// <param name="high">Upper edge, never returned.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Uniform(double low, double high) => low + (high - low) * Uniform();

    /// <summary>Exponential with mean 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Exponential() => -FastMath.Log(Uniform());

    /// <summary>Standard normal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Normal() => Ziggurat.Normal(ref this);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Fill()
    {
        if (Avx2.IsSupported) FillWithAvx2();
        else FillWithScalars();
        _nextBlock += WordsPerFill / 2;
        _left = WordsPerFill;
    }

    /// <summary>Writes blocks n to n+3; block n+j stands, low word last, in words 2(3−j) and 2(3−j)+1, for they are taken from the end.</summary>
    private void FillWithScalars()
    {
        for (uint block = 0; block < WordsPerFill / 2; block++)
        {
            (ulong low, ulong high) = Block(_seed, _nextBlock + block, _runAndPurpose, _event);
            _words[(int)(WordsPerFill - 1 - 2 * block)] = low;
            _words[(int)(WordsPerFill - 2 - 2 * block)] = high;
        }
    }

    /// <summary>One block of Philox4x32-10: four 32-bit words, packed as two of 64 bits.</summary>
    /// <param name="key">Key.</param>
    /// <param name="counter0">First counter word.</param>
    /// <param name="counter1">Second counter word.</param>
    /// <param name="counter23">Third (low half) and fourth (high half) counter word.</param>
    internal static (ulong Low, ulong High) Block(ulong key, uint counter0, uint counter1, ulong counter23)
    {
        uint x0 = counter0, x1 = counter1, x2 = (uint)counter23, x3 = (uint)(counter23 >> 32);
        uint k0 = (uint)key, k1 = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            ulong p0 = (ulong)Multiplier0 * x0;
            ulong p1 = (ulong)Multiplier1 * x2;
            x0 = (uint)(p1 >> 32) ^ x1 ^ k0;
            x1 = (uint)p1;
            x2 = (uint)(p0 >> 32) ^ x3 ^ k1;
            x3 = (uint)p0;
            k0 += Weyl0;
            k1 += Weyl1;
        }
        return (x0 | (ulong)x1 << 32, x2 | (ulong)x3 << 32);
    }

    /// <summary>The same four blocks side by side: each 64-bit lane holds one 32-bit word; what stands above it is never read.</summary>
    private void FillWithAvx2()
    {
        Vector256<ulong> x0 = Vector256.Create((ulong)_nextBlock, _nextBlock + 1UL, _nextBlock + 2UL, _nextBlock + 3UL);
        Vector256<ulong> x1 = Vector256.Create((ulong)_runAndPurpose);
        Vector256<ulong> x2 = Vector256.Create(_event & uint.MaxValue);
        Vector256<ulong> x3 = Vector256.Create(_event >> 32);
        Vector256<uint> m0 = Vector256.Create((ulong)Multiplier0).AsUInt32();
        Vector256<uint> m1 = Vector256.Create((ulong)Multiplier1).AsUInt32();
        uint k0 = (uint)_seed, k1 = (uint)(_seed >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            Vector256<ulong> p0 = Avx2.Multiply(x0.AsUInt32(), m0);
            Vector256<ulong> p1 = Avx2.Multiply(x2.AsUInt32(), m1);
            x0 = Vector256.ShiftRightLogical(p1, 32) ^ x1 ^ Vector256.Create((ulong)k0);
            x1 = p1;
            x2 = Vector256.ShiftRightLogical(p0, 32) ^ x3 ^ Vector256.Create((ulong)k1);
            x3 = p0;
            k0 += Weyl0;
            k1 += Weyl1;
        }
        Vector256<ulong> mask = Vector256.Create((ulong)uint.MaxValue);
        Vector256<ulong> low = (x0 & mask) | Vector256.ShiftLeft(x1, 32);
        Vector256<ulong> high = (x2 & mask) | Vector256.ShiftLeft(x3, 32);
        for (int block = 0; block < WordsPerFill / 2; block++)
        {
            _words[WordsPerFill - 1 - 2 * block] = low[block];
            _words[WordsPerFill - 2 - 2 * block] = high[block];
        }
    }

    /// <summary>Room for the words of one fill.</summary>
    [InlineArray(WordsPerFill)]
    private struct Words
    {
        private ulong _first;
    }
}
