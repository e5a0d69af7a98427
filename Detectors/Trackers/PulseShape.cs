using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Answer of the shaper to charge, and what three samples of it tell of the time; immutable.</summary>
/// <remarks>
/// CR-RC shaper as in the APV25 (M. J. French et al., Nucl. Instrum. Methods A 466 (2001) 359): g(t) = (t/τ) e^{1−t/τ}, 1 at its peaking time τ. A track across the gap makes charge during T = gap/velocity, so its mean pulse is
/// P(t) = ∫₀ᵀ g(t−s) ds/T. The ratio of first and last sample, P(t)/P(t+2Δ), rises with the time t from passage to first sample.
/// </remarks>
public sealed class PulseShape
{
    /// <summary>Samples of a channel.</summary>
    public const int Samples = 3;

    /// <summary>Length of the table of times [ns].</summary>
    private const int TableLength = 400;

    /// <summary>Charge that came so many peaking times ago is gone.</summary>
    public const double Forgotten = 30;

    private readonly double[] _ratio = new double[TableLength];

    /// <summary>Where the search of a ratio starts.</summary>
    private readonly short[] _start = new short[TableLength];
    private readonly double _binsPerRatio;
    private readonly double _collection;

    /// <summary>Pulses of a plane.</summary>
    /// <param name="readout">Its electronics and gas.</param>
    /// <param name="gap">Its drift gap [mm].</param>
    public PulseShape(TrackerReadout readout, double gap)
    {
        PeakingTime = readout.PeakingTime;
        Step = readout.SampleInterval / readout.PeakingTime;
        Decay = FastMath.Exp(-Step);
        _collection = gap / readout.DriftVelocity;
        for (int time = 0; time < TableLength; time++)
            _ratio[time] = MeanPulse(time + 0.5) / MeanPulse(time + 0.5 + (Samples - 1) * readout.SampleInterval);
        _binsPerRatio = _start.Length / (_ratio[^1] - _ratio[0]);
        for (int bin = 0, time = 0; bin < _start.Length; bin++)
        {
            while (time < TableLength - 2 && _ratio[time + 1] <= _ratio[0] + bin / _binsPerRatio) time++;
            _start[bin] = (short)time;
        }
        (PeakShare, SumShare, SumSpread) = Averages(readout);
    }

    /// <summary>Peaking time τ [ns].</summary>
    internal double PeakingTime { get; }

    /// <summary>Time from sample to sample over the peaking time, Δ/τ.</summary>
    internal double Step { get; }

    /// <summary>Decay of the envelope from sample to sample, e^{−Δ/τ}.</summary>
    internal double Decay { get; }

    /// <summary>Largest sample of the mean pulse, averaged over the phase of the clock; per charge.</summary>
    public double PeakShare { get; }

    /// <summary>Sum of the samples of the mean pulse, averaged over the phase of the clock; per charge.</summary>
    public double SumShare { get; }

    /// <summary>Mean square of the weight of an electron in the sum of the samples over the square of the mean.</summary>
    public double SumSpread { get; }

    /// <summary>Samples of a charge of 1.</summary>
    /// <param name="age">Time from arrival to the first sample; negative if later [ns].</param>
    /// <param name="first">First sample.</param>
    /// <param name="second">Second sample.</param>
    /// <param name="third">Third sample.</param>
    /// <returns>False if there is nothing to see.</returns>
    public bool Respond(double age, out double first, out double second, out double third)
    {
        double x = age / PeakingTime;
        first = second = third = 0;
        if (x <= -2 * Step || x > Forgotten) return false;
        double envelope = FastMath.Exp(1 - x);
        first = Math.Max(0, x) * envelope;
        envelope *= Decay;
        second = Math.Max(0, x + Step) * envelope;
        third = (x + 2 * Step) * envelope * Decay;
        return true;
    }

    /// <summary>Time from the passage of a track to the first sample [ns].</summary>
    /// <param name="first">First sample.</param>
    /// <param name="last">Last sample.</param>
    public double TimeFrom(double first, double last)
    {
        if (last <= 0) return TableLength;
        double ratio = first / last;
        if (ratio <= _ratio[0]) return 0;
        if (ratio >= _ratio[^1]) return TableLength;
        int low = _start[Math.Min((int)((ratio - _ratio[0]) * _binsPerRatio), _start.Length - 1)];
        while (low > 0 && _ratio[low] > ratio) low--;
        while (low < TableLength - 2 && _ratio[low + 1] <= ratio) low++;
        return low + 0.5 + (ratio - _ratio[low]) / (_ratio[low + 1] - _ratio[low]);
    }

    /// <summary>Mean pulse of a track, per charge.</summary>
    /// <param name="time">Time after its passage [ns].</param>
    public double MeanPulse(double time) => (Integral(time) - Integral(time - _collection)) / _collection;

    /// <summary>∫₀ᵗ g = e τ (1 − (1 + t/τ) e^{−t/τ}) [ns].</summary>
    private double Integral(double time)
    {
        if (time <= 0) return 0;
        double x = time / PeakingTime;
        return Math.E * PeakingTime * (1 - (1 + x) * FastMath.Exp(-x));
    }

    private (double Peak, double Sum, double Spread) Averages(TrackerReadout readout)
    {
        const int Phases = 25, Points = 200;
        double peak = 0, sum = 0, spread = 0;
        for (int phase = 0; phase < Phases; phase++)
        {
            double firstSample = readout.FirstSample + (phase + 0.5) / Phases * readout.SampleInterval;
            double largest = 0, mean = 0, square = 0;
            for (int sample = 0; sample < Samples; sample++) largest = Math.Max(largest, MeanPulse(firstSample + sample * readout.SampleInterval));
            for (int point = 0; point < Points; point++)
            {
                Respond(firstSample - (point + 0.5) / Points * _collection, out double first, out double second, out double third);
                double weight = first + second + third;
                mean += weight / Points;
                square += weight * weight / Points;
            }
            peak += largest / Phases;
            sum += mean / Phases;
            spread += square / (mean * mean) / Phases;
        }
        return (peak, sum, spread);
    }
}
