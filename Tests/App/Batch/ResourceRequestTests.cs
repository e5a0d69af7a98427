using System;
using NA64Mu.App.Batch;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Batch;

[TestFixture]
public sealed class ResourceRequestTests
{
    private static readonly EventCost TenMilliseconds = EventCost.Told(TimeSpan.FromMilliseconds(10));

    [Test]
    [Category(Categories.Unit)]
    public void Request_OfFourHours_HasTheMargins()
    {
        // 10⁸ events of 10 ms in 70 jobs: 238.1 min each.
        ResourceRequest request = ResourceRequest.For(TenMilliseconds with { MemoryMegabytes = 900 }, 100_000_000, 70, threads: 1, minutes: null, memory: null);
        Assert.That(request.ExpectedMinutes, Is.EqualTo(238.1).Within(0.05));
        Assert.That((request.TimeMinutes, request.MemoryMegabytes, request.Advice), Is.EqualTo((480, 1500, (string?)null)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Request_WithMoreThreads_TakesLess() =>
        Assert.That(ResourceRequest.For(TenMilliseconds, 100_000_000, 70, threads: 4, minutes: null, memory: 3000), Is.EqualTo(new ResourceRequest
        {
            ExpectedMinutes = ResourceRequest.For(TenMilliseconds, 100_000_000, 70, threads: 1, minutes: null, memory: null).ExpectedMinutes / 4,
            TimeMinutes = 120,
            MemoryMegabytes = 3000,
            TimeSource = "margin 2",
            MemorySource = "as told by --memory",
            Advice = null,
        }));

    [Test]
    [Category(Categories.Unit)]
    public void Lines_OfNumbersThatTheUserTold_NameNoMargin()
    {
        ResourceRequest request = ResourceRequest.For(TenMilliseconds, 100_000_000, 70, threads: 1, minutes: 300, memory: null);
        Assert.That(request.Lines(TenMilliseconds, 1, BatchEngine.Slurm), Has.Some.Contains("asked for: 300 min (as told by --time), 1000 MB (the least that is asked for)"));
    }

    [TestCase(100_000_000, 10_000, "shorter than 10 minutes", "--jobs 70")]
    [TestCase(100_000_000, 5, "longer than a day", "--jobs 70")]
    [TestCase(1000, 10, "shorter than 10 minutes", "--jobs 1 ")]
    [Category(Categories.Unit)]
    public void Request_OfShortOrLongJobs_AdvisesAnotherNumber(long events, int jobs, string reason, string advice) =>
        Assert.That(ResourceRequest.For(TenMilliseconds, events, jobs, 1, null, null).Advice, Does.Contain(reason).And.Contain(advice));

    [TestCase(1, "espresso")]
    [TestCase(20, "espresso")]
    [TestCase(21, "microcentury")]
    [TestCase(480, "workday")]
    [TestCase(481, "tomorrow")]
    [TestCase(100_000, "nextweek")]
    [Category(Categories.Unit)]
    public void Flavour_OfATime_IsTheShortestThatHoldsIt(int minutes, string name) => Assert.That(JobFlavour.For(minutes).Name, Is.EqualTo(name));
}
