using NA64Mu.Geometry.Configuration.Forms;
using static NA64Mu.Geometry.Configuration.Forms.Declare;

namespace NA64Mu.Geometry.Configuration.Keys;

/// <summary>Settings of the beam.</summary>
internal static class BeamKeys
{
    /// <summary>The beam.</summary>
    public static GroupForm Beam { get; } = Group(
        Required("particle", Text, "Geant4 name or PDG number"),
        Required("start", Any(Dimension.Length), "z where particles start"),
        Optional("origin", Any(Dimension.Length), "z upstream of the start to which particles are taken back through vacuum, magnets, trackers and stations, to start there"),
        Required("waist", Any(Dimension.Length), "z where position and angle are independent"),
        Required("core", Core, "core of the beam"),
        Optional("halo", Halo, "halo of the beam"),
        Optional("hadrons", Hadrons, "hadrons in the beam"),
        Optional("pile_up", PileUp, "further particles of this beam in the same event; needs readout.gates"));

    private static GroupForm Core => Group(
        Required("momentum", Positive(Dimension.Momentum), "mean momentum"),
        Required("spread", NotNegative(Dimension.Momentum), "standard deviation of the momentum"),
        Required("window", NotNegative(Dimension.Momentum), "largest distance from the mean momentum"),
        Required("spot", NotNegative(Dimension.Length, 2), "standard deviations in x and y at the waist"),
        Required("divergence", NotNegative(Dimension.Angle, 2), "standard deviations of the angles in x and y"));

    private static GroupForm Halo => Group(
        Required("fraction", Fraction, "share of all particles"),
        Required("spot", NotNegative(Dimension.Length), "standard deviation in x and y at the waist"),
        Required("divergence", NotNegative(Dimension.Angle), "standard deviation of the angles"),
        Required("momentum_minimum", Positive(Dimension.Momentum), "lowest momentum"),
        Required("momentum_scale", Positive(Dimension.Momentum), "scale of the exponential loss"));

    private static ListForm Hadrons => List(
        Required("particle", Text, "Geant4 name or PDG number of a hadron"),
        Required("fraction", Fraction, "of these for each muon; none at 0"),
        Optional("enhancement", Positive(Dimension.Pure), "so many times more often than in nature, with a weight; 1 or more (default: 1)"));

    private static GroupForm PileUp => Group(
        Required("rate", NotNegative(Dimension.Rate), "rate of the beam; 0 MHz for none"),
        Required("window", Any(Dimension.Time, 2), "earliest and latest time against the primary"));
}
