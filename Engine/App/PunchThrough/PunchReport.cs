using System;
using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.App.Residuals;
using NA64Mu.Core;

namespace NA64Mu.App.PunchThrough;

/// <summary>The result of a study of punch-through as text.</summary>
internal static class PunchReport
{
    /// <summary>Writes all numbers for people.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="result">Result.</param>
    public static void Write(TextWriter output, PunchResult result)
    {
        PunchSettings settings = result.Settings;
        output.WriteLine(Line($"{SpeciesTable.Name(settings.Species)} of {settings.Momentum / Units.GeV:G6} GeV/c, {settings.Events} primaries, {settings.Branches} branches a plane; probability per primary that no module shows more than the limit"));
        output.WriteLine("intervals: 68.3 %, from the primaries: branches of one are added first; in brackets the limit at 90 % where there is none");
        foreach (PunchRow row in result.Rows)
        {
            output.WriteLine();
            output.WriteLine(Line($"{row.Modules} module(s): {row.InteractionLengths:F2} interaction lengths, {row.Planes} planes, decays x {row.DecayFactor:G4}, {row.Histories} histories"));
            output.WriteLine($"{"",-34}{"probability",14}{"error",12}{"68.3 % interval",26}{"primaries",12}{"effective",12}");
            Write(output, "unreacted", row.Unreacted);
            output.WriteLine(Line($"{"  exp(-lengths)",-34}{Math.Exp(-row.InteractionLengths),14:0.00e-0}"));
            foreach (PunchLimit limit in row.Limits)
            {
                Write(output, Line($"visible up to {limit.VisibleMev:G6} MeV"), limit.All);
                foreach ((LeavingParticle kind, TailProbability probability) in limit.ByLeaving.Where(pair => pair.Value.Events > 0))
                    Write(output, "  with " + NameOf(kind) + " behind", probability);
            }
        }
    }

    private static string NameOf(LeavingParticle kind) => kind switch
    {
        LeavingParticle.Nothing => "nothing",
        LeavingParticle.ChargedHadron => "a charged hadron",
        LeavingParticle.NeutralHadron => "a neutral hadron",
        LeavingParticle.Muon => "a muon",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no name"),
    };

    private static void Write(TextWriter output, string name, TailProbability probability)
    {
        string value = probability.Events > 0
            ? Line($"{probability.Value,14:0.00e-0}{probability.Error,12:0.0e-0}{$"{Short(probability.Low)} - {Short(probability.High)}",26}")
            : Line($"{"0",14}{"",12}{$"(< {Short(probability.Limit)})",26}");
        output.WriteLine(Line($"{name,-34}{value}{probability.Events,12}{probability.EffectiveEvents,12:F1}"));
    }

    private static string Short(double value) => value.ToString("0.00e-0", CultureInfo.InvariantCulture);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
