using NA64Mu.App.Compare;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Compare;

[TestFixture]
public sealed class VolumeResponseTests
{
    private static readonly Volume Plates = TestLayouts.ThinPlatesOf(5).Volumes[1];

    [Test]
    [Category(Categories.Unit)]
    public void Event_WithEnergyInBothKindsOfSlab_ShowsThatOfTheActiveOnes()
    {
        VolumeResponse response = Empty();
        response.Add(0, 10, 0.1, 0);
        response.Add(1, 2, 0.1, 0);
        response.Add(7, 3, 5.3, 201);
        response.AddPassive(4);
        response.CloseEvent();
        Assert.That((response.Visible, response.Deposited), Is.EqualTo(((double[])[5], (double[])[19])));
        Assert.That(response.VisibleInTime, Is.EqualTo((double[])[2]));
        Assert.That(response.FirstMoment, Is.EqualTo((double[])[2 * 0.5 + 3 * 3.5]));
        Assert.That(response.SecondMoment, Is.EqualTo((double[])[2 * 0.25 + 3 * 12.25]));
        Assert.That((response.LayerEnergy[0], response.LayerEnergy[1], response.LayerEnergy[3]), Is.EqualTo((2.0, 0.0, 3.0)));
        Assert.That((response.RingEnergy[0], response.RingEnergy[10]), Is.EqualTo((2.0, 3.0)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Energy_FarFromTheAxis_IsInTheLastRing()
    {
        VolumeResponse response = Empty();
        response.Add(1, 1, 1e6, 0);
        Assert.That(response.RingEnergy[VolumeResponse.Rings - 1], Is.EqualTo(1));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Events_OfTwoResponses_StandOneBehindTheOther()
    {
        VolumeResponse first = Empty(), second = Empty();
        first.Add(1, 1, 0, 0);
        first.CloseEvent();
        first.CloseEvent();
        second.Add(1, 2, 0, 300);
        second.CloseEvent();
        var all = new VolumeResponse(first.Volume);
        all.Append(first);
        all.Append(new VolumeResponse(first.Volume));
        all.Append(second);
        Assert.That((all.Visible, all.VisibleInTime), Is.EqualTo(((double[])[1, 0, 2], (double[])[1, 0, 0])));
        Assert.That((all.LayerEnergy[0], all.RingEnergy[0]), Is.EqualTo((3.0, 3.0)));
    }

#if CHECKS
    [Test]
    [Category(Categories.Unit)]
    public void Append_OfAnotherVolume_IsABug() => Assert.That(
        () => Empty().Append(new VolumeResponse(TestLayouts.ThickPlates(4).Volumes[1])), Throws.InvalidOperationException);
#endif

    private static VolumeResponse Empty() => new(Plates);
}
