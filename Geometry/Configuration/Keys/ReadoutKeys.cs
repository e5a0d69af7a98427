using NA64Mu.Geometry.Configuration.Forms;
using NA64Mu.Geometry.Settings;
using static NA64Mu.Geometry.Configuration.Forms.Declare;

namespace NA64Mu.Geometry.Configuration.Keys;

/// <summary>Settings of calibration and read-out.</summary>
internal static class ReadoutKeys
{
    /// <summary>The section <c>calibration</c>.</summary>
    public static GroupForm Calibration { get; } = Group(
        Optional("tag", Text, "name of the constants"),
        Optional("origin", Named(Text), "how they were derived; kept, not used"),
        Optional("ecal", VisibleFraction, "visible over incident energy"),
        Optional("vhcal", VisibleFraction, "visible over incident energy"),
        Optional("hcal", VisibleFraction, "visible over incident energy"),
        Optional("cells", Named(CellConstants), "constants of single cells by name of the volume (default: 1)"));

    /// <summary>The section <c>readout</c>.</summary>
    public static GroupForm Readout { get; } = Group(
        Optional("ecal", Calorimeter, "electromagnetic calorimeters"),
        Optional("vhcal", Calorimeter, "veto hadronic calorimeters"),
        Optional("hcal", Calorimeter, "hadronic calorimeters"),
        Optional("counters", Named(Counter), "counters by name of the volume, in the order of the trigger bits"),
        Optional("tracker", TrackerKeys.Tracker, "Micromegas"),
        Optional("bms", Stations, "hodoscopes of strips"),
        Optional("gates", Gates, "gates in time (default: all that ever comes is taken together)"));

    private static EitherForm VisibleFraction => new(
        Positive(Dimension.Pure),
        Group(
            Required("fraction", Positive(Dimension.Pure), "visible over incident energy"),
            Optional("error", NotNegative(Dimension.Pure), "its error; kept, not used")));

    private static GroupForm CellConstants => Group(
        Required("constants", Positive(Dimension.Pure, 0), "factors on the readings, section by section, row by row, x running fastest"),
        Optional("errors", NotNegative(Dimension.Pure, 0), "their errors; kept, not used"));

    private static GroupForm Calorimeter => Group(
        Required("photoelectrons", Positive(Dimension.PerEnergy), "photo-electrons per visible energy on the calibrated scale"),
        Required("constant_term", Fraction, "constant term of the resolution"),
        Required("noise", NotNegative(Dimension.Energy), "noise of a cell"),
        Required("threshold", NotNegative(Dimension.Energy), "threshold of a cell"),
        Required("time_resolution", NotNegative(Dimension.Time), "time resolution"),
        Optional("time_stochastic", NotNegative(Dimension.Time), "time resolution of one photo-electron"),
        Optional("time_walk", NotNegative(Dimension.Time), "delay of a pulse at the threshold"),
        Optional("range", Positive(Dimension.Energy), "largest reading of a cell"),
        Optional("cell_spread", Fraction, "relative spread of the light yields of cells"),
        Optional("spread_seed", Whole(0, int.MaxValue), "seed of that spread (default: 1)"),
        Optional("edge_loss", Fraction, "light lost from the middle of a cell to the middle of an edge, up to 0.7"),
        Optional("attenuation_length", Positive(Dimension.Length), "of fibres along z"),
        Optional("readout_end", new WordForm<FibreEnd>(("rear", FibreEnd.Rear), ("front", FibreEnd.Front)), "end of the fibres that is read"));

    private static GroupForm Counter => Group(
        Required("role", new WordForm<CounterRole>(("beam", CounterRole.Beam), ("signal", CounterRole.Signal), ("veto", CounterRole.Veto)), "role in the trigger"),
        Required("mip", Positive(Dimension.Energy), "energy of a muon"),
        Required("threshold", Positive(Dimension.Pure), "threshold in MIP"),
        Required("photoelectrons", Positive(Dimension.Pure), "photo-electrons per MIP"),
        Required("inefficiency", Fraction, "probability to miss a particle"),
        Required("time_resolution", NotNegative(Dimension.Time), "time resolution"),
        Optional("time_stochastic", NotNegative(Dimension.Time), "time resolution of one photo-electron"),
        Optional("time_walk", NotNegative(Dimension.Time), "delay of a pulse at the threshold"),
        Optional("attenuation_length", Positive(Dimension.Length), "of the counter along the axis of its readout_end"),
        Optional("readout_end", CounterSide, "side that is read"));

    private static WordForm<CounterEnd> CounterSide => new(("-x", CounterEnd.LowX), ("+x", CounterEnd.HighX), ("-y", CounterEnd.LowY), ("+y", CounterEnd.HighY));

    private static GroupForm Stations => Group(
        Required("photoelectrons", Positive(Dimension.PerEnergy), "photo-electrons per energy"),
        Required("threshold", Positive(Dimension.Pure), "threshold in photo-electrons"),
        Required("efficiency", Fraction, "efficiency of a station, light aside"),
        Required("time_resolution", NotNegative(Dimension.Time), "time resolution"),
        Required("double_pulse", NotNegative(Dimension.Time), "passages of a strip within it are one pulse"),
        Required("window", Positive(Dimension.Time), "half the time around the first passage of the event in which strips are read"));

    private static GroupForm Gates => Group(
        Required("slice", Positive(Dimension.Time), "length of the slices of time in which hits keep energy"),
        Required("coincidence", Gate, "beam and signal counters: begin and end after the passage of a particle at the speed of light"),
        Required("veto", Gate, "veto counters"),
        Required("tracker", Gate, "trackers, on the measured time of clusters"),
        Required("bms", Gate, "beam momentum stations"),
        Optional("ecal", Gate, "electromagnetic calorimeters"),
        Optional("vhcal", Gate, "veto hadronic calorimeters"),
        Optional("hcal", Gate, "hadronic calorimeters"));

    private static QuantityForm Gate => Any(Dimension.Time, 2);
}
