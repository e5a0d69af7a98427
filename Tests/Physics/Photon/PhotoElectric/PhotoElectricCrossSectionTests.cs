using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Photon.PhotoElectric;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Photon.PhotoElectric;

[TestFixture]
public sealed class PhotoElectricCrossSectionTests
{
    private static readonly Element Lead = PhotonStates.Element("Pb");

    /// <remarks>The fit evaluated independently [cm²/g].</remarks>
    [TestCase("Pb", 0.1, 5.227, 0.05)]
    [TestCase("Pb", 0.5, 0.0826, 0.1)]
    [TestCase("polystyrene", 0.03, 0.05101, 0.05)]
    [Category(Categories.Unit)]
    public void PerAtom_KnownElements_HasItsKnownValue(string material, double energy, double perMass, double percent)
    {
        Element element = PhotonStates.Element(material);
        double value = new PhotoElectricCrossSection(element).PerAtom(energy) * PhysicalConstants.Avogadro / element.A / Units.SquareCentimetre;
        Assert.That(value, Is.EqualTo(perMass).Within(percent).Percent);
    }

    /// <remarks>Below the K edge of lead, 88.0 keV, the cross section is a quarter of that above.</remarks>
    [Test]
    [Category(Categories.Unit)]
    public void PerAtom_EdgeOfLead_Jumps()
    {
        var formula = new PhotoElectricCrossSection(Lead);
        double edge = 88.004 * Units.KeV;
        Assert.That(formula.Edges, Has.Some.EqualTo(edge).Within(1e-9));
        Assert.That(formula.PerAtom(edge) / formula.PerAtom(edge * (1 - 1e-12)), Is.InRange(3.5, 5.5));
    }

    [Test]
    [Category(Categories.Unit)]
    public void PerAtom_EveryElement_IsPositiveAndFallsBetweenEdges()
    {
        foreach (string symbol in ElementTable.Symbols)
        {
            ElementTable.TryFind(symbol, out Element? element);
            var formula = new PhotoElectricCrossSection(element!);
            Assert.That(formula.Edges, Is.Ordered.Ascending, symbol);
            Assert.That(formula.Edges[0], Is.LessThanOrEqualTo(0.1001 * Units.KeV), symbol);
            Assert.That(formula.PerAtom(0.2 * Units.KeV), Is.Positive, symbol);
            double[] above = [.. formula.Edges.Where(edge => edge > Units.KeV), 1, 10, 1000];
            for (int index = 0; index < above.Length - 1; index++)
            {
                Assert.That(
                    formula.PerAtom(above[index + 1] * (1 - 1e-12)), Is.LessThan(formula.PerAtom(above[index])), $"{symbol} from {above[index]}");
                Assert.That(formula.PerAtom(above[index]), Is.Positive, symbol);
            }
        }
    }

    /// <remarks>Intervals that meet where there is no edge belong to one smooth curve: 5 %, the scatter of the fit.</remarks>
    [Test]
    [Category(Categories.Unit)]
    public void PerAtom_EveryElement_IsContinuousBetweenShells()
    {
        foreach (string symbol in ElementTable.Symbols)
        {
            ElementTable.TryFind(symbol, out Element? element);
            var formula = new PhotoElectricCrossSection(element!);
            foreach (double joint in new[] { 4 * Units.KeV, 100 * Units.KeV, 500 * Units.KeV })
                Assert.That(formula.PerAtom(joint), Is.EqualTo(formula.PerAtom(joint * (1 - 1e-12))).Within(5).Percent, symbol);
        }
    }

    /// <remarks>
    /// Edges of the fit and shells come from different tables; at the K edge the cross section of the fit jumps by 3.7 (U) to 14.5 (Na).
    /// </remarks>
    [Test]
    [Category(Categories.Unit)]
    public void Edges_EveryElement_AreItsShells()
    {
        foreach (string symbol in ElementTable.Symbols)
        {
            ElementTable.TryFind(symbol, out Element? element);
            var formula = new PhotoElectricCrossSection(element!);
            var shells = new AtomicShells(element!);
            Assert.That(shells.BindingEnergies, Is.Ordered.Descending, symbol);
            double innermost = shells.BindingEnergies[0];
            if (innermost < Units.KeV) continue;
            double nearest = formula.Edges.MinBy(edge => System.Math.Abs(edge - innermost));
            Assert.That(nearest, Is.EqualTo(innermost).Within(0.5).Percent, symbol);
            Assert.That(formula.PerAtom(nearest) / formula.PerAtom(nearest * (1 - 1e-12)), Is.InRange(3, 15), symbol);
        }
    }
}
