using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Electrons of one crossing and their way to the strips, side by side; for one thread at a time.</summary>
/// <remarks>
/// An electron takes one draw of 64 bits: 11 for each of three normals and its avalanche, 16 for its start on the line of its cluster. In single precision: an electron is one of tens, its pulse 10⁴ e.
/// All electrons of all clusters are one loop without calls and seldom a branch; rows of clusters of one electron, most of them, would else be loops whose end is never foreseen.
/// </remarks>
internal sealed class ElectronSwarm
{
    private const int Together = 8;
    private const int PartMask = NormalTable.Parts - 1;
    private const int DepthShift = 48;
    private const float PerDepth = 1.0f / (1 << (64 - DepthShift));

    private readonly NormalTable _normal = new();
    private readonly PolyaTable _avalanche;
    private readonly DriftingCluster[] _clusters;
    private readonly short[] _clusterOf;
    private readonly ulong[] _bits;
    private readonly float[] _first;
    private readonly float[] _second;
    private readonly float[] _ages;
    private readonly float[] _charges;
    private readonly int[] _firstStrips;
    private readonly int[] _secondStrips;
    private int _clusterCount;
    private int _count;

    /// <summary>Room for a crossing.</summary>
    /// <param name="mostElectrons">Most electrons that are followed.</param>
    /// <param name="mostClusters">Most clusters.</param>
    /// <param name="avalanche">Sizes of avalanches.</param>
    public ElectronSwarm(int mostElectrons, int mostClusters, PolyaTable avalanche)
    {
        int room = mostElectrons + Together;
        _avalanche = avalanche;
        _clusters = new DriftingCluster[mostClusters];
        _clusterOf = new short[room];
        _bits = new ulong[room];
        _first = new float[room];
        _second = new float[room];
        _ages = new float[room];
        _charges = new float[room];
        _firstStrips = new int[room];
        _secondStrips = new int[room];
    }

    /// <summary>Starts a crossing.</summary>
    public void Clear() => _count = _clusterCount = 0;

    /// <summary>Adds a cluster.</summary>
    /// <param name="cluster">Where and when it starts.</param>
    /// <param name="size">Its electrons, one at least.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in DriftingCluster cluster, int size)
    {
        _clusters[_clusterCount] = cluster;
        // Eight at once, of which those too many are written over by the next.
        var index = Vector128.Create((short)_clusterCount++);
        for (int place = _count; place < _count + size; place += Together) index.CopyTo(_clusterOf, place);
        _count += size;
    }

    /// <summary>Lets all drift, and puts their charge on the strips.</summary>
    /// <param name="plane">Pulses and strips of the plane.</param>
    /// <param name="firstGain">Charge in the first view of an avalanche of mean size [e].</param>
    /// <param name="secondGain">The same in the second view [e].</param>
    /// <param name="random">Stream to draw from.</param>
    public void Collect(TrackerPlane plane, float firstGain, float secondGain, ref RandomStream random)
    {
        random.NextBits(_bits.AsSpan(0, _count));
        Drift(ref random);
        int end = (_count + Together - 1) / Together * Together;
        // What stands in the lanes behind the last misses all strips.
        _first.AsSpan(_count, end - _count).Fill(-1);
        _second.AsSpan(_count, end - _count).Fill(-1);
        _ages.AsSpan(_count, end - _count).Clear();
        plane.FirstView.Find(_first.AsSpan(0, end), _firstStrips);
        plane.SecondView.Find(_second.AsSpan(0, end), _secondStrips);
        FindEnvelopes(plane.Pulse, end);
        Scatter(plane.Pulse, plane.FirstView.Signals, plane.SecondView.Signals, firstGain, secondGain);
    }

    /// <summary>Place among the strips, age and charge of each electron.</summary>
    private void Drift(ref RandomStream random)
    {
        ReadOnlySpan<float> normal = _normal.Values, avalanche = _avalanche.Values;
        ReadOnlySpan<ulong> draws = _bits.AsSpan(0, _count);
        float[] firsts = _first, seconds = _second, ages = _ages, charges = _charges;
        short[] clusterOf = _clusterOf;
        for (int place = 0; place < draws.Length; place++)
        {
            ulong bits = draws[place];
            ref readonly DriftingCluster cluster = ref _clusters[clusterOf[place]];
            float depth = ((int)(bits >> DepthShift) + 0.5f) * PerDepth;
            float first = cluster.First + depth * cluster.ReachFirst + cluster.Across * normal[(int)bits & PartMask];
            float second = cluster.Second + depth * cluster.ReachSecond + cluster.Across * normal[(int)(bits >> NormalTable.Bits) & PartMask];
            float age = cluster.Age - cluster.Along * normal[(int)(bits >> 2 * NormalTable.Bits) & PartMask];
            float charge = avalanche[(int)(bits >> 3 * NormalTable.Bits) & PartMask];
            firsts[place] = first;
            seconds[place] = second;
            ages[place] = age;
            charges[place] = charge;
            if (float.IsNaN(first + second + age + charge)) DriftFromTail(place, ref random);
        }
    }

    /// <summary>The same for one of which a number lies in a tail.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void DriftFromTail(int place, ref RandomStream random)
    {
        ulong bits = _bits[place];
        ref readonly DriftingCluster cluster = ref _clusters[_clusterOf[place]];
        float depth = ((int)(bits >> DepthShift) + 0.5f) * PerDepth;
        _first[place] = cluster.First + depth * cluster.ReachFirst + cluster.Across * _normal.At((int)bits & PartMask, ref random);
        _second[place] = cluster.Second + depth * cluster.ReachSecond + cluster.Across * _normal.At((int)(bits >> NormalTable.Bits) & PartMask, ref random);
        _ages[place] = cluster.Age - cluster.Along * _normal.At((int)(bits >> 2 * NormalTable.Bits) & PartMask, ref random);
        _charges[place] = _avalanche.At((int)(bits >> 3 * NormalTable.Bits) & PartMask, ref random);
    }

    /// <summary>Charges become charge times e^{1−x}, x the age in peaking times; 0 where the pulse is over or comes behind the last sample.</summary>
    private void FindEnvelopes(PulseShape pulse, int end)
    {
        Vector256<float> latest = Vector256.Create((float)(-2 * pulse.Step)), earliest = Vector256.Create((float)PulseShape.Forgotten);
        for (int place = 0; place < end; place += Together)
        {
            Vector256<float> age = Vector256.Create(_ages.AsSpan(place, Together));
            Vector256<float> isSeen = Vector256.GreaterThan(age, latest) & Vector256.LessThanOrEqual(age, earliest);
            Vector256<float> inside = Vector256.MinNative(Vector256.MaxNative(age, latest), earliest);
            Vector256<float> charge = Vector256.Create(_charges.AsSpan(place, Together)) * FastMath.Exp(Vector256<float>.One - inside);
            (charge & isSeen).CopyTo(_charges, place);
        }
    }

    /// <summary>Adds the samples (x + nΔ/τ) e^{1−x−nΔ/τ}, or 0 where they come before the pulse, to the strips.</summary>
    private void Scatter(PulseShape pulse, Span<StripSignal> firstView, Span<StripSignal> secondView, float firstGain, float secondGain)
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
            first = new StripSignal(first.Samples + samples * firstGain);
            ref StripSignal second = ref secondView[secondStrips[place]];
            second = new StripSignal(second.Samples + samples * secondGain);
        }
    }
}
