using System;
using System.Runtime.Intrinsics;
using NA64Mu.Core;
using NA64Mu.Detectors.Readout;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Front-end electronics of one view: strips joined to channels, noise, saturation and threshold; for one thread at a time.</summary>
/// <remarks>
/// Noise of a CR-RC shaper that sees white noise is correlated over the time Δ by ρ = (1 − Δ/τ) e^{−Δ/τ} (V. Radeka, Ann. Rev. Nucl. Part. Sci. 38 (1988) 217); the samples of a channel are drawn as a chain with this ρ. Of channels without charge
/// only those above threshold are drawn, each sample counted as independent.
/// </remarks>
internal sealed class ChannelReadout
{
    private readonly TrackerReadout _readout;
    private readonly StripSignal[] _signals;
    private readonly bool[] _isTouched;
    private readonly int[] _touched;
    private readonly int[] _fired;
    private readonly double[] _amplitudes;
    private readonly NoiseSampler _noise;
    private readonly float _kept;
    private readonly float _given;
    private readonly float _saturation;
    private readonly NormalTable _normal = new();
    private readonly float _white;
    private readonly float _correlation;
    private readonly float _innovation;
    private int _count;
    private int _firedCount;

    /// <summary>Electronics with room for a view.</summary>
    /// <param name="readout">Settings.</param>
    /// <param name="mostChannels">Channels of the largest view.</param>
    public ChannelReadout(TrackerReadout readout, int mostChannels)
    {
        _readout = readout;
        _signals = new StripSignal[mostChannels];
        _isTouched = new bool[mostChannels];
        _touched = new int[mostChannels];
        _fired = new int[mostChannels];
        _amplitudes = new double[mostChannels];
        _noise = new NoiseSampler(readout.Noise, readout.Threshold);
        _kept = (float)(1 - 2 * readout.ChargeSpread);
        _given = (float)readout.ChargeSpread;
        _saturation = (float)readout.Saturation;
        double step = readout.SampleInterval / readout.PeakingTime;
        double correlation = (1 - step) * FastMath.Exp(-step);
        _white = (float)readout.Noise;
        _correlation = (float)correlation;
        _innovation = (float)(readout.Noise * Math.Sqrt(1 - correlation * correlation));
    }

    /// <summary>Channels above threshold.</summary>
    public ReadOnlySpan<int> Fired => _fired.AsSpan(0, _firedCount);

    /// <summary>Largest sample of a channel above threshold [e].</summary>
    /// <param name="channel">Channel.</param>
    public double Amplitude(int channel) => _amplitudes[channel];

    /// <summary>Samples of a channel above threshold [e].</summary>
    /// <param name="channel">Channel.</param>
    public ref readonly StripSignal Signal(int channel) => ref _signals[channel];

    /// <summary>Reads a view.</summary>
    /// <param name="view">Strips with their charge.</param>
    /// <param name="random">Stream to draw from.</param>
    public void Read(StripView view, ref RandomStream random)
    {
        for (int index = 0; index < _count; index++) Forget(_touched[index]);
        for (int index = 0; index < _firedCount; index++) Forget(_fired[index]);
        _count = _firedCount = 0;
        int last = Math.Min(view.Last + 1, view.Map.Strips - 1);
        for (int strip = Math.Max(view.First - 1, 0); strip <= last; strip++)
        {
            StripSignal signal = view.Shared(strip, _kept, _given);
            if (!signal.IsZero && !view.IsDead(strip)) Route(view.Map.ChannelOf(strip), signal);
        }
        for (int index = 0; index < _count; index++) Digitise(_touched[index], ref random);
        AddSilentChannels(view.Map.Channels, ref random);
    }

    private void Forget(int channel)
    {
        _signals[channel] = default;
        _isTouched[channel] = false;
    }

    private void Route(int channel, StripSignal signal)
    {
        if (!_isTouched[channel])
        {
            _isTouched[channel] = true;
            _touched[_count++] = channel;
        }
        _signals[channel] = _signals[channel].Plus(signal);
    }

    private void Digitise(int channel, ref RandomStream random)
    {
        ulong bits = random.NextBits();
        float first = _white * _normal.At((int)bits & (NormalTable.Parts - 1), ref random);
        float second = _correlation * first + _innovation * _normal.At((int)(bits >> NormalTable.Bits) & (NormalTable.Parts - 1), ref random);
        float third = _correlation * second + _innovation * _normal.At((int)(bits >> 2 * NormalTable.Bits) & (NormalTable.Parts - 1), ref random);
        StripSignal signal = _signals[channel].Plus(new StripSignal(Vector128.Create(first, second, third, 0))).Limited(_saturation);
        _signals[channel] = signal;
        if (signal.Largest >= _readout.Threshold) Fire(channel, signal.Largest);
    }

    private void AddSilentChannels(int channels, ref RandomStream random)
    {
        int slots = PulseShape.Samples * channels;
        for (long slot = _noise.Gap(slots, ref random); slot < slots; slot += 1L + _noise.Gap(ref random))
        {
            double charge = Math.Min(_noise.Above(ref random), _readout.Saturation);
            int channel = (int)(slot / PulseShape.Samples);
            if (_isTouched[channel]) continue;
            _isTouched[channel] = true;
            _signals[channel] = (slot % PulseShape.Samples) switch
            {
                0 => new StripSignal(charge, 0, 0),
                1 => new StripSignal(0, charge, 0),
                _ => new StripSignal(0, 0, charge),
            };
            Fire(channel, charge);
        }
    }

    private void Fire(int channel, double amplitude)
    {
        _amplitudes[channel] = amplitude;
        _fired[_firedCount++] = channel;
    }
}
