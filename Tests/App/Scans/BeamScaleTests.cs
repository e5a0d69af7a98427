using NA64Mu.App.Scans;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Scans;

[TestFixture]
public sealed class BeamScaleTests
{
    [Test]
    [Category(Categories.Unit)]
    public void To_100GeV_ScalesMomentaAndCutsAndNoSizes()
    {
        DetectorLayout layout = DefaultLayout.Load(), scaled = BeamScale.To(layout, 100 * Units.GeV);
        Assert.That((scaled.Beam.Momentum, scaled.Beam.MomentumSpread, scaled.Beam.MomentumWindow), Is.EqualTo((100_000.0, 3_750.0, 12_500.0)));
        Assert.That((scaled.Beam.HaloMomentumMinimum, scaled.Beam.HaloMomentumScale), Is.EqualTo((12_500.0, 18_750.0)));
        Assert.That(
            (scaled.Selection.IncomingMomentumMinimum, scaled.Selection.IncomingMomentumMaximum, scaled.Selection.OutgoingMomentumMaximum),
            Is.EqualTo((87_500.0, 112_500.0, 50_000.0)));
        Assert.That(
            (scaled.Beam.SpotX, scaled.Beam.DivergenceY, scaled.Beam.HaloSpot, scaled.Selection.SignalBoxEnergyMaximum),
            Is.EqualTo((layout.Beam.SpotX, layout.Beam.DivergenceY, layout.Beam.HaloSpot, layout.Selection.SignalBoxEnergyMaximum)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void To_ItsOwnMomentum_IsTheSameBeam()
    {
        DetectorLayout layout = DefaultLayout.Load();
        Assert.That(BeamScale.To(layout, layout.Beam.Momentum).Beam, Is.EqualTo(layout.Beam));
    }
}
