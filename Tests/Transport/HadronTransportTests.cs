using System;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class HadronTransportTests
{
    private const double Kiloelectronvolt = 1e-3;
    private static readonly double[] Momenta = [100, 700, 4000, 10_000, 30_000, 100_000];

    [Test]
    [Category(Categories.Unit)]
    public void Ledger_OfAnyHadronInIronOrLead_ClosesWithoutLostTracks(
        [Values("Fe", "Pb")] string absorber,
        [Values(Species.PiMinus, Species.PiPlus, Species.KMinus, Species.KPlus, Species.Proton, Species.Neutron, Species.KZeroLong, Species.Lambda, Species.AntiProton)] Species species)
    {
        var block = new HadronBlock(absorber);
        for (int number = 0; number < Momenta.Length; number++)
        {
            block.Shoot(species, Momenta[number], number);
            Assert.That(block.Ledger.Imbalance, Is.EqualTo(0).Within(Kiloelectronvolt), $"{Momenta[number]} MeV/c");
            Assert.That(block.Ledger.Tracks(Outcome.Abandoned), Is.Zero);
            Assert.That(Math.Min(block.Ledger.Deposited, block.Ledger.Invisible), Is.GreaterThanOrEqualTo(0));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Shoot_SameSeed_GivesTheSameBitsWhateverCameBefore()
    {
        var one = new HadronBlock();
        var other = new HadronBlock();
        other.Shoot(Species.KMinus, 5000, 99);
        one.Shoot(Species.PiMinus, 20_000, 3);
        other.Shoot(Species.PiMinus, 20_000, 3);
        Assert.That((other.Ledger.Deposited, other.Ledger.Escaped, other.Ledger.Invisible), Is.EqualTo((one.Ledger.Deposited, one.Ledger.Escaped, one.Ledger.Invisible)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Shoot_AfterWarmUp_AllocatesNothing()
    {
        var block = new HadronBlock();
        for (int number = 0; number < 6; number++) block.Shoot(Species.PiMinus, 20_000, number);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int number = 0; number < 6; number++) block.Shoot(Species.PiMinus, 20_000, number);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
