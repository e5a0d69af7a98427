using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NA64Mu.Core;

/// <summary>Counter-based random numbers keyed by (seed, run, event, purpose): any number of any stream is a pure function of its key and place.</summary>
/// <remarks>
/// Philox4x32-10 of J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011), section 3.3. The key is the seed; the counter
/// holds the block index, run and purpose, and the event number, so two streams can never overlap (docs/decisions/0003). Eight blocks are
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
    private const int WordsPerFill = 16;

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

    /// <summary>The stream of another purpose that is common to this event and those before and behind it in its group.</summary>
    /// <param name="events">Events in a group; the first begins with event 0.</param>
    /// <param name="purpose">What the numbers are for.</param>
    public readonly RandomStream OfGroup(uint events, StreamPurpose purpose) => new(_seed, _runAndPurpose >> 8, _event / events, purpose);

    /// <summary>Whether another stream is the same, wherever it stands.</summary>
    /// <param name="other">The other.</param>
    public readonly bool IsSame(in RandomStream other) => _seed == other._seed && _runAndPurpose == other._runAndPurpose && _event == other._event;

    /// <summary>The next 64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextBits()
    {
        if (_left == 0) Fill();
        return _words[--_left];
    }

    /// <summary>Takes many at once.</summary>
    /// <param name="bits">Takes the next numbers, in their order.</param>
    public void NextBits(Span<ulong> bits)
    {
        for (int taken = 0; taken < bits.Length;)
        {
            if (_left == 0) Fill();
            int share = Math.Min(_left, bits.Length - taken);
            // Not one by one through the field: each would wait for the one before.
            int left = _left;
            Span<ulong> some = bits.Slice(taken, share);
            for (int index = 0; index < some.Length; index++) some[index] = _words[--left];
            _left = left;
            taken += share;
        }
    }

    /// <summary>Uniform on the open interval (0, 1), in steps of 2⁻⁵².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Uniform() =>
        BitConverter.UInt64BitsToDouble(NextBits() >> 12 | 0x3FF0000000000000UL) - (1.0 - 1.1102230246251565e-16);

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

    /// <summary>Writes blocks n to n+7; block n+j stands, low word last, in words 2(7−j) and 2(7−j)+1, for they are taken from the end.</summary>
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

    /// <summary>The same blocks side by side, in two independent chains of four: one alone would wait for its multiplications.</summary>
    private void FillWithAvx2()
    {
        // Of four lanes, those that Store puts last come first in the stream.
        var early = new FourBlocks(Vector256.Create((ulong)_nextBlock) + Vector256.Create(1UL, 3, 0, 2), _runAndPurpose, _event);
        var late = new FourBlocks(Vector256.Create((ulong)_nextBlock) + Vector256.Create(5UL, 7, 4, 6), _runAndPurpose, _event);
        Vector256<ulong> k0 = Vector256.Create(_seed), k1 = Vector256.Create(_seed >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            early.Round(k0, k1);
            late.Round(k0, k1);
            k0 += Vector256.Create((ulong)Weyl0);
            k1 += Vector256.Create((ulong)Weyl1);
        }
        late.Store(ref _words[0]);
        early.Store(ref _words[WordsPerFill / 2]);
    }

    /// <summary>Room for the words of one fill.</summary>
    [InlineArray(WordsPerFill)]
    private struct Words
    {
        private ulong _first;
    }

    /// <summary>Four blocks in the making: each 64-bit lane holds one 32-bit word of one block; what stands above the word is never read.</summary>
    private struct FourBlocks(Vector256<ulong> counter0, uint counter1, ulong counter23)
    {
        private Vector256<ulong> _x0 = counter0;
        private Vector256<ulong> _x1 = Vector256.Create((ulong)counter1);
        private Vector256<ulong> _x2 = Vector256.Create(counter23);
        private Vector256<ulong> _x3 = Vector256.Create(counter23 >> 32);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Round(Vector256<ulong> k0, Vector256<ulong> k1)
        {
            Vector256<ulong> p0 = Avx2.Multiply(_x0.AsUInt32(), Vector256.Create((ulong)Multiplier0).AsUInt32());
            Vector256<ulong> p1 = Avx2.Multiply(_x2.AsUInt32(), Vector256.Create((ulong)Multiplier1).AsUInt32());
            _x0 = Vector256.ShiftRightLogical(p1, 32) ^ (_x1 ^ k0);
            _x1 = p1;
            _x2 = Vector256.ShiftRightLogical(p0, 32) ^ (_x3 ^ k1);
            _x3 = p0;
        }

        /// <summary>Writes eight words: high and low of lane 1, of lane 3, of lane 0, of lane 2.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Store(ref ulong words)
        {
            Vector256<ulong> mask = Vector256.Create((ulong)uint.MaxValue);
            Vector256<ulong> low = (_x0 & mask) | Vector256.ShiftLeft(_x1, 32);
            Vector256<ulong> high = (_x2 & mask) | Vector256.ShiftLeft(_x3, 32);
            Avx2.UnpackHigh(high, low).StoreUnsafe(ref words);
            Avx2.UnpackLow(high, low).StoreUnsafe(ref words, 4);
        }
    }
}
