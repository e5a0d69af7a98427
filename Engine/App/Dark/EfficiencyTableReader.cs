using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>Reader of an <see cref="EfficiencyTable"/>, with all problems of the file at once.</summary>
internal static class EfficiencyTableReader
{
    private const string Advice = "make it with 'scan efficiency'";

    /// <summary>Columns that may hold "NaN": shares of nothing.</summary>
    private static readonly int FirstShare = EfficiencyTable.Columns.ToList().IndexOf("trigger_efficiency");

    /// <summary>Reads a file.</summary>
    /// <param name="path">File.</param>
    public static EfficiencyTable Read(string path)
    {
        NumberTable table = NumberTable.Read(path, Advice);
        double energy = Positive(table, "energy_gev", "160") * Units.GeV;
        double coupling = Positive(table, "coupling", "3.028e-05");
        double events = Positive(table, "events", "100000");
        string sha = table.Setting("geometry_sha256", "9f86d081...", out _);
        DarkModel model = Model(table);
        DecayTreatment decays = Decays(table);
        List<EfficiencyRow> rows = Rows(table);
        table.ThrowIfWrong();
        return new EfficiencyTable
        {
            Energy = energy,
            Model = model,
            Coupling = coupling,
            Events = (long)events,
            GeometrySha256 = sha,
            Decays = decays,
            Rows = rows,
        };
    }

    private static double Positive(NumberTable table, string key, string example)
    {
        string text = table.Setting(key, example, out int line);
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        if (isNumber && double.IsFinite(value) && value > 0) return value;
        if (line > 0) table.Refuse(line, key, $"'{text}' is not a number above zero", $"such as {example}");
        return double.NaN;
    }

    private static DarkModel Model(NumberTable table)
    {
        string name = table.Setting("model", "vector", out int line);
        if (!DarkModelName.TryParse(name, out DarkModel model) && line > 0) table.Refuse(line, "model", $"'{name}' is no kind of boson", $"one of {DarkModelName.All}");
        return model;
    }

    private static DecayTreatment Decays(NumberTable table)
    {
        string name = table.Setting("decays", "natural", out int line);
        if (name == "natural") return DecayTreatment.Natural;
        if (name != "invisible" && line > 0) table.Refuse(line, "decays", $"'{name}' is no treatment of decays", "natural or invisible");
        return DecayTreatment.Invisible;
    }

    private static List<EfficiencyRow> Rows(NumberTable table)
    {
        var rows = new List<EfficiencyRow>();
        if (table.Columns.Count == 0) return rows;
        if (!table.Columns.SequenceEqual(EfficiencyTable.Columns))
        {
            string[] missing = [.. EfficiencyTable.Columns.Except(table.Columns)], unknown = [.. table.Columns.Except(EfficiencyTable.Columns)];
            string problem = missing.Length > 0 ? $"there is no column {string.Join(", ", missing)}"
                : unknown.Length > 0 ? $"unknown column {string.Join(", ", unknown)}" : "the columns are not in their order";
            table.Refuse(table.ColumnLine, "", problem, Advice);
            return rows;
        }
        foreach ((int line, double[] values) in table.Rows)
        {
            for (int column = 0; column < values.Length; column++)
            {
                bool isShareOfNothing = column >= FirstShare && double.IsNaN(values[column]);
                if (!isShareOfNothing && !(double.IsFinite(values[column]) && values[column] >= 0))
                    table.Refuse(line, table.Columns[column], FormattableString.Invariant($"{values[column]} is not a finite number from zero up"));
            }
            if (values[0] == 0) table.Refuse(line, table.Columns[0], "is zero");
            if (rows.Count > 0 && !(values[0] * Units.MeV > rows[^1].Mass)) table.Refuse(line, table.Columns[0], "is not above that of the row before");
            rows.Add(Row(values));
        }
        return rows;
    }

    private static EfficiencyRow Row(double[] values)
    {
        MeasuredValue At(string column)
        {
            int place = EfficiencyTable.Columns.ToList().IndexOf(column);
            return new MeasuredValue(values[place], values[place + 1]);
        }
        return new EfficiencyRow
        {
            Mass = values[0] * Units.MeV,
            Emitted = At("emitted_per_muon"),
            EmittedAboveHalf = At("emitted_x05_per_muon"),
            Triggered = At("trigger_per_muon"),
            Selected = At("selected_per_muon"),
            InBox = At("box_per_muon"),
            TriggerEfficiency = At("trigger_efficiency"),
            TriggerEfficiencyAboveHalf = At("trigger_efficiency_x05"),
            SelectionEfficiency = At("selection_efficiency"),
            SelectionEfficiencyAboveHalf = At("selection_efficiency_x05"),
        };
    }
}
