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
            Resolution = section.Quantity("resolution"),
            PairEnergy = section.Quantity("pair_energy"),
            Fano = section.Quantity("fano"),
            ClusterDensity = section.Quantity("clusters"),
            DriftVelocity = section.Quantity("drift_velocity"),
            TransverseDiffusion = section.Quantity("transverse_diffusion"),
            LongitudinalDiffusion = section.Quantity("longitudinal_diffusion"),
            Gain = section.Quantity("gain"),
            Polya = section.Quantity("polya"),
            Pitch = section.Quantity("pitch"),
            FirstViewShare = section.Quantity("first_view_share"),
            ChargeSpread = section.Quantity("charge_spread"),
            Noise = section.Quantity("noise"),
            Threshold = section.Quantity("threshold"),
            Saturation = section.Quantity("saturation"),
            PeakingTime = section.Quantity("peaking_time"),
            SampleInterval = section.Quantity("sample_interval"),
            FirstSample = section.Quantity("first_sample"),
            Multiplexing = section.Integers("multiplexing") ?? [1],
            MinimumStrips = section.Integer("minimum_strips"),
            PositionSpread = section.Quantity("position_spread"),
            DeadTime = section.Quantity("dead_time"),
            DeadStrips = section.Quantity("dead_strips"),
            DeadStripSeed = (ulong)section.Integer("dead_strip_seed"),
        };
        section.Close();
        Check(section, readout);
        foreach (VolumeEntry plane in _volumes.Where(entry => entry.Volume.System == DetectorSystem.Tracker)) CheckChannels(section, plane.Volume, readout);
        return readout;
    }

    private static void Check(Section section, TrackerReadout readout)
    {
        if (readout.FirstViewShare >= 1) section.RefuseValue("first_view_share", "leaves nothing to the second view", "", "write a number below 1");
        if (readout.ChargeSpread > 1.0 / 3) section.RefuseValue("charge_spread", "must be 1/3 or less", "a strip keeps what its two neighbours leave");
        if (readout.Threshold >= readout.Saturation && !section.IsFaulty("saturation")) section.RefuseValue("threshold", "is not below 'saturation'", "no channel would ever fire");
        if (readout.Noise > 0 && readout.Threshold < 2 * readout.Noise) section.RefuseValue("threshold", "is below twice the noise", "noise alone would fire every view");
        if (readout.Multiplexing.Count > MostStripsPerChannel) section.Refuse("multiplexing", $"has {readout.Multiplexing.Count} groups, more than {MostStripsPerChannel}");
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
