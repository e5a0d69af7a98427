using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace NA64Mu.Reconstruction.Selection;

/// <summary>Cut flows as a table for the terminal, as comma-separated text and as JSON.</summary>
public static class CutFlowWriter
{
    /// <summary>Name and version of the JSON layout.</summary>
    public const string Schema = "na64mu.cutflow/1";

    private const string Header = "name,raw,weighted,error,efficiency,efficiency_low,efficiency_high,efficiency_cumulative,"
        + "efficiency_low_95,efficiency_high_95,efficiency_cumulative_low,efficiency_cumulative_high,"
        + "efficiency_cumulative_low_95,efficiency_cumulative_high_95";

    /// <summary>Writes a table for people; intervals are 68 % Clopper-Pearson.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="flow">The cut flow.</param>
    public static void WriteTable(TextWriter writer, CutFlow flow)
    {
        int width = flow.Rows.Max(row => row.Description.Length);
        writer.Write($"{"cut".PadRight(width)}  {"events",10}  {"weighted",12}  {"± error",10}  ");
        writer.Write($"{"efficiency",10}  {"68 % interval",20}  {"cumulative",10}\n");
        foreach (CutFlowRow row in flow.Rows)
        {
            (double low, double high) = row.EfficiencyInterval;
            string interval = $"{Short(low)} - {Short(high)}";
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Description.PadRight(width)}  {row.Raw,10}  {row.Weighted,12:G7}  {row.Error,10:G4}  "));
            writer.Write($"{Short(row.Efficiency),10}  {interval,20}  {Short(row.Cumulative),10}\n");
        }
    }

    /// <summary>Writes comma-separated text with a header; efficiencies without events are empty.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="flow">The cut flow.</param>
    public static void WriteCsv(TextWriter writer, CutFlow flow)
    {
        writer.Write(Header);
        writer.Write('\n');
        foreach (CutFlowRow row in flow.Rows)
        {
            var line = new StringBuilder(row.Name).Append(',').Append(row.Raw.ToString(CultureInfo.InvariantCulture));
            foreach (double value in Values(row))
            {
                line.Append(',');
                if (double.IsFinite(value)) line.Append(value.ToString("R", CultureInfo.InvariantCulture));
            }
            writer.Write(line.Append('\n').ToString());
        }
    }

    /// <summary>Writes JSON; efficiencies without events are null.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="flow">The cut flow.</param>
    public static void WriteJson(Stream stream, CutFlow flow)
    {
        string[] names = [.. Header.Split(',').Skip(2)];
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("interval", "Clopper-Pearson, 68.27 % unless the name ends in _95; of effective numbers of events where there are weights");
        json.WriteStartArray("cuts");
        foreach (CutFlowRow row in flow.Rows)
        {
            json.WriteStartObject();
            json.WriteString("name", row.Name);
            json.WriteString("description", row.Description);
            json.WriteNumber("raw", row.Raw);
            foreach ((string name, double value) in names.Zip(Values(row)))
            {
                if (double.IsFinite(value)) json.WriteNumber(name, value);
                else json.WriteNull(name);
            }
            json.WriteNumber("sum_squared_weights", row.SumSquaredWeights);
            if (double.IsFinite(row.EffectiveMuonsOnTarget)) json.WriteNumber("effective_muons_on_target", row.EffectiveMuonsOnTarget);
            else json.WriteNull("effective_muons_on_target");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The numbers of a row behind name and raw, in the order of the header.</summary>
    private static double[] Values(CutFlowRow row)
    {
        (double low, double high) = row.EfficiencyInterval;
        (double wideLow, double wideHigh) = row.WideEfficiencyInterval;
        (double cumulativeLow, double cumulativeHigh) = row.CumulativeInterval;
        (double wideCumulativeLow, double wideCumulativeHigh) = row.WideCumulativeInterval;
        return
        [
            row.Weighted, row.Error, row.Efficiency, low, high, row.Cumulative, wideLow, wideHigh,
            cumulativeLow, cumulativeHigh, wideCumulativeLow, wideCumulativeHigh,
        ];
    }

    private static string Short(double value) => double.IsFinite(value) ? value.ToString("G3", CultureInfo.InvariantCulture) : "-";
}
