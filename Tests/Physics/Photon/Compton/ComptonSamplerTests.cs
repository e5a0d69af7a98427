using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Photon.Compton;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Photon.Compton;

[TestFixture]
public sealed class ComptonSamplerTests
{
    private const int Samples = 100_000;

    [TestCase(0.002)]
    [TestCase(0.1)]
    [TestCase(1)]
    [TestCase(30)]
    [TestCase(1e5)]
    [Category(Categories.Statistical)]
    public void Sample_ManyScatterings_ConserveAndFollowKleinAndNishina(double energy)
    {
        var random = new RandomStream(31, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState photon = PhotonStates.Of(energy);
        var shares = new Moments();
        var squares = new Moments();
        double x = energy / PhysicalConstants.ElectronMass, worst = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = ComptonSampler.Sample(photon, secondaries, ref random);
            InteractionChecks.Conserved(photon, interaction, secondaries);
            if (secondaries.Count > 0)
                worst = Math.Max(worst, InteractionChecks.MissingMomentum(photon, interaction, secondaries).Length);
            double share = interaction.KineticEnergy / energy;
            if (share < 1 / (1 + 2 * x) * (1 - 1e-12) || share > 1) Assert.Fail($"share {share}");
            shares.Add(share);
            squares.Add(share * share);
        }
        double norm = Moment(x, 0);
        Assert.That(shares.PullOfMean(Moment(x, 1) / norm), Is.LessThan(4));
        Assert.That(squares.PullOfMean(Moment(x, 2) / norm), Is.LessThan(4));
        // Rounding of unit vectors and of the energies from which momenta are made.
        Assert.That(worst, Is.LessThan(1e-9 * (energy + PhysicalConstants.ElectronMass)));
        Assert.That((double)random.Draws / Samples, Is.LessThan(ComptonSampler.Losses.Covers(energy) ? 1.3 : 10));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sample_SlowElectron_StaysOnTheSpot()
    {
        var random = new RandomStream(32, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        Interaction interaction = ComptonSampler.Sample(PhotonStates.Of(0.003), secondaries, ref random);
        Assert.That(secondaries.Count, Is.Zero);
        Assert.That(interaction.LocalDeposit, Is.EqualTo(0.003 - interaction.KineticEnergy).Within(1e-15));
    }

    /// <summary>Between the rows of the table, and on them: mean loss, and mean square, from a sum over 200 000 equal shares.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Losses_AllEnergies_HaveTheMomentsOfKleinAndNishina([Range(-7.95, 3.95, 0.7)] double logEnergy)
    {
        const int shares = 200_000;
        double energy = Math.Pow(2, logEnergy), x = energy / PhysicalConstants.ElectronMass;
        double mean = 0, square = 0;
        for (int share = 0; share < shares; share++)
        {
            double loss = ComptonSampler.Losses.At(energy, (share + 0.5) / shares) * 2 * x / (1 + 2 * x);
            mean += loss / shares;
            square += loss * loss / shares;
        }
        double first = Moment(x, 1) / Moment(x, 0), second = Moment(x, 2) / Moment(x, 0);
        Assert.That(mean, Is.EqualTo(1 - first).Within(0.01).Percent);
        Assert.That(square, Is.EqualTo(1 - 2 * first + second).Within(0.02).Percent);
    }

    /// <summary>∫ εⁿ (1/ε + ε)(1 − ε sin²θ/(1 + ε²)) dε, in ln ε.</summary>
    private static double Moment(double x, int power) => GaussLegendreRule.Integrate(
        logShare =>
        {
            double share = Math.Exp(logShare);
            double t = (1 - share) / (share * x);
            return Math.Pow(share, power + 1) * (1 / share + share) * (1 - share * t * (2 - t) / (1 + share * share));
        },
        -Math.Log(1 + 2 * x), 0, 128);
}
