using System;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Physics.Muon;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

/// <summary>Angle of the muon after an emission on lead.</summary>
[TestFixture]
public sealed class DarkRecoilTests
{
    private const int Samples = 200_000;

    /// <remarks>
    /// Without transverse momentum of the nucleus, sin ψ = k_T/p′. From an independent program of the same cross section; the means are as uncertain as their last
    /// digits and the tail at wide angles make them, 3 %.
    /// </remarks>
    [TestCase(10, 160e3, 0.18, 0.73, 1.34)]
    [TestCase(100, 160e3, 1.29, 3.13, 6.46)]
    [TestCase(1000, 160e3, 14.91, 27.76, 63.22)]
    [TestCase(50, 100e3, 1.03, 2.67, 5.45)]
    [TestCase(500, 100e3, 10.72, 19.90, 44.32)]
    [Category(Categories.Reference)]
    public void Draw_WithoutKickOfTheNucleus_GivesTheAnglesOfAnotherProgram(double mass, double energy, double median, double mean, double ninetyPercent)
    {
        var sampler = new DarkSampler(EmissionCases.Table(DarkModel.Vector, mass, "Pb"));
        var random = new RandomStream(11, 0, (ulong)(mass + energy), StreamPurpose.Study);
        var angles = new double[Samples];
        var moments = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            sampler.Draw(energy, ref random, out DarkEmission emission);
            double boson = emission.Fraction * energy, muon = emission.Rest * energy;
            double transverse = Math.Sqrt((boson - mass) * (boson + mass)) * Math.Sin(Math.Sqrt(emission.AngleSquared));
            double momentum = Math.Sqrt((muon - PhysicalConstants.MuonMass) * (muon + PhysicalConstants.MuonMass));
            angles[sample] = Math.Asin(Math.Min(1, transverse / momentum)) / Units.Milliradian;
            moments.Add(angles[sample]);
        }
        var quantiles = new Quantiles(angles);
        TestContext.Out.WriteLine($"{quantiles.At(50):G4} {moments.Mean:G4} {quantiles.At(90):G4} mrad");
        Assert.Multiple(() =>
        {
            Assert.That(quantiles.At(50), Is.EqualTo(median).Within(4 * quantiles.ErrorAt(50, Samples) + 0.006));
            Assert.That(quantiles.At(90), Is.EqualTo(ninetyPercent).Within(4 * quantiles.ErrorAt(90, Samples) + 0.006));
            Assert.That(moments.Mean, Is.EqualTo(mean).Within(4 * moments.ErrorOfMean + 0.03 * mean));
        });
    }

    /// <remarks>The same with the kick, q_T of which the median is 1 to 50 MeV/c: it counts where k_T is as small.</remarks>
    [TestCase(1, 160e3)]
    [TestCase(10, 160e3)]
    [TestCase(100, 160e3)]
    [TestCase(1000, 160e3)]
    [Category(Categories.Statistical)]
    public void Sample_WithKickOfTheNucleus_WidensTheAngles(double mass, double energy)
    {
        var sampler = new DarkSampler(EmissionCases.Table(DarkModel.Vector, mass, "Pb"));
        var random = new RandomStream(12, 0, (ulong)mass, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonStates.Of(energy - PhysicalConstants.MuonMass);
        double[] angles = new double[Samples], withoutKick = new double[Samples];
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = sampler.Sample(in muon, secondaries, ref random);
            ParticleState after = muon;
            after.KineticEnergy = interaction.KineticEnergy;
            double kinetic = secondaries[0].KineticEnergy;
            double bosonMomentum = Math.Sqrt(kinetic * (kinetic + 2 * mass));
            double bosonSine = Vector3D.Cross(secondaries[0].Direction, muon.Direction).Length;
            angles[sample] = Math.Asin(Vector3D.Cross(interaction.Direction, muon.Direction).Length) / Units.Milliradian;
            withoutKick[sample] = Math.Asin(Math.Min(1, bosonMomentum * bosonSine / after.MomentumMagnitude)) / Units.Milliradian;
        }
        Quantiles with = new(angles), without = new(withoutKick);
        TestContext.Out.WriteLine(
            $"{without.At(50):G4} -> {with.At(50):G4}, 90 %: {without.At(90):G4} -> {with.At(90):G4} mrad");
        Assert.That(with.At(50), Is.GreaterThan(0.99 * without.At(50)));
        Assert.That(with.At(90), Is.EqualTo(without.At(90)).Within(mass < 50 ? 30 : 10).Percent);
    }
}
