using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>Yields and efficiencies of a signal against the mass of the boson, for one beam energy: what "scan efficiency" writes and "limit" reads.</summary>
public sealed record EfficiencyTable
{
    /// <summary>Names of the columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "mass_mev",
        "emitted_per_muon", "emitted_error",
        "emitted_x05_per_muon", "emitted_x05_error",
        "trigger_per_muon", "trigger_error",
        "selected_per_muon", "selected_error",
        "box_per_muon", "box_error",
        "trigger_efficiency", "trigger_efficiency_error",
        "trigger_efficiency_x05", "trigger_efficiency_x05_error",
        "selection_efficiency", "selection_efficiency_error",
        "selection_efficiency_x05", "selection_efficiency_x05_error",
    ];

    /// <summary>Nominal energy of the beam [MeV].</summary>
    public required double Energy { get; init; }

    /// <summary>Kind of boson.</summary>
    public required DarkModel Model { get; init; }

    /// <summary>Coupling g' that the yields are for.</summary>
    public required double Coupling { get; init; }

    /// <summary>Muons simulated for each mass.</summary>
    public required long Events { get; init; }

    /// <summary>SHA-256 of the text of the geometry file, in hexadecimal digits.</summary>
    public required string GeometrySha256 { get; init; }

    /// <summary>What was done with the decays of the bosons.</summary>
    public required DecayTreatment Decays { get; init; }

    /// <summary>One row for each mass, in rising order.</summary>
    public required IReadOnlyList<EfficiencyRow> Rows { get; init; }

    /// <summary>Reads a table.</summary>
    /// <param name="path">File.</param>
    /// <exception cref="ConfigurationException">The file is not such a table; all problems are listed with their lines.</exception>
    /// <exception cref="InvalidInputException">There is no such file.</exception>
    public static EfficiencyTable Read(string path) => EfficiencyTableReader.Read(path);

    /// <summary>Writes the table: settings behind "#", names of columns, a line for each mass.</summary>
    /// <param name="writer">Where to.</param>
    public void Write(TextWriter writer)
    {
        Line(writer, $"# energy_gev={Energy / Units.GeV:R}");
        Line(writer, $"# model={DarkModelName.Of(Model)}");
        Line(writer, $"# coupling={Coupling:R}");
        Line(writer, $"# events={Events}");
        Line(writer, $"# geometry_sha256={GeometrySha256}");
        Line(writer, $"# decays={(Decays == DecayTreatment.Natural ? "natural" : "invisible")}");
        writer.Write(string.Join(',', Columns) + "\n");
        foreach (EfficiencyRow row in Rows) writer.Write(string.Join(',', ValuesOf(row).Select(value => value.ToString("R", CultureInfo.InvariantCulture))) + "\n");
    }

    private static void Line(TextWriter writer, System.FormattableString text) => writer.Write(text.ToString(CultureInfo.InvariantCulture) + "\n");

    private static double[] ValuesOf(EfficiencyRow row)
    {
        MeasuredValue[] measured =
        [
            row.Emitted, row.EmittedAboveHalf, row.Triggered, row.Selected, row.InBox,
            row.TriggerEfficiency, row.TriggerEfficiencyAboveHalf, row.SelectionEfficiency, row.SelectionEfficiencyAboveHalf,
        ];
        return [row.Mass / Units.MeV, .. measured.SelectMany(value => (double[])[value.Value, value.Error])];
    }
}
