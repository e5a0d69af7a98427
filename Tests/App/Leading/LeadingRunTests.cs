using System.Linq;
using System.Threading;
using NA64Mu.App.Configuration;
using NA64Mu.App.Leading;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Leading;

[TestFixture]
public sealed class LeadingRunTests
{
    private static readonly RunOptions Options = new() { Events = 1500, Seed = 4, Physics = PhysicsMode.Full };

    /// <summary>
    /// Rate of transfers above 80 GeV, 1.0·10⁻⁷ cm²/g of lead (V. V. Borog and A. A. Petrukhin) times 255 g/cm²; of direct pairs 13.9 µb times 7.4·10²³ atoms per cm²; the scintillator adds some per cent, and the bounds are wide.
    /// </summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Execute_WithDefaultFactors_FindsTheKnownRates()
    {
        LeadingResult result = new LeadingRun(DefaultLayout.Load(), new LeadingSettings(), Options).Execute(2, null, CancellationToken.None);
        Assert.That(result.Muons, Is.EqualTo(Options.Events));
        Assert.That(result.MeanWeight.Value, Is.EqualTo(1).Within(4 * result.MeanWeight.Error));
        LeadingCount reactions = Of(result, LeadingQuantity.Reactions), pairs = Of(result, LeadingQuantity.PairsOfMuons);
        Assert.That(reactions.PerMuon, Is.EqualTo(2.6e-5).Within(4 * reactions.Error + 0.15 * 2.6e-5));
        Assert.That(pairs.PerMuon, Is.EqualTo(1.03e-5).Within(4 * pairs.Error + 0.15 * 1.03e-5));
        LeadingCount any = Of(result, LeadingQuantity.LeadingHadron);
        Assert.That(any.PerMuon, Is.LessThan(reactions.PerMuon));
        Assert.That(any.PerMuon, Is.LessThanOrEqualTo(Of(result, LeadingQuantity.Charged).PerMuon + Of(result, LeadingQuantity.Neutral).PerMuon + 1e-15));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Execute_OnOneThreadOrTwo_IsTheSame()
    {
        RunOptions few = Options with { Events = 250 };
        LeadingResult one = new LeadingRun(DefaultLayout.Load(), new LeadingSettings(), few).Execute(1, null, CancellationToken.None);
        LeadingResult two = new LeadingRun(DefaultLayout.Load(), new LeadingSettings(), few).Execute(2, null, CancellationToken.None);
        Assert.That(two.Counts, Is.EqualTo(one.Counts));
    }

    private static LeadingCount Of(LeadingResult result, LeadingQuantity quantity) => result.Counts.Single(count => count.Quantity == quantity);
}
