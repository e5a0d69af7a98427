using System;
using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.Core;

namespace NA64Mu.App.Scans;

/// <summary>The result of a scan of S4 as a table for people and as CSV.</summary>
internal static class S4Report
{
    private const int EdgesPrinted = 12;

    /// <summary>Writes the place for the wanted rate at each z, the causes there, and the check.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="result">Result.</param>
    public static void WriteTable(TextWriter output, S4Result result)
    {
        Line(output, $"{result.Muons} muons of {result.BeamMomentum / Units.GeV:G6} GeV/c, {result.SignalEvents} signal events a mass; wanted: {Percent(result.WantedRate)} % of all muons");
        output.WriteLine("rate in % of all beam muons; efficiency in % of invisible bosons of muons with S0·S1, in brackets of those with x > 0.5");
        WriteHeader(output, result.Rows[0]);
        foreach (var plane in result.Rows.GroupBy(row => row.FrontMm))
        {
            S4Row[] rows = [.. plane];
            int stride = Math.Max(1, rows.Length / EdgesPrinted);
            for (int index = 0; index < rows.Length; index += stride) WriteRow(output, rows[index]);
        }
        output.WriteLine("nearest to the wanted rate at each z");
        foreach (S4Row row in result.AtWantedRate) WriteRow(output, row);
        Line(output, $"best: edge {result.Best.EdgeMm:G6} mm, front {result.Best.FrontMm / Units.Metre:G6} m; of its rate");
        foreach ((TriggerCause cause, MeasuredValue share) in result.Best.Causes) Line(output, $"  {Describe(cause),-58}{Percent(share)} %");
        output.WriteLine("recorded passages against a simulation with the counters there");
        foreach (S4Check check in result.Checks)
            Line(output, $"  {(check.Sample == "beam" ? "beam, rate" : check.Sample + " MeV, efficiency"),-30}{Percent(check.Recorded)} %   {Percent(check.Simulated)} %");
    }

    /// <summary>Writes all places, one a line.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="result">Result.</param>
    public static void WriteCsv(TextWriter output, S4Result result)
    {
        string[] columns =
        [
            "edge_mm", "front_mm", "rate", "rate_error", "rate_per_beam_trigger", "rate_per_beam_trigger_error",
            .. result.Rows[0].Causes.Keys.SelectMany(cause => WithError("rate_" + NameOf(cause))),
            .. result.Rows[0].Signals.SelectMany(signal => WithError(Mass("efficiency", signal))
                .Concat(WithError(Mass("efficiency_x05", signal))).Concat(WithError(Mass("efficiency_all", signal)))),
        ];
        output.Write(string.Join(',', columns) + "\n");
        foreach (S4Row row in result.Rows)
        {
            MeasuredValue[] measured =
            [
                row.Rate, row.RatePerBeamTrigger, .. row.Causes.Values,
                .. row.Signals.SelectMany(signal => (MeasuredValue[])[signal.Efficiency, signal.EfficiencyX05, signal.EfficiencyAll]),
            ];
            double[] numbers = [row.EdgeMm, row.FrontMm, .. measured.SelectMany(value => (double[])[value.Value, value.Error])];
            output.Write(string.Join(',', numbers.Select(number => number.ToString("G9", CultureInfo.InvariantCulture))) + "\n");
        }
    }

    private static void WriteHeader(TextWriter output, S4Row row)
    {
        string masses = string.Concat(row.Signals.Select(signal => $"{signal.MassMev.ToString("G6", CultureInfo.InvariantCulture) + " MeV",30}"));
        Line(output, $"{"edge mm",8}{"front m",9}{"rate %",20}{"of S0·S1·Sµ %",20}{masses}");
    }

    private static void WriteRow(TextWriter output, S4Row row)
    {
        string signals = string.Concat(row.Signals.Select(signal => $"{Percent(signal.Efficiency) + " (" + Percent(signal.EfficiencyX05) + ")",30}"));
        Line(output, $"{row.EdgeMm,8:G6}{row.FrontMm / Units.Metre,9:G6}{Percent(row.Rate),20}{Percent(row.RatePerBeamTrigger),20}{signals}");
    }

    private static string Describe(TriggerCause cause) => cause switch
    {
        TriggerCause.Secondary => "only other particles hit S4",
        TriggerCause.SlowMuon => "muon came below the window of cut (i)",
        TriggerCause.EnergyLoss => "muon lost energy and passes cut (ii)",
        _ => "place, angle and scattering of the muon",
    };

    private static string NameOf(TriggerCause cause) => cause switch
    {
        TriggerCause.Secondary => "secondary",
        TriggerCause.SlowMuon => "slow_muon",
        TriggerCause.EnergyLoss => "energy_loss",
        _ => "direction",
    };

    private static string[] WithError(string name) => [name, name + "_error"];

    private static string Mass(string name, S4Signal signal) => $"{name}_{signal.MassMev.ToString("G6", CultureInfo.InvariantCulture)}mev";

    private static string Percent(double share) => (100 * share).ToString("G4", CultureInfo.InvariantCulture);

    private static string Percent(MeasuredValue value) => string.Create(CultureInfo.InvariantCulture, $"{100 * value.Value:G4} ± {100 * value.Error:G2}");

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
