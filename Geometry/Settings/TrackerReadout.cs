using System;
using System.Collections.Generic;

namespace NA64Mu.Geometry.Settings;

/// <summary>Read-out of the Micromegas planes: gas, amplification, strips, electronics and what of it does not work.</summary>
/// <remarks>The drift gap is the active layer of each plane.</remarks>
public sealed record TrackerReadout
{
    /// <summary>Standard deviation of a hit that track fits assume where they do not ask the cluster [mm].</summary>
    public required double Resolution { get; init; }

    /// <summary>Mean energy for one pair of electron and ion, W [MeV].</summary>
    public double PairEnergy { get; init; } = 26.7e-6;

    /// <summary>Variance of the number of pairs over their mean, F.</summary>
    public double Fano { get; init; } = 0.2;

    /// <summary>Primary ionisations of a fast particle along its path [1/mm].</summary>
    public double ClusterDensity { get; init; } = 3.23;

    /// <summary>Speed of electrons in the drift gap [mm/ns].</summary>
    public double DriftVelocity { get; init; } = 0.047;

    /// <summary>Standard deviation across the drift after 1 cm [mm].</summary>
    public double TransverseDiffusion { get; init; } = 0.36;

    /// <summary>Standard deviation along the drift after 1 cm [mm].</summary>
    public double LongitudinalDiffusion { get; init; } = 0.19;

    /// <summary>Mean number of electrons in an avalanche.</summary>
    public double Gain { get; init; } = 10_000;

    /// <summary>Parameter θ of the Pólya distribution of the size of an avalanche.</summary>
    public double Polya { get; init; } = 1.5;

    /// <summary>Distance from strip to strip [mm].</summary>
    public double Pitch { get; init; } = 0.25;

    /// <summary>Share of the charge that goes to the first view; the rest goes to the second.</summary>
    public double FirstViewShare { get; init; } = 0.5;

    /// <summary>Share of the charge of a strip that each of its neighbours takes.</summary>
    public double ChargeSpread { get; init; } = 0.05;

    /// <summary>Standard deviation of the noise in one sample of a channel [e].</summary>
    public double Noise { get; init; } = 1500;

    /// <summary>Threshold on the largest sample of a channel [e].</summary>
    public double Threshold { get; init; } = 6000;

    /// <summary>Largest charge that a sample can tell [e].</summary>
    public double Saturation { get; init; } = 180_000;

    /// <summary>Peaking time of the shaper [ns].</summary>
    public double PeakingTime { get; init; } = 50;

    /// <summary>Time from sample to sample [ns].</summary>
    public double SampleInterval { get; init; } = 25;

    /// <summary>Earliest time of the first sample after the passage of the triggering particle [ns].</summary>
    public double FirstSample { get; init; } = 82;

    /// <summary>Order of the strips on the channels: strip j of group i is on channel (m_i · j) mod channels.</summary>
    public IReadOnlyList<int> Multiplexing { get; init; } = [1, 13, 29, 17, 21];

    /// <summary>Smallest number of strips of a cluster.</summary>
    public int MinimumStrips { get; init; } = 2;

    /// <summary>Probability that a plane is blind to an event.</summary>
    public double DeadTime { get; init; } = 0.015;

    /// <summary>Share of the strips that are not connected.</summary>
    public double DeadStrips { get; init; } = 0.005;

    /// <summary>Seed of the list of strips that are not connected.</summary>
    public ulong DeadStripSeed { get; init; } = 1;

    /// <summary>Standard deviation of the errors of position that gas and strips do not have, drawn for each cluster [mm].</summary>
    /// <remarks>Alignment of the planes, distortions of the drift field, strip pattern; docs/decisions/0016.</remarks>
    public double PositionSpread { get; init; }

    /// <summary>Number of strips of a view.</summary>
    /// <param name="width">Width of the plane along the axis that the view measures [mm].</param>
    public int StripsAcross(double width) => Math.Max(1, (int)Math.Round(width / Pitch));

    /// <summary>Number of channels of a view.</summary>
    /// <param name="strips">Number of its strips.</param>
    public int ChannelsOf(int strips) => (strips + Multiplexing.Count - 1) / Multiplexing.Count;
}
