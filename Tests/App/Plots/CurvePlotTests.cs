using NA64Mu.App.Plots;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Plots;

[TestFixture]
public sealed class CurvePlotTests
{
    private static readonly CurveAxis X = new("x [mm]", AxisScale.Linear, 0, 3), Y = new("y [1]", AxisScale.Logarithmic, 0.1, 100);

    [Test]
    [Category(Categories.Unit)]
    public void Draw_CurvesAndPoints_HasLegendAndAxes()
    {
        using Figure figure = CurvePlot.Draw(
            PlotFonts.Find(), "title", X, Y,
            [new Curve("solid", CurveStyle.Solid, 0, [(0, 1, 0), (3, 10, 0)]), new Curve("points", CurveStyle.Points, 1, [(1, 2, 0.5), (2, 5, 6)])],
            ScottPlot.Alignment.UpperRight);
        string[] wanted = ["title", "x [mm]", "y [1]", "solid", "points", "10²", "1"];
        Assert.That(wanted, Is.SubsetOf(SvgText.Of(figure)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Draw_NumbersThatALogarithmicAxisCannotShow_LeavesThemOut()
    {
        using Figure figure = CurvePlot.Draw(
            PlotFonts.Find(), "title", X, Y,
            [new Curve("nothing", CurveStyle.Points, 0, [(0, 0, 1), (1, -1, 0), (2, double.PositiveInfinity, 0)]), new Curve("rest", CurveStyle.Dashed, 1, [(0, 0, 0), (1, 1, 0), (2, 2, 0)])],
            ScottPlot.Alignment.UpperRight);
        Assert.That(SvgText.Of(figure), Has.None.EqualTo("nothing").And.Some.EqualTo("rest"));
    }
}
