using System.IO;
using System.Linq;
using NA64Mu.App;
using NA64Mu.App.Compare;
using NA64Mu.App.Dark;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Dark;

[TestFixture]
public sealed class EfficiencyTableTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    [Category(Categories.Unit)]
    public void Table_WrittenAndRead_IsTheSame()
    {
        EfficiencyTable table = SampleEfficiencies.Table(10, 100);
        EfficiencyTable back = EfficiencyTable.Read(Write("round.csv", SampleEfficiencies.TextOf(table)));
        Assert.That(back with { Rows = table.Rows }, Is.EqualTo(table));
        Assert.That(back.Rows, Is.EqualTo(table.Rows));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Share_OfNothing_IsRead()
    {
        EfficiencyTable table = SampleEfficiencies.Table(10);
        table = table with { Rows = [table.Rows[0] with { TriggerEfficiencyAboveHalf = new MeasuredValue(double.NaN, double.NaN) }] };
        EfficiencyTable back = EfficiencyTable.Read(Write("nan.csv", SampleEfficiencies.TextOf(table)));
        Assert.That(back.Rows[0].TriggerEfficiencyAboveHalf.Value, Is.NaN);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Names_OfKindsOfBosons_AreReadAsTheyAreWritten()
    {
        foreach (DarkModel model in System.Enum.GetValues<DarkModel>())
        {
            Assert.That(DarkModelName.TryParse(DarkModelName.Of(model), out DarkModel back), Is.True);
            Assert.That(back, Is.EqualTo(model));
        }
    }

    [TestCase("coupling=1E-05", "coupling=-1", 3, "above zero")]
    [TestCase("model=vector", "model=photon", 2, "photon")]
    [TestCase("decays=natural", "decays=none", 6, "natural or invisible")]
    [TestCase("# events=1000\n", "", 0, "events")]
    [TestCase("box_error", "box_mistake", 7, "box_error")]
    [TestCase("\n100,", "\n5,", 9, "row before")]
    [TestCase("\n10,", "\n-10,", 8, "from zero up")]
    [TestCase("\n10,", "\nten,", 8, "'ten' is not a number")]
    [TestCase("\n10,", "\n10,10,", 8, "cells")]
    [Category(Categories.Unit)]
    public void Mistake_InTheFile_IsNamedWithItsLine(string right, string wrong, int line, string words)
    {
        string text = SampleEfficiencies.TextOf(SampleEfficiencies.Table(10, 100));
        Assert.That(text, Does.Contain(right));
        string path = Write("wrong.csv", text.Replace(right, wrong, System.StringComparison.Ordinal));
        ConfigurationException thrown = Assert.Throws<ConfigurationException>(() => EfficiencyTable.Read(path))!;
        Assert.That(thrown.IsUsage, Is.False);
        Assert.That(thrown.Problems.Select(problem => (problem.Line, problem.ToString().Contains(words, System.StringComparison.Ordinal))), Has.Member((line, true)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void File_WithoutRows_IsRefused()
    {
        string header = SampleEfficiencies.TextOf(SampleEfficiencies.Table());
        Assert.That(() => EfficiencyTable.Read(Write("header.csv", header)), Throws.TypeOf<ConfigurationException>().With.Message.Contains("no rows"));
        Assert.That(() => EfficiencyTable.Read(Write("empty.csv", "")), Throws.TypeOf<ConfigurationException>().With.Message.Contains("column names"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void File_ThatIsNotThere_IsRefusedWithAdvice() =>
        Assert.That(() => EfficiencyTable.Read(_folder.File("nowhere.csv")), Throws.TypeOf<InvalidInputException>().With.Message.Contains("scan efficiency"));

    private string Write(string name, string text)
    {
        string path = _folder.File(name);
        File.WriteAllText(path, text);
        return path;
    }
}
