using NA64Mu.App.Plots;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Plots;

[TestFixture]
public sealed class HistogramPlotTests
{
    private static readonly Axis X = Axis.Regular("x", "mm", 10, 0, 10);

    [TestCase(AxisScale.Linear, "2 × 10⁻⁹")]
    [TestCase(AxisScale.Logarithmic, "10⁻⁸")]
    [Category(Categories.Unit)]
    public void Draw_SmallWeights_HasAnAxisOfTheirSize(AxisScale scale, string tick)
    {
        var histogram = new Histogram1D("x", X);
        for (int entry = 0; entry < 10; entry++) histogram.Fill(entry % 3 + 0.5, 1e-9);
        using Figure figure = HistogramPlot.Draw(PlotFonts.Find(), "title", scale, [new HistogramCurve(histogram, "")]);
        Assert.That(SvgText.Of(figure), Has.Some.EqualTo(tick).And.None.EqualTo("1").And.None.EqualTo("no entries"));
    }

    [TestCase(AxisScale.Linear)]
    [TestCase(AxisScale.Logarithmic)]
    [Category(Categories.Unit)]
    public void Draw_NothingToShow_SaysSo(AxisScale scale)
    {
        using Figure figure = HistogramPlot.Draw(PlotFonts.Find(), "title", scale, [new HistogramCurve(new Histogram1D("x", X), "")]);
        Assert.That(SvgText.Of(figure), Has.Some.EqualTo("no entries"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Map_NothingToShow_SaysSo()
    {
        using Figure figure = HeatMapPlot.Draw(PlotFonts.Find(), "title", new Histogram2D("xx", X, X));
        Assert.That(SvgText.Of(figure), Has.Some.EqualTo("no entries"));
    }
}
