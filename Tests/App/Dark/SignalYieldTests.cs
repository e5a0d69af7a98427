using System.Collections.Generic;
using NA64Mu.App.Dark;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Dark;

[TestFixture]
public sealed class SignalYieldTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Yield_OfNaturalDecays_IsThatOfTheBox()
    {
        EfficiencyTable table = SampleEfficiencies.Table(10, 1000);
        IReadOnlyList<SignalYield> yields = SignalYield.From(table);
        Assert.That(yields[1].PerMuon, Is.EqualTo(table.Rows[1].InBox));
        Assert.That(yields[1].Boson, Is.EqualTo(new DarkBoson(DarkModel.Vector, 1000, 1e-5)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Yield_OfInvisibleBosons_IsMultipliedByTheirBranchingRatio()
    {
        EfficiencyTable table = SampleEfficiencies.Table(10, 1000) with { Decays = DecayTreatment.Invisible };
        IReadOnlyList<SignalYield> yields = SignalYield.From(table);
        Assert.That(yields[0].PerMuon, Is.EqualTo(table.Rows[0].InBox), "no visible decay below two muon masses");
        Assert.That(yields[1].PerMuon.Value / table.Rows[1].InBox.Value, Is.EqualTo(0.5).Within(1e-3));
        Assert.That(yields[1].PerMuon.Error / table.Rows[1].InBox.Error, Is.EqualTo(0.5).Within(1e-3));
    }
}
