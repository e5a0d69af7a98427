using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Photon.PhotoElectric;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Photon.PhotoElectric;

[TestFixture]
public sealed class PhotoElectricSamplerTests
{
    private const int Samples = 100_000;

    [TestCase(0.05, 15.861)]
    [TestCase(0.2, 88.005)]
    [TestCase(2, 88.005)]
    [TestCase(30, 88.005)]
    [Category(Categories.Statistical)]
    public void Sample_ManyElectronsOfLead_ConserveAndFollowSauter(double energy, double bindingInKeV)
    {
        var shells = new AtomicShells(PhotonStates.Element("Pb"));
        var random = new RandomStream(36, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState photon = PhotonStates.Of(energy);
        var cosines = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = PhotoElectricSampler.Sample(photon, shells, secondaries, ref random);
            InteractionChecks.Conserved(photon, interaction, secondaries);
            if (Math.Abs(interaction.LocalDeposit - bindingInKeV * Units.KeV) > 1e-9) Assert.Fail($"deposit {interaction.LocalDeposit}");
            cosines.Add(Vector3D.Dot(secondaries[0].Direction, photon.Direction));
        }
        double kinetic = energy - bindingInKeV * Units.KeV;
        double expected = Integral(kinetic, cosine => cosine) / Integral(kinetic, _ => 1);
        Assert.That(cosines.PullOfMean(expected), Is.LessThan(4));
        Assert.That((double)random.Draws / Samples, Is.LessThan(PhotoElectricSampler.Angles.Covers(kinetic) ? 1.3 : 9));
    }

    [TestCase("polystyrene", 0.0002, true)]
    [TestCase("Pb", 0.00016, false)]
    [Category(Categories.Unit)]
    public void Sample_NoShellOrSlowElectron_LeavesAllOnTheSpot(string material, double energy, bool isBelowShells)
    {
        var shells = new AtomicShells(PhotonStates.Element(material));
        var random = new RandomStream(37, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        Interaction interaction = PhotoElectricSampler.Sample(PhotonStates.Of(energy), shells, secondaries, ref random);
        Assert.That(energy < shells.BindingEnergies[^1], Is.EqualTo(isBelowShells));
        Assert.That(secondaries.Count, Is.Zero);
        Assert.That(interaction.LocalDeposit, Is.EqualTo(energy).Within(1e-15));
    }

    /// <summary>Mean of cos θ, and of its square, from a sum over 200 000 equal shares.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Angles_AllEnergies_HaveTheMomentsOfSauter([Range(-13.95, -0.05, 0.7)] double logEnergy)
    {
        const int shares = 200_000;
        double kinetic = Math.Pow(2, logEnergy);
        double mean = 0, square = 0;
        for (int share = 0; share < shares; share++)
        {
            double cosine = 1 - PhotoElectricSampler.OneMinusCos(kinetic, PhotoElectricSampler.Angles.At(kinetic, (share + 0.5) / shares));
            mean += cosine / shares;
            square += cosine * cosine / shares;
        }
        double norm = Integral(kinetic, _ => 1);
        Assert.That(mean, Is.EqualTo(Integral(kinetic, cosine => cosine) / norm).Within(1e-4));
        Assert.That(square, Is.EqualTo(Integral(kinetic, cosine => cosine * cosine) / norm).Within(1e-4));
    }

    /// <summary>∫ f dσ/dcos θ, in ln(1/β − cos θ).</summary>
    /// <remarks>
    /// F. Sauter, Ann. Phys. 403 (1931) 454: dσ/dΩ ∝ sin²θ/(1 − β cos θ)⁴ (1 + ½γ(γ − 1)(γ − 2)(1 − β cos θ)).
    /// </remarks>
    private static double Integral(double kinetic, Func<double, double> function)
    {
        double gamma = 1 + kinetic / PhysicalConstants.ElectronMass;
        double beta = Math.Sqrt(1 - 1 / (gamma * gamma));
        return GaussLegendreRule.Integrate(
            logarithm =>
            {
                double distance = Math.Exp(logarithm);
                double cosine = 1 / beta - distance, factor = beta * distance;
                double density = (1 - cosine * cosine) / Math.Pow(factor, 4) * (1 + 0.5 * gamma * (gamma - 1) * (gamma - 2) * factor);
                return distance * density * function(cosine);
            },
            Math.Log(1 / beta - 1), Math.Log(1 / beta + 1), 128);
    }
}
