using System;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class PhotonuclearTransportTests
{
    private const double Kiloelectronvolt = 1e-3;

    /// <summary>Showers in which photons and electrons react with nuclei: several reactions in each of 100 GeV.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Ledger_OfPhotonsAndElectrons_ClosesWithNuclearReactions([Values("Fe", "Pb")] string absorber, [Values(Species.Gamma, Species.Electron)] Species species)
    {
        var block = new HadronBlock(absorber);
        double released = 0;
        for (int number = 0; number < 12; number++)
        {
            block.Shoot(species, number % 3 == 0 ? 30_000 : 2000, number);
            Assert.That(block.Ledger.Imbalance, Is.EqualTo(0).Within(Kiloelectronvolt));
            Assert.That(block.Ledger.Tracks(Outcome.Abandoned), Is.Zero);
            released = Math.Min(released, block.Ledger.RestEnergy(ProcessId.Hadronic));
        }
        Assert.That(released, Is.LessThan(-7), "nucleons set free");
    }
}
