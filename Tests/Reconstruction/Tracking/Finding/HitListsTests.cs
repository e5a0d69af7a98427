using System.Linq;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Finding;

[TestFixture]
public sealed class HitListsTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Choices_OfHits_CountTheFullerViewAndNotWhatIsInDoubt()
    {
        var lists = new HitLists(3);
        ViewHit[] hits =
        [
            new ViewHit(2, 0, 1, 0.1), new ViewHit(0, 0, 1, 0.1), new ViewHit(0, 1, 1, 0.1), new ViewHit(0, 1, 5, 0.1),
            new ViewHit(2, 0, 7, 0.1, Alternatives: 3), new ViewHit(2, 0, 9, 0.1), new ViewHit(2, 0, 11, 0.1),
        ];
        lists.Take(hits);
        Assert.That(lists.Views, Is.EqualTo(0b010011));
        Assert.That(lists.Of(1).ToArray(), Is.EqualTo(hits.Select((hit, index) => (hit, index)).Where(pair => pair.hit is { Plane: 0, View: 1 }).Select(pair => pair.index)));
        Assert.That(lists.Choices(hits), Is.EqualTo(2 * 3), "two in the second view of plane 0, three that are certain in plane 2");
        Assert.That(lists.IsCutShort, Is.False);
        lists.Take([]);
        Assert.That(lists.Choices([]), Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Take_TooManyHits_SaysSo()
    {
        var lists = new HitLists(1);
        lists.Take([.. Enumerable.Range(0, HitLists.MaximumHits + 1).Select(number => new ViewHit(0, 1, number, 0.1))]);
        Assert.That(lists.IsCutShort);
        Assert.That(lists.Of(1).Length, Is.EqualTo(HitLists.MaximumHits));
        lists.Take([new ViewHit(0, 0, 0, 0.1)]);
        Assert.That(lists.IsCutShort, Is.False);
        Assert.That(lists.Of(1).IsEmpty);
    }
}
