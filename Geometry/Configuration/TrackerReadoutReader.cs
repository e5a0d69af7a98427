using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Reader of <c>readout.tracker</c>.</summary>
internal sealed class TrackerReadoutReader
{
    private const int MostStripsPerChannel = 64;

    private readonly IReadOnlyList<VolumeEntry> _volumes;

    /// <summary>A reader for one file.</summary>
    /// <param name="volumes">Volumes of the file.</param>
    public TrackerReadoutReader(IReadOnlyList<VolumeEntry> volumes)
    {
        _volumes = volumes;
    }

    /// <summary>Reads the section.</summary>
    /// <param name="section">The section.</param>
    public TrackerReadout Read(Section section)
    {
        var readout = new TrackerReadout
        {
            Resolution = section.Positive("resolution", Dimension.Length),
            PairEnergy = section.Positive("pair_energy", Dimension.Energy),
            Fano = section.NotNegative("fano", Dimension.Pure),
            ClusterDensity = section.Positive("clusters", Dimension.PerLength),
            DriftVelocity = section.Positive("drift_velocity", Dimension.Speed),
            TransverseDiffusion = section.NotNegative("transverse_diffusion", Dimension.Length),
            LongitudinalDiffusion = section.NotNegative("longitudinal_diffusion", Dimension.Length),
            Gain = section.Positive("gain", Dimension.Pure),
            Polya = section.NotNegative("polya", Dimension.Pure),
            Pitch = section.Positive("pitch", Dimension.Length),
            FirstViewShare = section.PositiveFraction("first_view_share"),
            ChargeSpread = section.Fraction("charge_spread"),
            Noise = section.NotNegative("noise", Dimension.Charge),
            Threshold = section.Positive("threshold", Dimension.Charge),
            Saturation = section.Positive("saturation", Dimension.Charge),
            PeakingTime = section.Positive("peaking_time", Dimension.Time),
            SampleInterval = section.Positive("sample_interval", Dimension.Time),
            FirstSample = section.NotNegative("first_sample", Dimension.Time),
            Multiplexing = section.Integers("multiplexing", 0, 1, 4096) ?? [1],
            MinimumStrips = section.Integer("minimum_strips", 1, 100),
            PositionSpread = section.NotNegative("position_spread", Dimension.Length),
            DeadTime = section.Fraction("dead_time"),
            DeadStrips = section.Fraction("dead_strips"),
            DeadStripSeed = (ulong)section.Integer("dead_strip_seed", 0, int.MaxValue),
        };
        section.Close();
        Check(section, readout);
        foreach (VolumeEntry plane in _volumes.Where(entry => entry.Volume.System == DetectorSystem.Tracker)) CheckChannels(section, plane.Volume, readout);
        return readout;
    }

    private static void Check(Section section, TrackerReadout readout)
    {
        if (readout.FirstViewShare >= 1) section.Refuse("first_view_share", "leaves nothing to the second view", "", "write a number below 1");
        if (readout.ChargeSpread > 1.0 / 3) section.Refuse("charge_spread", "must be 1/3 or less", "a strip keeps what its two neighbours leave");
        if (readout.Threshold >= readout.Saturation) section.Refuse("threshold", "is not below 'saturation'", "no channel would ever fire");
        if (readout.Noise > 0 && readout.Threshold < 2 * readout.Noise) section.Refuse("threshold", "is below twice the noise", "noise alone would fire every view");
        if (readout.Multiplexing.Count > MostStripsPerChannel) section.Refuse("multiplexing", "has too many groups");
    }

    private static void CheckChannels(Section section, Volume plane, TrackerReadout readout)
    {
        foreach (double half in (double[])[plane.Shape.HalfX, plane.Shape.HalfY])
        {
            int channels = readout.ChannelsOf(readout.StripsAcross(2 * half));
            foreach (int multiplier in readout.Multiplexing)
            {
                if (BigInteger.GreatestCommonDivisor(multiplier, channels).IsOne) continue;
                section.Refuse(
                    "multiplexing", string.Create(CultureInfo.InvariantCulture, $"{multiplier} has a divisor in common with the {channels} channels of {plane.Name}"),
                    "two strips of a group would share a channel", "take numbers prime to it");
            }
        }
    }
}
