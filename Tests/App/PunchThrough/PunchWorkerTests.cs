using System.Linq;
using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.App.PunchThrough;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Sources;
using NUnit.Framework;

namespace NA64Mu.Tests.App.PunchThrough;

[TestFixture]
public sealed class PunchWorkerTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Simulate_NothingEnded_KeepsTheWeightOfEachPrimary()
    {
        var settings = new PunchSettings { Momentum = 3 * Units.GeV, Limits = [double.PositiveInfinity], Decays = DecayScaling.Natural };
        PunchWorker worker = Worker(settings);
        for (int number = 0; number < 30; number++) Assert.That(worker.Simulate(number).All, Is.EqualTo(1).Within(1e-12));
        Assert.That(worker.Report.Histories, Is.GreaterThan(50), "histories branch");
        Assert.That(worker.Report.Discarded, Is.Zero);
        Assert.That(worker.Report.LargestImbalance, Is.LessThan(1e-3));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Simulate_HistoryThatShowsTooMuch_EndsWithoutWeightAndWithClosedBooks()
    {
        var settings = new PunchSettings { Momentum = 10 * Units.GeV, Limits = [25], Branches = 1, Decays = DecayScaling.Natural };
        PunchWorker worker = Worker(settings);
        PunchOutcome[] outcomes = [.. Enumerable.Range(0, 60).Select(number => worker.Simulate(number))];
        Assert.That(outcomes.Select(outcome => outcome.All), Is.All.AnyOf(0, 1));
        Assert.That(outcomes.Count(outcome => outcome.All == 0), Is.InRange(10, 59));
        Assert.That(worker.Report.Discarded, Is.GreaterThan(0));
        Assert.That(worker.Report.LargestImbalance, Is.LessThan(1e-3));
        Assert.That(outcomes.All(outcome => outcome.All == Within(outcome)), "what is not ended is within the limit");
    }

    private static double Within(PunchOutcome outcome) => System.Enum.GetValues<LeavingParticle>().Sum(kind => outcome[0, kind]);

    private static PunchWorker Worker(PunchSettings settings)
    {
        double kineticEnergy = Primary.Create(settings.Species, settings.Momentum, default, Vector3D.AlongBeam).KineticEnergy;
        DetectorLayout layout = PunchLayout.Weighted(PunchLayout.Of(PunchBench.Layout(16), 1), settings, kineticEnergy);
        return new PunchWorker(new PreparedSetUp(layout, PhysicsMode.Full), settings, run: 1);
    }
}
