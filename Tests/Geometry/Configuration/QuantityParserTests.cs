using NA64Mu.Geometry.Configuration;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Configuration;

[Category(Categories.Unit)]
public sealed class QuantityParserTests
{
    [TestCase("1.5 mm", Dimension.Length, 1.5)]
    [TestCase("1.5mm", Dimension.Length, 1.5)]
    [TestCase("-3.5 m", Dimension.Length, -3500)]
    [TestCase("1e-3 m", Dimension.Length, 1)]
    [TestCase("100 um", Dimension.Length, 0.1)]
    [TestCase("160 GeV", Dimension.Energy, 160_000)]
    [TestCase("160 GeV", Dimension.Momentum, 160_000)]
    [TestCase("160 GeV/c", Dimension.Momentum, 160_000)]
    [TestCase("50 keV", Dimension.Momentum, 0.05)]
    [TestCase("823 eV", Dimension.Energy, 823e-6)]
    [TestCase("0.7 T", Dimension.Field, 0.7)]
    [TestCase("1.4 T*m", Dimension.FieldIntegral, 1400)]
    [TestCase("0.4 mrad", Dimension.Angle, 4e-4)]
    [TestCase("1.06 g/cm3", Dimension.Density, 1.06)]
    [TestCase("1 /MeV", Dimension.PerEnergy, 1)]
    [TestCase("10 ns", Dimension.Time, 10)]
    [TestCase("1e-3", Dimension.Pure, 1e-3)]
    [TestCase("20 %", Dimension.Pure, 0.2)]
    public void Quantity_WithUnit_ComesInNativeUnits(string text, Dimension dimension, double expected)
    {
        QuantityResult result = QuantityParser.Parse(text, dimension);
        Assert.That(result.IsValid, result.Problem);
        Assert.That(result.Values[0], Is.EqualTo(expected).Within(1e-14).Percent);
    }

    [TestCase("9 19 mm", 9.0, 19.0)]
    [TestCase("9 mm 1.9 cm", 9.0, 19.0)]
    [TestCase("  9   19   mm ", 9.0, 19.0)]
    [TestCase("9mm 19mm", 9.0, 19.0)]
    public void Quantities_WithOneUnitOrOneEach_AreTheSame(string text, double first, double second)
    {
        double[] expected = [first, second];
        Assert.That(QuantityParser.Parse(text, Dimension.Length, 2).Values, Is.EqualTo(expected).Within(1e-12));
    }

    [TestCase("1.5", Dimension.Length, "has no unit", "'1.5 mm'")]
    [TestCase("0 0 -3.5", Dimension.Length, "has no unit", "'0 0 -3.5 mm'", 3)]
    [TestCase("1.5 GeV", Dimension.Length, "not a length", "use nm, um")]
    [TestCase("160 GeV/c", Dimension.Energy, "not an energy", "use eV")]
    [TestCase("1.5 furlong", Dimension.Length, "not a length", "use nm, um")]
    [TestCase("9 mm 19", Dimension.Length, "has no unit", "", 2)]
    [TestCase("9 mm 8 19 mm", Dimension.Length, "some numbers a unit", "one unit at the end", 3)]
    [TestCase("9 19 mm", Dimension.Length, "2 numbers, not 1", "")]
    [TestCase("wide", Dimension.Length, "not a length", "'1 mm'")]
    [TestCase("", Dimension.Length, "not a length", "'1 mm'")]
    [TestCase("1e999 mm", Dimension.Length, "not a finite", "")]
    [TestCase("NaN mm", Dimension.Length, "not a length", "")]
    [TestCase("3 mm", Dimension.Pure, "not a pure number", "no unit")]
    public void Quantity_ThatIsWrong_IsRefusedWithAdvice(string text, Dimension dimension, string problem, string suggestion, int count = 1)
    {
        QuantityResult result = QuantityParser.Parse(text, dimension, count);
        Assert.That(result.IsValid, Is.False);
        Assert.That(result.Problem, Does.Contain(problem));
        Assert.That(result.Suggestion, Does.Contain(suggestion));
    }
}
