using System.IO;
using System.Linq;
using NA64Mu.App.Plots;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Plots;

[TestFixture]
public sealed class GeometryPlotTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Draw_PilotLikeSetup_NamesEveryDetectorInBothViews()
    {
        DetectorLayout layout = SmallLayout.WithDipole();
        using Figure figure = GeometryPlot.Draw(PlotFonts.Find(), layout);
        figure.Save(TestContext.CurrentContext.WorkDirectory, "geometry");
        string[] texts = SvgText.Of(figure);
        foreach (Volume volume in layout.Volumes.Where(volume => volume.IsSensitive))
        {
            Assert.That(texts.Count(text => text == volume.Name), Is.EqualTo(2), volume.Name);
        }
        string[] wanted = ["magnet, 0.7 T", "Top view", "Side view", "z [m]"];
        Assert.That(wanted, Is.SubsetOf(texts));
        Assert.That(new FileInfo(Path.Combine(TestContext.CurrentContext.WorkDirectory, "geometry.pdf")).Length, Is.Positive);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Draw_GeometryFile_NamesEveryVolumeThatIsReadOut()
    {
        DetectorLayout layout = GeometryLoader.Load(Path.Combine(TestContext.CurrentContext.TestDirectory, "geometry.yaml"));
        using Figure figure = GeometryPlot.Draw(PlotFonts.Find(), layout);
        figure.Save(TestContext.CurrentContext.WorkDirectory, "pilot");
        string[] texts = SvgText.Of(figure);
        Assert.That(layout.Volumes.Where(volume => volume.IsSensitive).Select(volume => volume.Name), Is.SubsetOf(texts));
        Assert.That(texts, Has.Member("Top view, upstream").And.Member("MS2, 0.7 T"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Draw_SingleBlock_IsOnePanelAView()
    {
        DetectorLayout pilot = SmallLayout.WithDipole();
        var block = new DetectorLayout
        {
            Name = "block",
            SourceText = "",
            Materials = pilot.Materials,
            Volumes = [pilot.Volumes[0], pilot.Volumes[1]],
            TruthPlanes = [],
            Beam = pilot.Beam,
            Physics = pilot.Physics,
            Readout = pilot.Readout,
            Selection = pilot.Selection,
        };
        using Figure figure = GeometryPlot.Draw(PlotFonts.Find(), block);
        figure.Save(TestContext.CurrentContext.WorkDirectory, "block");
        Assert.That(SvgText.Of(figure).Count(text => text == "ecal"), Is.EqualTo(2));
        Assert.That(SvgText.Of(figure), Has.None.Contains("upstream"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Spread_CrowdedPlaces_AreApartInOrderAndInside()
    {
        double[] places = GeometryPanel.Spread([0, 0, 0.1, 5, 9.9, 10, 10], 0, 10, 1);
        for (int place = 1; place < places.Length; place++) Assert.That(places[place] - places[place - 1], Is.GreaterThanOrEqualTo(1 - 1e-12));
        Assert.That(places[0], Is.GreaterThanOrEqualTo(0));
        Assert.That(places[^1], Is.LessThanOrEqualTo(10));
        Assert.That(places[3], Is.EqualTo(5));
    }
}
