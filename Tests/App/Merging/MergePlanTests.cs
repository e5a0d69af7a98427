using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.App.Merging;
using NA64Mu.App.Output;
using NA64Mu.App.Validation;
using NA64Mu.Core;
using NA64Mu.Tests.App.Output;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Merging;

/// <summary>Which files may be merged, in which order, with which sums.</summary>
[TestFixture]
public sealed class MergePlanTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Plan_OfSharesInAnyOrder_PutsThemInOrderAndAddsUp()
    {
        MergePlan plan = Plan(Share(2, 3), Share(0, 3), Share(1, 3));
        plan.Require();
        RunTotals totals = plan.Totals();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Parts.Select(part => part.Path), Is.EqualTo((string[])["0.h5", "1.h5", "2.h5"]));
            Assert.That(totals, Is.EqualTo(new RunTotals
            {
                MuonsOnTarget = 100,
                SumOfWeights = 50,
                SumOfSquaredWeights = 25,
                Tries = 100,
                Completeness = Completeness.Complete,
            }));
            Assert.That((totals.EffectiveEvents, totals.EffectiveMuonsOnTarget), Is.EqualTo((100.0, 200.0)));
            Assert.That(plan.Header().Shard, Is.EqualTo(EventShard.Whole(1000, 100)));
            Assert.That(plan.Header().Parts.Select(part => (part.Sha256, part.Shard, part.FirstEvent, part.Tries)), Is.EqualTo((IEnumerable<(string, long, long, long)>)
                [("hash 0", 0, 1000, 33), ("hash 1", 1, 1033, 33), ("hash 2", 2, 1066, 34)]));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Plan_OfRunsThatContinueEachOther_IsOneRun()
    {
        MergePlan plan = Plan(Whole("b", 50, 10), Whole("a", 0, 50));
        plan.Require();
        Assert.That(plan.Header().Shard, Is.EqualTo(EventShard.Whole(0, 60)));
    }

    [TestCase(0, "events 1000 to 1032 are missing")]
    [TestCase(1, "events 1033 to 1065 are missing")]
    [TestCase(2, "events 1066 to 1099 are missing")]
    [Category(Categories.Unit)]
    public void Plan_WithoutOneShare_IsRefusedOrMarkedIncomplete(int missing, string gap)
    {
        EventFileCheck[] parts = [.. Enumerable.Range(0, 3).Where(index => index != missing).Select(index => Share(index, 3))];
        Assert.That(Problems(Plan(parts)), Has.One.Items.And.Some.Contains(gap));
        var allowed = new MergePlan(parts, GapPolicy.Allow, BadPartPolicy.Refuse);
        allowed.Require();
        Assert.That(allowed.Gaps, Is.EqualTo((string[])[gap]));
        Assert.That(allowed.Totals().Completeness, Is.EqualTo(Completeness.Interrupted));
        Assert.That(allowed.Header().Shard, Is.EqualTo(EventShard.Whole(1000, 100)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Plan_OfOverlappingRanges_NamesEachOverlap()
    {
        IReadOnlyList<string> problems = Problems(Plan(Whole("long", 0, 100), Whole("inside", 10, 5), Whole("end", 90, 20), Whole("long", 0, 100) with { Path = "again" }));
        Assert.That(problems, Has.Count.EqualTo(3));
        Assert.That(problems, Has.Some.Contains("inside: events 10 to 14 are in"));
        Assert.That(problems, Has.Some.Contains("end: events 90 to 99 are in"));
        Assert.That(problems, Has.Some.Contains("byte for byte the same file"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Plan_OfFilesThatDisagree_ListsAllDifferences()
    {
        EventFileCheck good = Share(0, 2), odd = Share(1, 2);
        ProvenanceRecord record = odd.Header!.Provenance[0];
        odd = odd with
        {
            Columns = ["Event/weight Single [1]"],
            Header = odd.Header with
            {
                Seed = 5,
                RunNumber = 6,
                PhysicsMode = "full",
                Provenance = [record with { Version = "9", Commit = "abc", Configuration = "other", Geometry = "other" }],
            },
        };
        IReadOnlyList<string> problems = Problems(Plan(good, odd));
        string[] expected = ["the seed, 5,", "the run number, 6,", "the mode of physics, full,", "na64mu 9", "the commit of stage sim, abc,", "the configuration", "the geometry", "the list of columns"];
        Assert.That(problems, Has.Count.EqualTo(expected.Length));
        foreach (string difference in expected) Assert.That(problems, Has.Some.Contains($"1.h5: {(difference.StartsWith("na64mu", System.StringComparison.Ordinal) ? "the program of stage sim, " : "")}{difference}"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Plan_OfOtherKindsOfFiles_IsRefused()
    {
        EventFileCheck odd = Share(1, 2);
        odd = odd with { Header = odd.Header! with { FileType = EventFileTypes.Reconstruction } };
        Assert.That(Problems(Plan(Share(0, 2), odd)), Is.EqualTo((string[])["1.h5: the kind of file, na64mu.reco, differs from 0.h5"]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Plan_WithBadFiles_ListsAllOfThemOrLeavesThemOut()
    {
        EventFileCheck[] parts = [Whole("a", 0, 10), Bad("b", "torn", "bent"), Bad("c", "gone")];
        const string advice = "; make the file anew, or leave it out with --skip-bad";
        Assert.That(Problems(Plan(parts)), Is.EqualTo((string[])[$"b: torn{advice}", $"b: bent{advice}", $"c: gone{advice}"]));
        var rest = new MergePlan(parts, GapPolicy.Refuse, BadPartPolicy.LeaveOut);
        rest.Require();
        Assert.That(rest.Parts.Select(part => part.Path), Is.EqualTo((string[])["a"]));
        Assert.That(rest.LeftOut, Has.Count.EqualTo(3));
        Assert.That(Problems(new MergePlan([Bad("c", "gone")], GapPolicy.Allow, BadPartPolicy.LeaveOut)), Has.Some.Contains("no file is left"));
    }

    private static MergePlan Plan(params EventFileCheck[] parts) => new(parts, GapPolicy.Refuse, BadPartPolicy.Refuse);

    private static IReadOnlyList<string> Problems(MergePlan plan) =>
        [.. Assert.Throws<ConfigurationException>(plan.Require)!.Problems.Select(problem => problem.ToString())];

    private static EventFileCheck Bad(string path, params string[] problems) => new() { Path = path, Problems = problems };

    /// <summary>A share of a run of 100 events of weight ½ each, from event 1000 on.</summary>
    private static EventFileCheck Share(int index, int count)
    {
        var shard = new EventShard(index, count, 1000, 100);
        EventFileCheck whole = Whole($"{index}.h5", shard.FirstEvent, shard.Events);
        return whole with { Sha256 = $"hash {index}", Header = whole.Header! with { Shard = shard } };
    }

    private static EventFileCheck Whole(string path, long first, long events) => new()
    {
        Path = path,
        Problems = [],
        Sha256 = $"hash of {path}",
        Header = SampleEvents.Header(firstEvent: first),
        Events = events,
        Totals = new RunTotals
        {
            MuonsOnTarget = events,
            SumOfWeights = 0.5 * events,
            SumOfSquaredWeights = 0.25 * events,
            Tries = events,
            Completeness = Completeness.Complete,
        },
        Columns = ["Event/weight Double [1]"],
    };
}
