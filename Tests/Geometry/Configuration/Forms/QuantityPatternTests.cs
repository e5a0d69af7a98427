using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Geometry.Configuration.Forms;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Configuration.Forms;

[TestFixture]
public sealed class QuantityPatternTests
{
    private static readonly string[] Numbers = ["1", "-1", "+.5", "1.", "1e3", "1.5E-2", "0", "-0.0", "1..2", "1e", ".", "x", ""];
    private static readonly string[] Units = ["", "nm", "um", "µm", "mm", "km", "eV", "MeV", "GeV/c", "mrad", "deg", "us", "T", "T*m", "T.m", "Txm", "g/cm3", "/MeV", "1/GeV", "/cm", "mm/MeV", "um/ns", "e", "ke", "kHz", "%", "furlong"];

    [Test]
    [Category(Categories.Unit)]
    public void Pattern_OfAnyDimension_IsMetByWhatTheParserReadsAndByNothingElse([Values] Dimension dimension, [Values(1, 2, 3, 0)] int count)
    {
        var pattern = new Regex(QuantityPattern.Of(dimension, count, NumberRange.Any));
        string[] texts = [.. Texts().Distinct()];
        // In "1 1/GeV" the parser takes the second 1 for a part of the unit, the pattern either way.
        Assert.That(texts.Where(text => pattern.IsMatch(text) != QuantityParser.Parse(text, dimension, count).IsValid && !(pattern.IsMatch(text) && text.Contains("1/GeV", StringComparison.Ordinal))), Is.Empty);
        Assert.That(texts.Count(pattern.IsMatch), Is.GreaterThan(10));
        Assert.That(pattern.IsMatch(QuantityPattern.Example(dimension, count)));
    }

    [TestCase(NumberRange.Positive, "-0.5 mm", false)]
    [TestCase(NumberRange.Positive, "0.5 mm", true)]
    [TestCase(NumberRange.PositiveFraction, "-5 mm", false)]
    [TestCase(NumberRange.NotNegative, "-0.05 mm", false)]
    [TestCase(NumberRange.NotNegative, "-0.00 mm", true)]
    [TestCase(NumberRange.Fraction, "+1 mm", true)]
    [Category(Categories.Unit)]
    public void Pattern_OfARange_RefusesTheWrongSign(NumberRange range, string text, bool isMet) =>
        Assert.That(Regex.IsMatch(text, QuantityPattern.Of(Dimension.Length, 1, range)), Is.EqualTo(isMet));

    private static IEnumerable<string> Texts()
    {
        foreach (string unit in Units)
        {
            foreach (string number in Numbers)
            {
                foreach (string gap in (string[])["", " \t"])
                {
                    string one = number + gap + unit;
                    yield return one;
                    yield return $" {one}  2{gap}{unit} ";
                    yield return $"{number} 2{gap}{unit}";
                    yield return $"{number}{gap}{unit} 2";
                    yield return $"3 {number}  2{gap}{unit}";
                    yield return $"{one} {one} 7 {unit}";
                    yield return $"{one} {number} 7 {unit}";
                    yield return $"1 mm {one} 3 cm";
                }
            }
        }
    }
}
