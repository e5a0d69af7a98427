using NA64Mu.App;
using NA64Mu.App.Output;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

[TestFixture]
public sealed class RunReportTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Totals_OfBranches_SquareTheWeightOfTheEvent()
    {
        var report = new RunReport();
        var ledger = new EnergyLedger();
        var truth = new TruthRecord([]);
        foreach (double[] histories in (double[][])[[0.25, 0.25], [2], [0]])
        {
            foreach (double weight in histories) report.AddHistory(ledger, truth, weight);
            report.CloseEvent();
        }
        RunTotals totals = RunTotals.Of(report);
        Assert.Multiple(() =>
        {
            Assert.That((report.Events, report.Histories, totals.Tries), Is.EqualTo((3L, 4L, 3L)));
            Assert.That(totals.SumOfWeights, Is.EqualTo(2.5));
            Assert.That(totals.SumOfSquaredWeights, Is.EqualTo(4.25));
            Assert.That(totals.EffectiveEvents, Is.EqualTo(2.5 * 2.5 / 4.25));
            Assert.That(totals.EffectiveMuonsOnTarget, Is.EqualTo(3 * 2.5 / 4.25));
        });
    }
}
