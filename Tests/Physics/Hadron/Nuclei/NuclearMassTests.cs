using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Nuclei;

public sealed class NuclearMassTests
{
    /// <summary>AME2020 (M. Wang et al., Chin. Phys. C 45 (2021) 030003), less the binding of the electrons: 35 keV in iron, 567 keV in lead [MeV].</summary>
    [TestCase(1, 2, 2.2246)]
    [TestCase(2, 4, 28.2957)]
    [TestCase(6, 12, 92.1618)]
    [TestCase(26, 56, 492.225)]
    [TestCase(82, 208, 1635.864)]
    [Category(Categories.Reference)]
    public void Binding_OfKnownNuclei_IsThePublishedOne(int z, int a, double binding)
    {
        Assert.That(NuclearMass.Binding(new Nucleus(z, a)), Is.EqualTo(binding).Within(0.012));
    }

    /// <summary>S_n of AME2020 [MeV].</summary>
    [TestCase(82, 208, 7.368)]
    [TestCase(26, 57, 7.646)]
    [TestCase(6, 13, 4.946)]
    [TestCase(26, 56, 11.197)]
    [Category(Categories.Reference)]
    public void Separation_OfANeutron_IsThePublishedOne(int z, int a, double energy)
    {
        Assert.That(NuclearMass.Separation(new Nucleus(z, a), new Nucleus(0, 1)), Is.EqualTo(energy).Within(0.003));
    }

    /// <summary>S_n of AME2020, nuclei that are not in the table: the formula alone [MeV].</summary>
    [TestCase(50, 120, 9.105)]
    [TestCase(47, 109, 9.184)]
    [TestCase(74, 184, 7.411)]
    [TestCase(79, 197, 8.072)]
    [Category(Categories.Reference)]
    public void Separation_ByTheFormula_IsWithinOneMeV(int z, int a, double energy)
    {
        Assert.That(NuclearMass.Separation(new Nucleus(z, a), new Nucleus(0, 1)), Is.EqualTo(energy).Within(1.0));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Mass_OfNucleons_IsThatOfTheParticles()
    {
        Assert.That(NuclearMass.Of(1, 1), Is.EqualTo(PhysicalConstants.ProtonMass));
        Assert.That(NuclearMass.Of(0, 1), Is.EqualTo(PhysicalConstants.NeutronMass));
        Assert.That(NuclearMass.Of(2, 1), Is.EqualTo(double.PositiveInfinity));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Separation_AlongIsotopes_HasNoJumpAtTheEdgeOfTheTable()
    {
        // Pairing alone makes steps of 2Δ: neighbours of the same parity are compared.
        for (int a = 196; a < 214; a++)
        {
            double here = NuclearMass.Separation(new Nucleus(82, a), new Nucleus(0, 1));
            double next = NuclearMass.Separation(new Nucleus(82, a + 2), new Nucleus(0, 1));
            double limit = a <= 208 && a + 2 > 208 ? 4.5 : 1.2;
            Assert.That(Math.Abs(next - here), Is.LessThan(limit), $"A = {a}");
        }
    }
}
