using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.App.Scans;

/// <summary>The counter that sees deflected muons (S4), the veto before it (V1), and what the trigger asks of all others.</summary>
internal sealed record MovableCounters
{
    /// <summary>The counter of role signal.</summary>
    public required Volume Signal { get; init; }

    /// <summary>The veto that stands nearest to it.</summary>
    public required Volume Veto { get; init; }

    /// <summary>Read-out of <see cref="Signal"/>.</summary>
    public required CounterReadout SignalReadout { get; init; }

    /// <summary>Read-out of <see cref="Veto"/>.</summary>
    public required CounterReadout VetoReadout { get; init; }

    /// <summary>Bits of all other vetoes.</summary>
    public required uint OtherVetoes { get; init; }

    /// <summary>Bits of the counters of the beam before the target, z = 0.</summary>
    public required uint Upstream { get; init; }

    /// <summary>From the outer edge of the veto to the inner edge of the counter [mm].</summary>
    public double Gap => Signal.Centre.X - Signal.Shape.HalfX - (Veto.Centre.X + Veto.Shape.HalfX);

    /// <summary>Where the counter stands in the geometry file.</summary>
    public S4Place Present => new(Signal.Centre.X - Signal.Shape.HalfX, Signal.ZMin);

    /// <summary>Finds them in a set-up.</summary>
    /// <param name="layout">Set-up.</param>
    /// <exception cref="ConfigurationException">There is not one box of role signal, or no veto that is a box.</exception>
    public static MovableCounters Find(DetectorLayout layout)
    {
        IReadOnlyList<CounterReadout> counters = layout.Readout.Counters;
        int signal = -1, veto = -1, signals = 0;
        uint vetoes = 0, upstream = 0;
        for (int counter = 0; counter < counters.Count; counter++)
        {
            uint bit = 1u << counter;
            if (counters[counter].Role == CounterRole.Beam && VolumeOf(counter).Centre.Z < 0) upstream |= bit;
            if (counters[counter].Role == CounterRole.Veto) vetoes |= bit;
            if (counters[counter].Role != CounterRole.Signal) continue;
            signal = counter;
            signals++;
        }
        if (signals != 1) throw Refusal($"{signals} counters have the role signal", "the scan moves one of them", "give one counter the role signal");
        for (int counter = 0; counter < counters.Count; counter++)
        {
            if (counters[counter].Role == CounterRole.Veto && (veto < 0 || DistanceOf(counter) < DistanceOf(veto))) veto = counter;
        }
        if (veto < 0) throw Refusal("no counter has the role veto", "the scan moves the veto before the counter with it", "give one counter the role veto");
        foreach (int counter in (int[])[signal, veto])
        {
            if (VolumeOf(counter).Shape.Kind != ShapeKind.Box)
                throw Refusal($"'{counters[counter].Volume}' is no box", "the scan moves one of its edges", "leave its shape out");
        }
        return new MovableCounters
        {
            Signal = VolumeOf(signal),
            Veto = VolumeOf(veto),
            SignalReadout = counters[signal],
            VetoReadout = counters[veto],
            OtherVetoes = vetoes & ~(1u << veto),
            Upstream = upstream,
        };

        Volume VolumeOf(int counter) => layout.Find(counters[counter].Volume)!;

        double DistanceOf(int counter) => (VolumeOf(counter).Centre - VolumeOf(signal).Centre).LengthSquared;
    }

    /// <summary>Whether a trigger word has all that the trigger asks of the counters that stay.</summary>
    /// <param name="trigger">Trigger word.</param>
    public bool OthersAgree(uint trigger) => (trigger & TriggerBits.Beam) != 0 && (trigger & OtherVetoes) == 0;

    /// <summary>Whether a trigger word has the counters of the beam before the target (S0·S1).</summary>
    /// <param name="trigger">Trigger word.</param>
    public bool HasUpstream(uint trigger) => (trigger & Upstream) == Upstream;

    private static ConfigurationException Refusal(string problem, string reason, string suggestion) =>
        new([new ConfigurationProblem("geometry", 0, "readout.counters", problem, reason, suggestion)]);
}
