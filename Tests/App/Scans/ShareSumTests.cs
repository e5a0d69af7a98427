using System;
using NA64Mu.App.Compare;
using NA64Mu.App.Scans;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Scans;

[TestFixture]
public sealed class ShareSumTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Of_UnitWeights_IsBinomial()
    {
        const int events = 200, passing = 30;
        var population = new Population();
        var sum = new ShareSum();
        for (int index = 0; index < events; index++)
        {
            population.Add(1);
            if (index < passing) sum.Add(1, 1);
        }
        double share = passing / (double)events;
        Assert.That(sum.Of(in population).Value, Is.EqualTo(share).Within(1e-15));
        Assert.That(sum.Of(in population).Error, Is.EqualTo(Math.Sqrt(share * (1 - share) / events)).Within(1e-15));
        Assert.That(sum.Per(events).Error, Is.EqualTo(sum.Of(in population).Error).Within(1e-15));
    }

    /// <summary>Weights 1 and 3, the heavy one passes: ε = 3/4, and its variance (1·(3/4)² + 9·(1/4)²)/16.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Of_TwoWeights_HasTheErrorOfARatio()
    {
        var population = new Population();
        var sum = new ShareSum();
        population.Add(1);
        population.Add(3);
        sum.Add(3, 1);
        MeasuredValue share = sum.Of(in population);
        Assert.That(share.Value, Is.EqualTo(0.75).Within(1e-15));
        Assert.That(share.Error, Is.EqualTo(Math.Sqrt((9.0 / 16 + 9.0 / 16) / 16)).Within(1e-15));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Of_EmptyPopulation_IsNoNumber() => Assert.That(new ShareSum().Of(new Population()).Value, Is.NaN);

    [Test]
    [Category(Categories.Unit)]
    public void Add_TwoSums_IsTheSumOfAll()
    {
        ShareSum one = default, other = default, all = default;
        one.Add(2, 0.5);
        other.Add(1, 0.25);
        all.Add(2, 0.5);
        all.Add(1, 0.25);
        one.Add(in other);
        Assert.That(one.Per(5), Is.EqualTo(all.Per(5)));
    }
}
