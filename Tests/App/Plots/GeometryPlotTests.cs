using System.IO;
using System.Linq;
using NA64Mu.App.Plots;
using NA64Mu.Geometry;
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
    public void Spread_CrowdedPlaces_AreApartInOrderAndInside()
    {
        double[] places = GeometryPanel.Spread([0, 0, 0.1, 5, 9.9, 10, 10], 0, 10, 1);
        for (int place = 1; place < places.Length; place++) Assert.That(places[place] - places[place - 1], Is.GreaterThanOrEqualTo(1 - 1e-12));
        Assert.That(places[0], Is.GreaterThanOrEqualTo(0));
        Assert.That(places[^1], Is.LessThanOrEqualTo(10));
        Assert.That(places[3], Is.EqualTo(5));
    }
}
