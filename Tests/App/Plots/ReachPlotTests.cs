using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.App.Dark;
using NA64Mu.App.Plots;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Plots;

[TestFixture]
public sealed class ReachPlotTests
{
    private static readonly ReachSettings Settings = new(1e11, new CountingResult(0, 0, 0), 0.9, LimitMethod.Cls);

    [Test]
    [Category(Categories.Unit)]
    public void Draw_LimitBandAndOverlays_HasTheirTexts()
    {
        using Figure figure = ReachPlot.Draw(PlotFonts.Find(), Curve(DarkModel.Vector, 1e-12), [new OverlayCurve("CCFR", [(10, 1e-3), (1000, 2e-3)])]);
        string[] wanted = ["m [MeV]", "coupling g′", "limit, 90 % CL", "(g−2)µ, ±2σ", "CCFR", "1.0 × 10¹¹ muons on target at 160 GeV, vector; test", "10²", "10⁻³"];
        Assert.That(wanted, Is.SubsetOf(SvgText.Of(figure)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Draw_WithoutLimitOrBand_HasItsAxes()
    {
        using Figure empty = ReachPlot.Draw(PlotFonts.Find(), Curve(DarkModel.AxialVector, 0), []);
        Assert.That(SvgText.Of(empty).Intersect(["m [MeV]", "coupling g′"]).Count(), Is.EqualTo(2));
        Assert.That(SvgText.Of(empty), Has.None.Contains("g−2"));
    }

    private static ReachCurve Curve(DarkModel model, double yield) => new(
        [.. new[] { 10.0, 100, 1000 }.Select(mass => new SignalYield(new DarkBoson(model, mass, 1e-5), new MeasuredValue(yield, 0.2 * yield)))], Settings, 160000, "test");
}
