using System.IO;
using System.Linq;
using System.Text.Json;
using NA64Mu.Geometry.Settings;
using NA64Mu.Reconstruction;
using NA64Mu.Reconstruction.Selection;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Selection;

[TestFixture]
public sealed class CutFlowWriterTests
{
    [Test]
    [Category(Categories.Unit)]
    public void WriteCsv_WeightedEvents_HasSumsAndIntervals()
    {
        using var text = new StringWriter();
        CutFlowWriter.WriteCsv(text, Flow());
        string[] lines = text.ToString().TrimEnd('\n').Split('\n');
        Assert.That(lines[0], Does.StartWith("name,raw,weighted,error,efficiency,efficiency_low,efficiency_high,efficiency_cumulative,"));
        string[] all = lines[1].Split(','), beam = lines[2].Split(',');
        Assert.That(string.Join(',', all[..5]), Is.EqualTo("all,4,10,5.477225575051661,1"));
        Assert.That(string.Join(',', beam[..5]), Is.EqualTo("beam_trigger,2,7,5,0.7"));
        Assert.That(beam[7], Is.EqualTo("0.7"));
        Assert.That(lines.Select(line => line.Split(',').Length), Is.All.EqualTo(14));
        Assert.That(lines[^1].Split(',')[4], Is.Empty, "no event before the last cut");
    }

    [Test]
    [Category(Categories.Unit)]
    public void WriteJson_SameFlow_SaysTheSame()
    {
        using var stream = new MemoryStream();
        CutFlowWriter.WriteJson(stream, Flow());
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        JsonElement cuts = document.RootElement.GetProperty("cuts");
        Assert.Multiple(() =>
        {
            Assert.That(document.RootElement.GetProperty("schema").GetString(), Is.EqualTo(CutFlowWriter.Schema));
            Assert.That(cuts.GetArrayLength(), Is.EqualTo(8));
            Assert.That(cuts[1].GetProperty("weighted").GetDouble(), Is.EqualTo(7));
            Assert.That(cuts[1].GetProperty("sum_squared_weights").GetDouble(), Is.EqualTo(25));
            Assert.That(cuts[1].GetProperty("efficiency_low").GetDouble(), Is.LessThan(0.7));
            Assert.That(cuts[1].GetProperty("effective_muons_on_target").GetDouble(), Is.EqualTo(4 * 7 / 25.0));
            Assert.That(cuts[7].GetProperty("efficiency").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void WriteTable_SameFlow_HasOneLineACut()
    {
        using var text = new StringWriter();
        CutFlowWriter.WriteTable(text, Flow());
        string[] lines = text.ToString().TrimEnd('\n').Split('\n');
        TestContext.Out.WriteLine(text);
        Assert.That(lines, Has.Length.EqualTo(9));
        Assert.That(lines.Select(line => line.Length), Is.All.EqualTo(lines[0].Length));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Add_TwoFlows_IsTheFlowOfAllEvents()
    {
        CutFlow sum = Flow();
        sum.Add(Flow());
        Assert.That(sum.Rows[1].Raw, Is.EqualTo(4));
        Assert.That(sum.Rows[1].Weighted, Is.EqualTo(14));
        Assert.That(sum.Rows[1].SumSquaredWeights, Is.EqualTo(50));
    }

    private static CutFlow Flow()
    {
        ReconstructedEvents events = RecordedEvents.Empty();
        RecordedEvents.Add(events, trigger: 0, weight: 1);
        RecordedEvents.Add(events, trigger: 0, weight: 2);
        RecordedEvents.Add(events, trigger: 1u << 30, weight: 3);
        RecordedEvents.Add(events, trigger: 1u << 30, weight: 4);
        var flow = new CutFlow(StandardCuts.From(DefaultLayout.Load() with { Selection = new SelectionSettings() }));
        flow.Fill(events);
        return flow;
    }
}
