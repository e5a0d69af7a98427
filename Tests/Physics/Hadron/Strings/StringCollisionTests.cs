using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Strings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Strings;

[TestFixture]
public sealed class StringCollisionTests
{
    private const double Momentum = 200 * Units.GeV;
    private const int Draws = 2000;

    /// <summary>A string that is hit again with little transfer stays what it is; where there is no energy for that, in one of a hundred at most, both are excited instead.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void TryCollide_StringHitAgain_DoesNotLoseMass(
        [Values(Species.PiMinus, Species.KMinus, Species.Proton)] Species species,
        [Values(nameof(CollisionKind.ProjectileDiffraction), nameof(CollisionKind.TargetDiffraction))] string again)
    {
        CollisionKind second = Enum.Parse<CollisionKind>(again);
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        HadronKind kind = HadronTable.KindOf(species, ref random);
        int lighter = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            Participant projectile = Projectile(kind), first = Nucleon(), other = Nucleon();
            Assert.That(StringCollision.TryCollide(CollisionKind.Excitation, ref projectile, ref first, ref random));
            double before = projectile.Momentum.MassSquared;
            Assert.That(StringCollision.TryCollide(second, ref projectile, ref other, ref random));
            if (projectile.Momentum.MassSquared < before * (1 - 1e-9)) lighter++;
        }
        Assert.That(lighter, Is.LessThanOrEqualTo(Draws / 100));
    }

    /// <summary>The meson keeps 1 − M²/s of its momentum, M²/s even from 0.15 to 0.5: 0.675 on the mean.</summary>
    [TestCase(Species.PiMinus)]
    [TestCase(Species.KPlus)]
    [Category(Categories.Statistical)]
    public void TryCollide_ByExchangeOfAReggeon_LeavesTheMesonAsItIs(Species species)
    {
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        HadronKind kind = HadronTable.KindOf(species, ref random);
        var share = new Moments();
        for (int draw = 0; draw < Draws; draw++)
        {
            Participant projectile = Projectile(kind), nucleon = Nucleon();
            double before = projectile.Momentum.Plus, square = (projectile.Momentum + nucleon.Momentum).MassSquared;
            Assert.That(StringCollision.TryCollide(CollisionKind.ReggeonExchange, ref projectile, ref nucleon, ref random));
            Assert.That((projectile.IsString, projectile.Kind, nucleon.IsString), Is.EqualTo((false, kind, true)));
            Assert.That(nucleon.Momentum.MassSquared / square, Is.InRange(0.1499, 0.5001));
            share.Add(projectile.Momentum.Plus / before);
        }
        Assert.That(share.PullOfMean(0.675), Is.LessThan(4));
    }

    private static Participant Projectile(HadronKind kind)
    {
        double mass = HadronTable.Mass(kind);
        return new Participant { Kind = kind, Content = HadronTable.Content(kind), Momentum = LightConeMomentum.OnShell(mass, mass * mass / (2 * Momentum), 0, 0) };
    }

    private static Participant Nucleon()
    {
        double mass = HadronTable.Mass(HadronKind.Neutron);
        return new Participant { Kind = HadronKind.Neutron, Content = HadronTable.Content(HadronKind.Neutron), Momentum = LightConeMomentum.OnShell(mass, mass, 0, 0) };
    }
}
