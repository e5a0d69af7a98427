using System;
using System.Linq;
using System.Text.Json;
using System.Threading;
using NA64Mu.App.Commands;
using NA64Mu.App.Residuals;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Residuals;

[TestFixture]
public sealed class ResidualStudyTests
{
    private static readonly ResidualSettings Settings = new()
    {
        Momentum = 160 * Units.GeV,
        Limit = 80 * Units.GeV,
        NaturalEvents = 4000,
        WeightedEvents = 4000,
        Causes = [TailCause.Scatter, TailCause.Secondary, TailCause.KnockOn, TailCause.Inefficiency],
        ExtraPlanes = [0],
        SpotX = 9,
        SpotY = 15,
    };

    [Test]
    [Category(Categories.Regression)]
    public void Execute_OnOneAndTwoThreads_GivesTheSameResult()
    {
        ResidualSettings few = Settings with { NaturalEvents = 1200, WeightedEvents = 600 };
        Assert.That(Text(Run(few, 2)), Is.EqualTo(Text(Run(few, 1))));
    }

    /// <summary>Core of 3 %, and weights of mean 1 (5σ: they are far from normal) in each sample.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Execute_MuonsOf160GeV_HaveTheResolutionOfTheSpectrometer()
    {
        ResidualResult result = Run(Settings, 2);
        Assert.That(result.Muons, Is.EqualTo(4000).Within(5));
        Assert.That(result.Momentum!.Sigma, Is.EqualTo(0.03).Within(0.003));
        Assert.That(Math.Abs(result.Curvature!.Mean), Is.LessThan(4 * 0.0005));
        Assert.That(result.Accepted[TrackQuality.SingleTrack], Is.GreaterThan(3800));
        Assert.That(result.Direct.Select(tail => tail.Cause), Is.EqualTo(Enum.GetValues<TailCause>()));
        foreach (DirectTail tail in result.Direct.Where(tail => tail.Cause != TailCause.KnockOn)) Assert.That(tail.MeanWeight, Is.EqualTo(1).Within(0.15), tail.Cause.ToString());
        // Six planes, 18 m of air and two counters, 5 g/cm², times 5.6e-7 cm²/g of the formula above 40 MeV of recoil.
        Assert.That(result.Direct[(int)TailCause.Scatter].OccurrenceProbability, Is.EqualTo(2.8e-6).Within(0.3e-6));
        Assert.That(result.Direct[(int)TailCause.Natural].Mistaken[TrackQuality.SingleHit].Events, Is.Zero);
    }

    private static ResidualResult Run(ResidualSettings settings, int threads) =>
        new ResidualStudy(DefaultLayout.Load(), settings).Execute(threads, null, CancellationToken.None);

    private static string Text(ResidualResult result) => JsonSerializer.Serialize(result, JsonOutput.Settings);
}
