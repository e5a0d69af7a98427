using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Strings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Strings;

[TestFixture]
public sealed class NucleonIsospinTests
{
    private static readonly (HadronKind One, HadronKind Other, HadronKind ChargedOne, HadronKind ChargedOther)[] Halves =
    [
        (HadronKind.Proton, HadronKind.PiZero, HadronKind.Neutron, HadronKind.PiPlus),
        (HadronKind.PiPlus, HadronKind.Neutron, HadronKind.PiPlus, HadronKind.Neutron),
        (HadronKind.Neutron, HadronKind.PiZero, HadronKind.Proton, HadronKind.PiMinus),
        (HadronKind.Proton, HadronKind.PiMinus, HadronKind.Proton, HadronKind.PiMinus),
        (HadronKind.AntiProton, HadronKind.PiZero, HadronKind.AntiNeutron, HadronKind.PiMinus),
        (HadronKind.PiPlus, HadronKind.AntiProton, HadronKind.PiPlus, HadronKind.AntiProton),
        (HadronKind.PiZero, HadronKind.AntiNeutron, HadronKind.PiPlus, HadronKind.AntiProton),
    ];

    private static readonly (HadronKind One, HadronKind Other)[] Others =
    [
        (HadronKind.Proton, HadronKind.PiPlus),
        (HadronKind.PiMinus, HadronKind.Neutron),
        (HadronKind.AntiProton, HadronKind.PiMinus),
        (HadronKind.DeltaPlus, HadronKind.PiZero),
        (HadronKind.Proton, HadronKind.RhoZero),
    ];

    [Test]
    [Category(Categories.Statistical)]
    public void Draw_PairOfIsospinOneHalf_HasAChargedPionTwiceInThree([Range(0, 6)] int number)
    {
        const int Draws = 20_000;
        (HadronKind one, HadronKind other, HadronKind chargedOne, HadronKind chargedOther) = Halves[number];
        var random = new RandomStream(9, 0, (ulong)number, StreamPurpose.Transport);
        var kinds = new HashSet<(HadronKind, HadronKind)>();
        int charged = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            (HadronKind first, HadronKind second) = (one, other);
            NucleonIsospin.Draw(ref first, ref second, ref random);
            kinds.Add((first, second));
            if ((first, second) == (chargedOne, chargedOther)) charged++;
        }
        // Four standard deviations.
        Assert.That(charged / (double)Draws, Is.EqualTo(2.0 / 3.0).Within(0.0134));
        Assert.That(kinds, Has.Count.EqualTo(2));
        Assert.That(random.Draws, Is.EqualTo(Draws));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Draw_OtherPairs_StayAsTheyAre([Range(0, 4)] int number)
    {
        var random = new RandomStream(9, 0, 0, StreamPurpose.Transport);
        (HadronKind first, HadronKind second) = Others[number];
        NucleonIsospin.Draw(ref first, ref second, ref random);
        Assert.That((first, second), Is.EqualTo(Others[number]));
        Assert.That(random.Draws, Is.Zero);
    }
}
