using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Electrons of one crossing and their way to the strips, side by side; for one thread at a time.</summary>
/// <remarks>
/// An electron takes 64 bits: 32 for two normals across the drift, 16 for that along it, 16 for its avalanche. That along the drift, 3 ns where a pulse peaks after 50, is even between ±√3 standard deviations: of a sum of many
/// only its variance is left. In single precision: an electron is one of tens, its pulse 10⁴ e. All electrons of all clusters are one loop without calls; all that hangs on the place along the path is found in it electron by electron, eight at a time.
/// </remarks>
internal sealed class ElectronSwarm
{
    private const int Together = 8;

    private const float PerPart = 1.0f / 65536;

    private readonly PolyaTable _avalanche;
    private readonly ulong[] _bits;
    private readonly float[] _shares;
    private readonly float[] _shiftsFirst;
    private readonly float[] _shiftsSecond;
    private readonly float[] _ages;
    private readonly float[] _charges;
    private readonly int[] _firstStrips;
    private readonly int[] _secondStrips;
    private int _count;
    private bool _isStretched;

    /// <summary>Room for a crossing.</summary>
    /// <param name="mostElectrons">Most electrons that are followed.</param>
    /// <param name="avalanche">Sizes of avalanches.</param>
    public ElectronSwarm(int mostElectrons, PolyaTable avalanche)
    {
        int room = mostElectrons + 2 * Together;
        _avalanche = avalanche;
        _bits = new ulong[room];
        _shares = new float[room];
        _shiftsFirst = new float[room];
        _shiftsSecond = new float[room];
        _ages = new float[room];
        _charges = new float[room];
        _firstStrips = new int[room];
        _secondStrips = new int[room];
    }

    /// <summary>Starts a crossing.</summary>
    public void Clear()
    {
        if (_isStretched)
        {
            Array.Clear(_shiftsFirst, 0, _count);
            Array.Clear(_shiftsSecond, 0, _count);
        }
        _isStretched = false;
        _count = 0;
    }

    /// <summary>Adds a cluster.</summary>
    /// <param name="share">Where it starts: share of the way from entry to exit.</param>
    /// <param name="size">Its electrons, one at least.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(float share, int size)
    {
        // Eight at once, of which those too many are written over by the next.
        var shares = Vector256.Create(share);
        int place = _count;
        _count += size;
        for (; place < _count; place += Together) shares.CopyTo(_shares, place);
    }

    /// <summary>Draws the cluster added last out to a line, on which its electrons start evenly.</summary>
    /// <param name="size">Its electrons.</param>
    /// <param name="reachFirst">Length of the line in the first view, in strips.</param>
    /// <param name="reachSecond">The same in the second view.</param>
    /// <param name="random">Stream to draw from.</param>
    public void Stretch(int size, float reachFirst, float reachSecond, ref RandomStream random)
    {
        random.NextBits(_bits.AsSpan(0, (size + 3) / 4));
        ReadOnlySpan<ushort> parts = MemoryMarshal.Cast<ulong, ushort>(_bits);
        _isStretched = true;
        int begin = _count - size;
        for (int electron = 0; electron < size; electron += Together)
        {
            Vector256<int> part = Vector256.WidenLower(Vector128.Create(parts.Slice(electron, Together)).ToVector256Unsafe()).AsInt32();
            Vector256<float> depth = (Vector256.ConvertToSingle(part) + Vector256.Create(0.5f)) * PerPart;
            (depth * reachFirst).CopyTo(_shiftsFirst, begin + electron);
            (depth * reachSecond).CopyTo(_shiftsSecond, begin + electron);
        }
        // What was written too much.
        Vector256<float>.Zero.CopyTo(_shiftsFirst, _count);
        Vector256<float>.Zero.CopyTo(_shiftsSecond, _count);
    }

    /// <summary>Lets all drift, and puts their charge on the strips.</summary>
    /// <param name="way">Path of the crossing and diffusion.</param>
    /// <param name="plane">Pulses and strips of the plane.</param>
    /// <param name="firstGain">Charge in the first view of an avalanche of mean size [e].</param>
    /// <param name="secondGain">The same in the second view [e].</param>
    /// <param name="random">Stream to draw from.</param>
    public void Collect(in DriftWay way, TrackerPlane plane, float firstGain, float secondGain, ref RandomStream random)
    {
        int end = (_count + Together - 1) / Together * Together;
        // The lanes behind the last go along with it, without charge.
        Vector256.Create(_shares[_count - 1]).CopyTo(_shares, _count);
        random.NextBits(_bits.AsSpan(0, end));
        DrawCharges(end, firstGain, ref random);
        _charges.AsSpan(_count, end - _count).Clear();
        Drift(in way, plane, end);
        Scatter(plane.Pulse, plane.FirstView.Signals, plane.SecondView.Signals, secondGain / firstGain);
    }

    private void DrawCharges(int end, float gain, ref RandomStream random)
    {
        ReadOnlySpan<float> avalanche = _avalanche.Values;
        var gains = Vector256.Create(gain);
        var isNumber = Vector256<int>.AllBitsSet;
        for (int place = 0; place < end; place += Together)
        {
            ReadOnlySpan<int> bits = MemoryMarshal.Cast<ulong, int>(_bits.AsSpan(place, Together))[Together..];
            Vector256<float> sizes = Vector256.Create(
                avalanche[PartOf(bits[0])], avalanche[PartOf(bits[1])], avalanche[PartOf(bits[2])], avalanche[PartOf(bits[3])],
                avalanche[PartOf(bits[4])], avalanche[PartOf(bits[5])], avalanche[PartOf(bits[6])], avalanche[PartOf(bits[7])]);
            isNumber &= Vector256.Equals(sizes, sizes).AsInt32();
            (sizes * gains).CopyTo(_charges, place);
        }
        if (isNumber != Vector256<int>.AllBitsSet) DrawTails(end, gain, ref random);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void DrawTails(int end, float gain, ref RandomStream random)
    {
        for (int place = 0; place < end; place++)
        {
            if (float.IsNaN(_charges[place])) _charges[place] = gain * _avalanche.At(PolyaTable.Parts - 1, ref random);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PartOf(int bits) => (int)((uint)(bits << 16) >> (32 - PolyaTable.Bits));

    /// <summary>Strips and age of each electron; its charge becomes charge times e^{1−x}, x the age in peaking times, or 0 where the pulse is over or comes behind the last sample.</summary>
    private void Drift(in DriftWay way, TrackerPlane plane, int end)
    {
        PulseShape pulse = plane.Pulse;
        ReadOnlySpan<int> bits = MemoryMarshal.Cast<ulong, int>(_bits);
        var latest = Vector256.Create((float)(-2 * pulse.Step));
        var earliest = Vector256.Create((float)PulseShape.Forgotten);
        StripRange first = StripRange.Empty, second = StripRange.Empty;
        for (int place = 0; place < end; place += Together)
        {
            Vector256<float> share = Vector256.Create(_shares.AsSpan(place, Together));
            Vector256<float> drift = Vector256.MinNative(Vector256.MaxNative(share * way.AlongDrift + Vector256.Create(way.Drift), Vector256<float>.Zero), Vector256.Create(way.Gap));
            Vector256<float> root = Vector256.Sqrt(drift);
            NormalPairs.Make(Vector256.Create(bits.Slice(2 * place, Together)), out Vector256<float> x, out Vector256<float> y);
            Vector256<float> placeFirst = share * way.AlongFirst + Vector256.Create(way.First) + Vector256.Create(_shiftsFirst.AsSpan(place, Together)) + root * x * way.Across;
            Vector256<float> placeSecond = share * way.AlongSecond + Vector256.Create(way.Second) + Vector256.Create(_shiftsSecond.AsSpan(place, Together)) + root * y * way.Across;
            plane.FirstView.Find(placeFirst, ref first).CopyTo(_firstStrips, place);
            plane.SecondView.Find(placeSecond, ref second).CopyTo(_secondStrips, place);
            Vector256<float> even = Vector256.ConvertToSingle(Vector256.Create(bits.Slice(2 * place + Together, Together)) >>> 16) * PerPart - Vector256.Create(0.5f - 0.5f * PerPart);
            Vector256<float> age = share * way.AlongAge + Vector256.Create(way.Age) - drift * way.Slowness - root * even * way.AlongSpread;
            Vector256<float> isSeen = Vector256.GreaterThan(age, latest) & Vector256.LessThanOrEqual(age, earliest);
            Vector256<float> inside = Vector256.MinNative(Vector256.MaxNative(age, latest), earliest);
            Vector256<float> charge = Vector256.Create(_charges.AsSpan(place, Together)) * FastMath.Exp(Vector256<float>.One - inside);
            age.CopyTo(_ages, place);
            (charge & isSeen).CopyTo(_charges, place);
        }
        plane.FirstView.Charge(first);
        plane.SecondView.Charge(second);
    }

    /// <summary>Adds the samples (x + nΔ/τ) e^{1−x−nΔ/τ}, or 0 where they come before the pulse, to the strips.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Scatter(PulseShape pulse, Span<StripSignal> firstView, Span<StripSignal> secondView, float secondOverFirst)
    {
        float step = (float)pulse.Step, decay = (float)pulse.Decay;
        Vector128<float> decays = Vector128.Create(1, decay, decay * decay, 0);
        Vector128<float> decayedSteps = Vector128.Create(0, step * decay, 2 * step * decay * decay, 0);
        int[] firstStrips = _firstStrips, secondStrips = _secondStrips;
        float[] ages = _ages, charges = _charges;
        for (int place = 0; place < _count; place++)
        {
            Vector128<float> samples = Vector128.MaxNative(ages[place] * decays + decayedSteps, Vector128<float>.Zero) * charges[place];
            ref StripSignal first = ref firstView[firstStrips[place]];
            first = new StripSignal(first.Samples + samples);
            ref StripSignal second = ref secondView[secondStrips[place]];
            second = new StripSignal(second.Samples + samples * secondOverFirst);
        }
    }
}
