using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.App.Dark;
using NA64Mu.App.Output;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Selection;

namespace NA64Mu.App.Scans;

/// <summary>The result of a scan of the efficiency as tables.</summary>
internal static class EfficiencyReport
{
    private static readonly string[] Stages =
        [StandardCuts.BeamTrigger, StandardCuts.PhysicsTrigger, StandardCuts.LastCut, StandardCuts.SignalBox];

    /// <summary>Writes all energies and masses for people.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="result">Result.</param>
    public static void WriteTable(TextWriter output, EfficiencyResult result)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DarkModelName.Of(result.Model)}, g' = {result.Coupling:G4}; efficiency in % of invisible bosons of muons with S0·S1, below of those with x > 0.5"));
        foreach (EfficiencyCurve curve in result.Curves)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"beam of {curve.BeamMomentum / Units.GeV:G6} GeV/c"));
            output.WriteLine($"{"mass MeV",9}{"bosons a muon",24}{"of these %",18}{string.Concat(Stages.Select(stage => $"{stage,20}"))}");
            foreach (EfficiencyPoint point in curve.Points)
            {
                MeasuredValue emitted = point.PerMuon[ScanPopulation.All];
                double tagged = point.PerMuon[ScanPopulation.Tagged].Value / emitted.Value;
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{point.MassMev,9:G6}{emitted.Value,14:G4} ± {emitted.Error,-7:G2}{100 * tagged,18:F1}{Line(point, ScanPopulation.Tagged)}"));
                output.WriteLine($"{"x > 0.5",9}{"",42}{Line(point, ScanPopulation.TaggedHard)}");
            }
        }
    }

    /// <summary>The table of one energy that "limit" reads.</summary>
    /// <param name="result">Result.</param>
    /// <param name="curve">Energy.</param>
    /// <param name="layout">Set-up.</param>
    public static EfficiencyTable TableOf(EfficiencyResult result, EfficiencyCurve curve, DetectorLayout layout) => new()
    {
        Energy = curve.BeamMomentum,
        Model = result.Model,
        Coupling = result.Coupling,
        Events = curve.Points[0].Muons,
        GeometrySha256 = EventFileAttributes.Sha256(layout.SourceText),
        Decays = DecayTreatment.Natural,
        Rows = [.. curve.Points.Select(point => point.ToRow())],
    };

    private static string Line(EfficiencyPoint point, ScanPopulation population) =>
        string.Concat(Stages.Select(stage => $"{Percent(point.Efficiency[population][stage]),20}"));

    private static string Percent(MeasuredValue value) => string.Create(CultureInfo.InvariantCulture, $"{100 * value.Value:F2} ± {100 * value.Error:F2}");
}
