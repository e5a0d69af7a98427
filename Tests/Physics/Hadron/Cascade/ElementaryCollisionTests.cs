using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Cascade;
using NA64Mu.Physics.Hadron.PhaseSpace;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Cascade;

public sealed class ElementaryCollisionTests
{
    /// <summary>PDG data (R. L. Workman et al., 2022), total cross sections read off to 5 % [mb].</summary>
    [TestCase(0.8, true, 24)]
    [TestCase(1.5, true, 47)]
    [TestCase(3.0, true, 44.5)]
    [TestCase(5.0, true, 41.2)]
    [TestCase(1.5, false, 37.5)]
    [TestCase(3.0, false, 43)]
    [Category(Categories.Reference)]
    public void Nucleons_Total_IsTheMeasuredOne(double p, bool isLike, double millibarn)
    {
        Assert.That(NucleonNucleon.Total(p, isLike), Is.EqualTo(millibarn).Within(6).Percent);
    }

    /// <summary>π⁺p and π⁻p at the peak of the Δ, about 200 and 70 mb (PDG 2022).</summary>
    [TestCase(2, 200)]
    [TestCase(-2, 69)]
    [Category(Categories.Reference)]
    public void Pions_AtTheDelta_HaveTheMeasuredTotal(int product, double millibarn)
    {
        double largest = 0;
        for (double energy = 1150; energy < 1275; energy++) largest = Math.Max(largest, PionNucleon.Total(energy, product));
        Assert.That(largest, Is.EqualTo(millibarn).Within(10).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Collision_OfAnyPair_ConservesEnergyMomentumAndCharge([Values] CascadeHadronChoice choice, [Values(30, 300, 1000, 5000)] double momentum)
    {
        var sampler = new CollisionSampler();
        var hadron = (CascadeHadron)(int)choice;
        var random = new RandomStream(16, (uint)choice, (ulong)momentum, StreamPurpose.Study);
        foreach (CascadeHadron target in new[] { CascadeHadron.Neutron, CascadeHadron.Proton })
        {
            for (int sample = 0; sample < 200; sample++)
            {
                var targetMomentum = new Vector3D(0, 150, -50);
                var particle = new CascadeParticle(hadron, hadron.Mass(), default, new Vector3D(0, 0, momentum), 0);
                if (!sampler.TrySample(in particle, target, in targetMomentum, ref random)) continue;
                double energy = particle.Energy + Motion.Of(target.Mass(), in targetMomentum).Energy;
                Vector3D left = particle.Momentum + targetMomentum;
                int charge = hadron.Charge() + target.Charge(), baryons = hadron.Baryons() + 1;
                for (int index = 0; index < sampler.Products.Count; index++)
                {
                    energy -= Motion.Of(sampler.Products.Mass(index), in sampler.Products.Momentum(index)).Energy;
                    left -= sampler.Products.Momentum(index);
                    charge -= sampler.Products.Hadron(index).Charge();
                    baryons -= sampler.Products.Hadron(index).Baryons();
                }
                Assert.That(energy, Is.Zero.Within(1e-7), $"{hadron} on {target}");
                Assert.That(left.Length, Is.LessThan(1e-7));
                Assert.That((charge, baryons), Is.EqualTo((0, 0)));
            }
        }
    }

    /// <summary>Hadrons that fly in a nucleus, by the numbers of the internal list.</summary>
    public enum CascadeHadronChoice
    {
        Neutron = 0,
        Proton = 1,
        PiMinus = 2,
        PiZero = 3,
        PiPlus = 4,
        DeltaMinus = 5,
        DeltaPlusPlus = 8,
        KZero = 9,
        KPlus = 10,
        KMinus = 11,
        AntiKZero = 12,
    }
}
