using System.IO;
using System.Linq;
using NA64Mu.App.Plots;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Plots;

[TestFixture]
public sealed class PlotBookTests
{
    private static readonly DetectorLayout Layout = SmallLayout.WithDipole();

    [Test]
    [Category(Categories.Unit)]
    public void Write_FilledHistograms_MakesPngPdfAndCsvOfEach()
    {
        string directory = Path.Combine(TestContext.CurrentContext.WorkDirectory, "plots");
        var book = new PlotBook(PlotFonts.Find(), ToyRun.Fill(Layout, 20_000), Layout, "muons on target");
        book.Write(directory);
        Assert.That(book.Names, Has.Count.EqualTo(12));
        foreach (string name in book.Names)
        {
            Assert.That(File.ReadAllBytes(Path.Combine(directory, name + ".png")).Take(4), Is.EqualTo("\u0089PNG"u8.ToArray().Skip(1)));
            Assert.That(File.ReadAllText(Path.Combine(directory, name + ".pdf")), Does.StartWith("%PDF").And.Contain("FontDescriptor"));
            Assert.That(File.ReadLines(Path.Combine(directory, name + ".csv")).Count(), Is.GreaterThan(80));
        }
        Assert.That(Directory.EnumerateFiles(directory, "*.partial"), Is.Empty);
    }

    /// <summary>A font that is missing, or one without the characters, would show as fewer texts.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Draw_EachPlot_HasItsTexts()
    {
        var book = new PlotBook(PlotFonts.Find(), ToyRun.Fill(Layout, 2_000), Layout, "muons on target");
        foreach (string name in book.Names)
        {
            using Figure figure = book.Draw(name);
            string[] texts = SvgText.Of(figure);
            Assert.That(texts, Has.Length.GreaterThanOrEqualTo(10), name);
            Assert.That(texts, Has.Some.EndsWith("2\u2009000 muons on target"), name);
        }
        using Figure plane = book.Draw("hermeticity_beam_trigger");
        string[] wanted = ["A", "B", "C", "D", "Reconstructed muon energy after the ECAL, E′µ [GeV]", "Energy in all calorimeters, E(CAL) [GeV]", "10²"];
        Assert.That(wanted, Is.SubsetOf(SvgText.Of(plane)));
    }

    /// <summary>As in the figure of the paper; without a word events in the box would contradict the cut flow.</summary>
    [TestCase("hermeticity_beam_trigger")]
    [TestCase("hermeticity_physics_trigger")]
    [Category(Categories.Unit)]
    public void Draw_HermeticityPlane_SaysThatTheIncomingMomentumIsFree(string name)
    {
        using Figure plane = new PlotBook(PlotFonts.Find(), ToyRun.Fill(Layout, 2_000), Layout, "muons on target").Draw(name);
        Assert.That(SvgText.Of(plane), Has.Some.EqualTo("no cut (i) on p(in)"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Draw_EventsBelowTheAxis_AreTextWithoutASymbol()
    {
        using Figure plain = EnergyPlot(below: 0), full = EnergyPlot(below: 7);
        Assert.That(SvgText.Of(full).Except(SvgText.Of(plain)), Has.One.EqualTo("below 0.03 GeV: 7 events"));
        Assert.That(SvgText.LinesOf(full), Is.EqualTo(SvgText.LinesOf(plain)));

        static Figure EnergyPlot(int below)
        {
            EventHistograms histograms = ToyRun.Fill(Layout, 2_000);
            Histogram1D energy = histograms.ModuleEnergies[0];
            energy.Bins.Clear();
            for (int count = 0; count < 10; count++) energy.Fill(1);
            for (int count = 0; count < below; count++) energy.Fill(0);
            return new PlotBook(PlotFonts.Find(), histograms, Layout, "muons on target").Draw(energy.Name);
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Names_WithoutTruth_LeavesTruthPlotsOut()
    {
        var events = new ReconstructedEvents(Layout);
        RecordedEvents.Add(events);
        var histograms = new EventHistograms(Layout.Selection, events.Modules, 200 * Units.GeV);
        histograms.Fill(events, default);
        var book = new PlotBook(PlotFonts.Find(), histograms, Layout, "muons on target");
        Assert.That(book.Names, Has.None.StartsWith("beam").And.None.StartsWith("residual"));
        Assert.That(histograms.HermeticityPhysics.Entries, Is.EqualTo(1));
        Assert.DoesNotThrow(() => { foreach (string name in book.Names) book.Draw(name).Dispose(); });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Draw_NoEvents_StillDraws()
    {
        var histograms = new EventHistograms(Layout.Selection, new ReconstructedEvents(Layout).Modules, 0);
        var book = new PlotBook(PlotFonts.Find(), histograms, Layout, "muons on target");
        foreach (string name in book.Names)
        {
            using Figure figure = book.Draw(name);
            Assert.That(figure.Png(), Is.Not.Empty);
        }
    }
}
