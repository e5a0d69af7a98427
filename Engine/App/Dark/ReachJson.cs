using System.Linq;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>The reach as an object for JSON.</summary>
internal static class ReachJson
{
    /// <summary>The object.</summary>
    /// <param name="curve">Limits.</param>
    public static object Of(ReachCurve curve) => new
    {
        Schema = "na64mu.limit/1",
        Version = BuildInformation.Current.ToString(),
        Model = DarkModelName.Of(curve.Model),
        EnergyMev = curve.Energy,
        curve.Origin,
        curve.Settings.MuonsOnTarget,
        curve.Settings.Result.Observed,
        curve.Settings.Result.Background,
        curve.Settings.Result.BackgroundError,
        ConfidenceLevel = curve.Settings.Confidence,
        curve.Settings.Method,
        curve.Settings.SignalLimit,
        BandCovered = curve.HasBand && curve.PointsOfInterest.Any() && !curve.Uncovered.Any(),
        Points = curve.Points.Select(point => new
        {
            MassMev = point.Mass,
            CouplingOfYield = point.Yield.Boson.Coupling,
            YieldPerMuon = point.Yield.PerMuon,
            CouplingLimit = point.Limit,
            EpsilonLimit = point.Limit.Value / DarkBoson.ElementaryCharge,
            point.BandLow,
            point.BandCentre,
            point.BandHigh,
            EventsAtBandCentre = point.EventsAtCentre,
            point.CoversBand,
        }),
    };
}
