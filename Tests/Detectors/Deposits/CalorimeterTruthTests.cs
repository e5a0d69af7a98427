using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Deposits;

/// <summary>True energies as columns.</summary>
[TestFixture]
public sealed class CalorimeterTruthTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Append_TwoEvents_GivesTwoRowsPerModule()
    {
        var map = new ReadoutMap(ReadoutLayout.Create());
        var truth = new CalorimeterTruth(map);
        var deposits = new EventDeposits(map);
        DepositSinkTests.FillWithOneMuon(new DepositSink(deposits));
        truth.Append(deposits);
        deposits.Clear();
        truth.Append(deposits);
        Assert.That(
            truth.Columns.Select(column => column.Path),
            Is.EqualTo((string[])["Truth/ecal_visible", "Truth/ecal_deposited", "Truth/hcal_visible", "Truth/hcal_deposited"]));
        Assert.That(((Column<double>)truth.Columns[0]).Values.ToArray(), Is.EqualTo((double[])[60, 0]).Within(1e-9));
        Assert.That(((Column<double>)truth.Columns[1]).Values.ToArray(), Is.EqualTo((double[])[120, 0]).Within(1e-9));
        truth.Clear();
        Assert.That(truth.Columns.Select(column => column.Count), Is.All.Zero);
    }
}
