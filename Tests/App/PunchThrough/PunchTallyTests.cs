using NA64Mu.App.PunchThrough;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.PunchThrough;

[TestFixture]
public sealed class PunchTallyTests
{
    private const double Rear = 2 * 10 * 29;
    private readonly DetectorLayout _layout = PunchLayout.Of(PunchBench.Layout(10), 2);

    [Test]
    [Category(Categories.Unit)]
    public void Deposit_InScintillatorAlone_IsVisibleModuleByModule()
    {
        var tally = new PunchTally(_layout, 10);
        tally.Deposit(Inside(1, slab: 0), 100);
        tally.Deposit(Inside(1, slab: 1), 4);
        tally.Deposit(Inside(2, slab: 3), 7);
        tally.Deposit(Inside(2, slab: 5), 2);
        tally.Deposit(Inside(0, slab: 0), 100);
        Assert.That(tally.LargestVisible, Is.EqualTo(9));
        Assert.That(tally.End.IsExceeded, Is.False);
        tally.Deposit(Inside(2, slab: 1), 1.5);
        Assert.That(tally.End.IsExceeded);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Pass_SeveralParticles_KeepsTheMostEnergeticOne()
    {
        var tally = new PunchTally(_layout, 10);
        Assert.That(tally.Leaving, Is.EqualTo(LeavingParticle.Nothing));
        tally.Pass(Rear - 1, Particle(Species.MuMinus, 3000, track: 5));
        tally.Pass(Rear - 1, Particle(Species.Neutron, 2000, track: 6));
        Assert.That(tally.Leaving, Is.EqualTo(LeavingParticle.Muon));
        tally.Pass(Rear - 1, Particle(Species.Neutron, 4000, track: 7));
        Assert.That(tally.Leaving, Is.EqualTo(LeavingParticle.NeutralHadron));
        tally.Pass(Rear, Particle(Species.Proton, 9000, track: 8));
        Assert.That(tally.Leaving, Is.EqualTo(LeavingParticle.NeutralHadron), "it was behind before");
        Assert.That(tally.HasPrimaryLeft, Is.False);
        tally.Pass(Rear - 1, Particle(Species.PiMinus, 9000, track: 0));
        Assert.That(tally.Leaving, Is.EqualTo(LeavingParticle.ChargedHadron));
        Assert.That(tally.HasPrimaryLeft);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Restore_AfterOtherBranches_GivesAllBack()
    {
        var tally = new PunchTally(_layout, 10);
        tally.Deposit(Inside(1, slab: 1), 4);
        tally.Save(0);
        tally.Deposit(Inside(1, slab: 1), 3);
        tally.Pass(Rear - 1, Particle(Species.PiMinus, 9000, track: 0));
        tally.Save(1);
        tally.Deposit(Inside(2, slab: 1), 9);
        tally.Restore(0);
        Assert.That((tally.LargestVisible, tally.Leaving, tally.HasPrimaryLeft), Is.EqualTo((4.0, LeavingParticle.Nothing, false)));
        tally.Deposit(Inside(1, slab: 1), 1);
        tally.Restore(1);
        Assert.That((tally.LargestVisible, tally.Leaving, tally.HasPrimaryLeft), Is.EqualTo((7.0, LeavingParticle.ChargedHadron, true)));
        tally.Restore(0);
        Assert.That(tally.LargestVisible, Is.EqualTo(4));
    }

    private static Location Inside(int volume, int slab) => new(new VolumeId(volume), slab);

    private static ParticleState Particle(Species species, double energy, int track) =>
        new() { Species = species, KineticEnergy = energy, Position = new Vector3D(0, 0, Rear), Track = new TrackId(track) };
}
