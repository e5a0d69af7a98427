using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.App.Commands;
using NA64Mu.App.Plots;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>Files of a reach: CSV, JSON, a submission for HEPData and the plot.</summary>
internal static class ReachFiles
{
    private const string Name = "limit";
    private const string HepDataFolder = "hepdata";

    /// <summary>The files that <see cref="Write"/> writes.</summary>
    /// <param name="directory">Directory.</param>
    public static IEnumerable<string> Paths(string directory) =>
        ((string[])[Name + ".csv", Name + ".json", Name + ".png", Name + ".pdf", Path.Combine(HepDataFolder, HepDataTable.SubmissionFile), Path.Combine(HepDataFolder, ReachHepData.DataFile)])
        .Select(file => Path.Combine(directory, file));

    /// <summary>Writes all files.</summary>
    /// <param name="directory">Directory, which exists.</param>
    /// <param name="curve">Limits.</param>
    /// <param name="overlays">Curves of others, for the plot.</param>
    public static void Write(string directory, ReachCurve curve, IReadOnlyList<OverlayCurve> overlays)
    {
        string archive = Path.Combine(directory, HepDataFolder);
        Directory.CreateDirectory(archive);
        HepDataTable table = ReachHepData.Of(curve);
        WriteText(Path.Combine(directory, Name + ".csv"), writer => WriteCsv(writer, curve));
        WriteText(Path.Combine(directory, Name + ".json"), writer => JsonOutput.Write(writer, ReachJson.Of(curve)));
        WriteText(Path.Combine(archive, HepDataTable.SubmissionFile), writer => table.WriteSubmission(writer, ReachHepData.Comment(curve)));
        WriteText(Path.Combine(archive, ReachHepData.DataFile), table.WriteData);
        using Figure figure = ReachPlot.Draw(PlotFonts.Find(), curve, overlays);
        figure.Save(directory, Name);
    }

    private static void WriteCsv(TextWriter writer, ReachCurve curve)
    {
        ReachSettings settings = curve.Settings;
        foreach ((string key, object value) in ((string, object)[])[
            ("model", DarkModelName.Of(curve.Model)), ("energy_gev", curve.Energy / Units.GeV), ("muons_on_target", settings.MuonsOnTarget),
            ("observed", settings.Result.Observed), ("background", settings.Result.Background), ("background_error", settings.Result.BackgroundError),
            ("confidence_level", settings.Confidence), ("signal_limit", settings.SignalLimit), ("origin", curve.Origin)])
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {key}={value}"));
        }
        writer.WriteLine("mass_mev,coupling_limit,coupling_limit_error,epsilon_limit,band_low,band_centre,band_high,events_at_centre,events_at_centre_error,covered");
        foreach (ReachPoint point in curve.Points)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{point.Mass:G9},{point.Limit.Value:G9},{point.Limit.Error:G9},{point.Limit.Value / DarkBoson.ElementaryCharge:G9},{point.BandLow:G9},{point.BandCentre:G9},{point.BandHigh:G9},{point.EventsAtCentre.Value:G9},{point.EventsAtCentre.Error:G9},{(point.CoversBand ? "yes" : "no")}"));
        }
    }

    private static void WriteText(string path, Action<TextWriter> write) => AtomicFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    });
}
