using NA64Mu.Geometry.Configuration.Forms;
using static NA64Mu.Geometry.Configuration.Forms.Declare;

namespace NA64Mu.Geometry.Configuration.Keys;

/// <summary>Settings of the Micromegas.</summary>
internal static class TrackerKeys
{
    /// <summary>The section <c>readout.tracker</c>.</summary>
    public static GroupForm Tracker { get; } = Group(
        Required("resolution", Positive(Dimension.Length), "standard deviation of a hit that track fits assume where they do not ask the cluster"),
        Required("pair_energy", Positive(Dimension.Energy), "mean energy for one electron, W"),
        Required("fano", NotNegative(Dimension.Pure), "variance of their number over the mean, F"),
        Required("clusters", Positive(Dimension.PerLength), "primary ionisations of a fast particle per length"),
        Required("drift_velocity", Positive(Dimension.Speed), "speed of the electrons"),
        Required("transverse_diffusion", NotNegative(Dimension.Length), "standard deviation across the drift after 1 cm"),
        Required("longitudinal_diffusion", NotNegative(Dimension.Length), "standard deviation along the drift after 1 cm"),
        Required("gain", Positive(Dimension.Pure), "mean size of an avalanche"),
        Required("polya", NotNegative(Dimension.Pure), "theta of the Polya distribution of avalanches"),
        Required("position_spread", NotNegative(Dimension.Length), "errors of position that gas and strips do not have; 0 um for none"),
        Required("pitch", Positive(Dimension.Length), "distance of strips"),
        Required("first_view_share", PositiveFraction, "share of the charge in the first view, below 1"),
        Required("charge_spread", Fraction, "share of the charge of a strip that each neighbour takes, up to 1/3"),
        Required("noise", NotNegative(Dimension.Charge), "noise of a channel, one sample"),
        Required("threshold", Positive(Dimension.Charge), "threshold of a channel, one sample"),
        Required("saturation", Positive(Dimension.Charge), "largest charge of a channel, one sample"),
        Required("peaking_time", Positive(Dimension.Time), "of the shaper"),
        Required("sample_interval", Positive(Dimension.Time), "from sample to sample, of which there are three"),
        Required("first_sample", NotNegative(Dimension.Time), "earliest first sample after the triggering particle"),
        Required("multiplexing", Whole(1, 4096, 0), "one number for each group of strips, prime to the number of channels: as many strips share a channel"),
        Required("minimum_strips", Whole(1, 100), "smallest cluster"),
        Required("dead_time", Fraction, "probability that a plane is blind to an event"),
        Required("dead_strips", Fraction, "share of strips without connection"),
        Required("dead_strip_seed", Whole(0, int.MaxValue), "seed that says which they are"));
}
