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

    /// <summary>Channels with charge or noise above threshold, in the order in which they were met, and their samples.</summary>
    private readonly int[] _channels;
    private readonly StripSignal[] _signals;
    private readonly int[] _fired;
    private readonly double[] _amplitudes;

    /// <summary>Place of each channel among these, or −1.</summary>
    private readonly int[] _places;
    private readonly NoiseSampler _noise;
    private readonly float[] _normals;
    private readonly ulong[] _words;
    private readonly float _kept;
    private readonly float _given;
    private readonly float _saturation;

    /// <summary>What each of three normal numbers gives to the noise of the samples [e].</summary>
    private readonly Vector128<float> _first;
    private readonly Vector128<float> _second;
    private readonly Vector128<float> _third;
    private int _count;
    private int _firedCount;

    /// <summary>Electronics with room for a view.</summary>
    /// <param name="readout">Settings.</param>
    /// <param name="mostChannels">Channels of the largest view.</param>
    public ChannelReadout(TrackerReadout readout, int mostChannels)
    {
        _readout = readout;
        _channels = new int[mostChannels];
        _signals = new StripSignal[mostChannels];
        _fired = new int[mostChannels];
        _amplitudes = new double[mostChannels];
        _places = new int[mostChannels];
        Array.Fill(_places, -1);
        _noise = new NoiseSampler(readout.Noise, readout.Threshold);
        _normals = new float[PulseShape.Samples * mostChannels + NormalPairs.Block];
        _words = new ulong[_normals.Length / NormalPairs.Block * NormalPairs.WordsPerBlock];
        _kept = (float)(1 - 2 * readout.ChargeSpread);
        _given = (float)readout.ChargeSpread;
        _saturation = (float)readout.Saturation;
        double step = readout.SampleInterval / readout.PeakingTime;
        double correlation = (1 - step) * FastMath.Exp(-step);
        float noise = (float)readout.Noise, along = (float)correlation, innovation = (float)(readout.Noise * Math.Sqrt(1 - correlation * correlation));
        _first = Vector128.Create(noise, noise * along, noise * along * along, 0);
        _second = Vector128.Create(0, innovation, innovation * along, 0);
        _third = Vector128.Create(0, 0, innovation, 0);
    }

    /// <summary>Channels above threshold.</summary>
    public ReadOnlySpan<int> Fired => _fired.AsSpan(0, _firedCount);

    /// <summary>Largest sample of a channel above threshold [e].</summary>
    /// <param name="channel">Channel.</param>
    public double Amplitude(int channel) => _amplitudes[channel];

    /// <summary>Samples of a channel above threshold [e].</summary>
    /// <param name="channel">Channel.</param>
    public ref readonly StripSignal Signal(int channel) => ref _signals[_places[channel]];

    /// <summary>Reads a view.</summary>
    /// <param name="view">Strips with their charge.</param>
    /// <param name="random">Stream to draw from.</param>
    public void Read(StripView view, ref RandomStream random)
    {
        foreach (int channel in _channels.AsSpan(0, _count)) _places[channel] = -1;
        _count = _firedCount = 0;
        int last = Math.Min(view.Last + 1, view.Map.Strips - 1);
        for (int strip = Math.Max(view.First - 1, 0); strip <= last; strip++)
        {
            StripSignal signal = view.Shared(strip, _kept, _given);
            if (!signal.IsZero && !view.IsDead(strip)) Route(view.Map.ChannelOf(strip), signal);
        }
        Digitise(ref random);
        AddSilentChannels(view.Map.Channels, ref random);
    }

    private void Route(int channel, StripSignal signal)
    {
        int place = _places[channel];
        if (place >= 0) _signals[place] = _signals[place].Plus(signal);
        else Append(channel, signal);
    }

    private void Append(int channel, StripSignal signal)
    {
        _places[channel] = _count;
        _channels[_count] = channel;
        _signals[_count++] = signal;
    }

    private void Digitise(ref RandomStream random)
    {
        NormalPairs.Fill(_normals.AsSpan(0, (PulseShape.Samples * _count + NormalPairs.Block - 1) / NormalPairs.Block * NormalPairs.Block), _words, ref random);
        ReadOnlySpan<float> normals = _normals;
        for (int place = 0; place < _count; place++)
        {
            ReadOnlySpan<float> three = normals.Slice(PulseShape.Samples * place, PulseShape.Samples);
            Vector128<float> noise = _first * three[0] + _second * three[1] + _third * three[2];
            StripSignal signal = new StripSignal(_signals[place].Samples + noise).Limited(_saturation);
            _signals[place] = signal;
            double largest = signal.Largest;
            if (largest >= _readout.Threshold) Fire(_channels[place], largest);
        }
    }

    private void AddSilentChannels(int channels, ref RandomStream random)
    {
        int slots = PulseShape.Samples * channels;
        for (long slot = _noise.Gap(slots, ref random); slot < slots; slot += 1L + _noise.Gap(ref random))
        {
            double charge = Math.Min(_noise.Above(ref random), _readout.Saturation);
            int channel = (int)(slot / PulseShape.Samples);
            if (_places[channel] >= 0) continue;
            Append(channel, (slot % PulseShape.Samples) switch
            {
                0 => new StripSignal(charge, 0, 0),
                1 => new StripSignal(0, charge, 0),
                _ => new StripSignal(0, 0, charge),
            });
            Fire(channel, charge);
        }
    }

    private void Fire(int channel, double amplitude)
    {
        _amplitudes[channel] = amplitude;
        _fired[_firedCount++] = channel;
    }
}
