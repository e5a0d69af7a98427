using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>The reach as a table for HEPData.</summary>
internal static class ReachHepData
{
    /// <summary>File of the data.</summary>
    public const string DataFile = "limit.yaml";

    /// <summary>What holds for the whole submission.</summary>
    /// <param name="curve">Limits.</param>
    public static string Comment(ReachCurve curve) =>
        $"Projected sensitivity of NA64mu to a light boson coupled to muons, simulated with na64mu {BuildInformation.Current}. Yields: {curve.Origin}.";

    /// <summary>The table.</summary>
    /// <param name="curve">Limits.</param>
    public static HepDataTable Of(ReachCurve curve)
    {
        string boson = DarkModelName.Of(curve.Model), level = Percent(curve.Settings.Confidence);
        return new HepDataTable
        {
            Name = "Limit on the coupling",
            Location = "Figure 6",
            Description = $"Upper limit at {level} % confidence level on the coupling g' of a {boson} boson X to muons against its mass, from missing energy and momentum in "
                + "mu N --> mu N X, X --> invisible, with the couplings that explain the measured anomalous magnetic moment of the muon and the number of events expected there. "
                + "Errors are those of the statistics of the simulation.",
            DataFile = DataFile,
            Keywords =
            [
                ("reactions", ["MU- NUCLEUS --> MU- NUCLEUS X"]),
                ("observables", ["CLS"]),
                ("phrases", ["Exclusive", "Upper Limit", "Dark Photon", "Light Boson", "Missing Energy"]),
            ],
            Qualifiers = Qualifiers(curve, boson, level),
            Independent = Column("M(X)", "MeV", curve, point => Exact(point.Mass / Units.MeV)),
            Dependent = Columns(curve, level),
        };
    }

    private static List<HepDataColumn> Columns(ReachCurve curve, string level)
    {
        List<HepDataColumn> columns =
        [
            Column($"Upper limit on g' at {level} % CL", "", curve, point => point.Limit),
            Column($"Upper limit on epsilon at {level} % CL", "", curve, point => new MeasuredValue(
                point.Limit.Value / DarkBoson.ElementaryCharge, point.Limit.Error / DarkBoson.ElementaryCharge)),
        ];
        if (!curve.HasBand) return columns;
        columns.Add(Column("g' for (g-2) of the muon, -2 sigma", "", curve, point => Exact(point.BandLow)));
        columns.Add(Column("g' for (g-2) of the muon, centre", "", curve, point => Exact(point.BandCentre)));
        columns.Add(Column("g' for (g-2) of the muon, +2 sigma", "", curve, point => Exact(point.BandHigh)));
        columns.Add(Column("Signal events at the centre", "", curve, point => point.EventsAtCentre));
        return columns;
    }

    private static List<(string Name, string Value, string Unit)> Qualifiers(ReachCurve curve, string boson, string level) =>
    [
        ("RE", "MU- NUCLEUS --> MU- NUCLEUS X", ""),
        ("Boson", boson, ""),
        ("P(MU)", Text(curve.Energy / Units.GeV), "GeV"),
        ("Muons on target", Text(curve.Settings.MuonsOnTarget), ""),
        ("Confidence level", level, "%"),
        ("Method", curve.Settings.Method == LimitMethod.Cls ? "CLs" : "Feldman-Cousins", ""),
        ("Events observed", Text(curve.Settings.Result.Observed), ""),
        ("Background expected", Text(curve.Settings.Result.Background), "events"),
        ("Error of the background", Text(curve.Settings.Result.BackgroundError), "events"),
        ("Limit on signal events", Text(curve.Settings.SignalLimit), "events"),
    ];

    private static HepDataColumn Column(string name, string unit, ReachCurve curve, Func<ReachPoint, MeasuredValue> value) =>
        new(name, unit, [.. curve.Points.Select(value)]);

    private static MeasuredValue Exact(double value) => new(value, 0);

    private static string Percent(double share) => Text(100 * share);

    private static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
