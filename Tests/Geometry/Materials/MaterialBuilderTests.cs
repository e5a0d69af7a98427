using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Materials;

[Category(Categories.Reference)]
public sealed class MaterialBuilderTests
{
    /// <summary>Z/A, radiation length [g/cm²] and plasma energy [eV]: PDG 2022, Atomic and nuclear properties of materials, and Sternheimer et al. 1984.</summary>
    [TestCase("Pb", 11.35, 0.39575, 6.370, 61.072)]
    [TestCase("Fe", 7.874, 0.46557, 13.84, 55.172)]
    [TestCase("Cu", 8.96, 0.45636, 12.86, 58.27)]
    [TestCase("Al", 2.699, 0.48181, 24.01, 32.86)]
    [TestCase("C8 H8", 1.06, 0.53768, 43.79, 21.754)]
    [TestCase("C10 H8 O4", 1.4, 0.52037, 39.95, 24.595)]
    [TestCase("C22 H10 N2 O5", 1.42, 0.51264, 40.58, 24.586)]
    [TestCase("C1 O2", 0.00184212, 0.49989, 36.20, 0.874)]
    public void Material_FromItsAtoms_HasPublishedProperties(string formula, double density, double zOverA, double radiationLength, double plasmaEnergy)
    {
        Material material = Build(formula, density);
        Assert.That(material.MeanZOverA, Is.EqualTo(zOverA).Within(0.01).Percent);
        Assert.That(material.RadiationLength * density / Units.Centimetre, Is.EqualTo(radiationLength).Within(0.1).Percent);
        Assert.That(material.DensityEffect.PlasmaEnergy / Units.ElectronVolt, Is.EqualTo(plasmaEnergy).Within(0.1).Percent);
        Assert.That(material.Elements.Sum(part => part.MassFraction), Is.EqualTo(1).Within(1e-14));
    }

    /// <summary>Nuclear interaction lengths [g/cm²] of PDG 2022; the cross sections used here lie 2 to 8 % above those of that table.</summary>
    [TestCase("Pb", 199.6)]
    [TestCase("Fe", 132.1)]
    [TestCase("Cu", 137.3)]
    [TestCase("Al", 107.2)]
    [TestCase("C8 H8", 77.1)]
    [TestCase("O1", 90.2)]
    public void InteractionLength_AgainstPdg_IsSomewhatShorter(string formula, double published)
    {
        Material material = Build(formula, 1);
        Assert.That(material.NuclearInteractionLength / Units.Centimetre / published, Is.InRange(0.92, 1.01));
    }

    [Test]
    public void GeneralRule_ForAMixtureOfGases_GivesItsConstants()
    {
        Assert.That(ElementTable.TryFind("Ar", out Element? argon) && ElementTable.TryFind("C", out _) && ElementTable.TryFind("O", out _));
        Material material = MaterialBuilder.Build(default, new MaterialDescription("Ar", 1.66201e-3, [(argon!, 1)]));
        DensityEffectParameters effect = material.DensityEffect;
        // Sternheimer and Peierls 1971: C̄ = 1 + 2 ln(188/0.789) = 11.95, between 11.5 and 12.25.
        Assert.That(effect.CBar, Is.EqualTo(11.948).Within(0.01));
        Assert.That((effect.X0, effect.X1, effect.K), Is.EqualTo((2.0, 4.0, 3.0)));
        // The density effect starts from zero at X0.
        Assert.That(2 * System.Math.Log(10) * effect.X0 - effect.CBar + effect.A * System.Math.Pow(effect.X1 - effect.X0, 3), Is.Zero.Within(1e-12));
    }

    [Test]
    public void Bragg_ForMylar_ComesNearTheMeasuredValue() =>
        Assert.That(Build("C10 H8 O4", 1.4).MeanExcitationEnergy / Units.ElectronVolt, Is.EqualTo(78.7).Within(10).Percent);

    [Test]
    public void Vacuum_AsMaterial_IsLegal()
    {
        Material vacuum = Build("N1", 1e-12);
        Assert.That(vacuum.IsVacuum);
        Assert.That(double.IsFinite(vacuum.RadiationLength) && double.IsFinite(vacuum.DensityEffect.A));
    }

    private static Material Build(string formula, double density)
    {
        var atoms = formula.Split(' ').Select(part =>
        {
            string symbol = part.TrimEnd("0123456789".ToCharArray());
            Assert.That(ElementTable.TryFind(symbol, out Element? element));
            return (element!, part.Length == symbol.Length ? 1.0 : int.Parse(part[symbol.Length..], System.Globalization.CultureInfo.InvariantCulture));
        });
        return MaterialBuilder.Build(default, new MaterialDescription(formula, density, MaterialBuilder.ByAtoms([.. atoms])));
    }
}
