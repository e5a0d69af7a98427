using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Hadron.CrossSections;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.CrossSections;

public sealed class GlauberGribovTests
{
    private const double Millibarn = 1e-3 * Units.Barn;

    [TestCaseSource(nameof(Reference))]
    [Category(Categories.Reference)]
    public void CrossSections_AgainstIndependentValues_AgreeWithinTheirDigits(string projectile, string symbol, double momentum, double inelastic, double elastic)
    {
        Assert.That(SpeciesTable.TryParse(projectile, out Species species) && ElementTable.TryFind(symbol, out _));
        ElementTable.TryFind(symbol, out Element? element);
        double mass = SpeciesTable.Mass(species), p = momentum * Units.GeV;
        HadronPair pair = GlauberGribov.On(species, element!, Math.Sqrt(p * p + mass * mass) - mass);
        Assert.That(pair.Inelastic / Millibarn, Is.EqualTo(inelastic).Within(0.01 * inelastic));
        Assert.That(pair.Elastic / Millibarn, Is.EqualTo(elastic).Within(0.02 * elastic + 1));
    }

    private static IEnumerable<TestCaseData> Reference()
    {
        foreach (string line in File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Reference", "hadron_cross_sections.csv")))
        {
            if (line.StartsWith('#')) continue;
            string[] words = line.Split(',');
            yield return new TestCaseData(words[0], words[1], Number(words[2]), Number(words[3]), Number(words[4]));
        }
    }

    private static double Number(string word) => double.Parse(word, CultureInfo.InvariantCulture);
}
