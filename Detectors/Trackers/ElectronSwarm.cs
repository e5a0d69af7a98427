using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Electrons of one crossing that arrive at the mesh, and their way to the strips, eight at a time; for one thread at a time.</summary>
/// <remarks>In single precision: an electron is one of tens, its pulse 10⁴ e.</remarks>
internal sealed class ElectronSwarm
{
    private const int Together = 8;

    private readonly float[] _first;
    private readonly float[] _second;
    private readonly float[] _ages;
    private readonly float[] _charges;
    private readonly int[] _firstStrips;
    private readonly int[] _secondStrips;
    private int _count;

    /// <summary>Room for a crossing.</summary>
    /// <param name="most">Most electrons that are followed.</param>
    public ElectronSwarm(int most)
    {
        int room = most + Together;
        _first = new float[room];
        _second = new float[room];
        _ages = new float[room];
        _charges = new float[room];
        _firstStrips = new int[room];
        _secondStrips = new int[room];
    }

    /// <summary>Starts a crossing.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds an electron.</summary>
    /// <param name="first">Place among the strips of the first view.</param>
    /// <param name="second">Place among the strips of the second view.</param>
    /// <param name="age">Time from its arrival to the first sample over the peaking time.</param>
    /// <param name="charge">Size of its avalanche over the mean.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(float first, float second, float age, float charge)
    {
        int place = _count++;
        _first[place] = first;
        _second[place] = second;
        _ages[place] = age;
        _charges[place] = charge;
    }

    /// <summary>Puts the charge of all on the strips.</summary>
    /// <param name="plane">Pulses and strips of the plane.</param>
    /// <param name="firstGain">Charge in the first view of an avalanche of mean size [e].</param>
    /// <param name="secondGain">The same in the second view [e].</param>
    public void Collect(TrackerPlane plane, float firstGain, float secondGain)
    {
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
