using System;
using System.IO;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Configuration;

/// <summary>Hadrons in the beam; the other settings of the section are read in tests of the whole file.</summary>
[TestFixture]
public sealed class BeamReaderTests
{
    private const string Pions = "{particle: pi-, fraction: 0, enhancement: 5e5}";

    [Test]
    [Category(Categories.Unit)]
    public void Hadrons_OfTheDefaultFile_AreNotThere() => Assert.That(DefaultLayout.Load().Beam.Hadrons, Is.Empty);

    [Test]
    [Category(Categories.Unit)]
    public void Hadrons_WithFractions_AreRead()
    {
        BeamSettings beam = Read("{particle: pi-, fraction: 1e-6, enhancement: 2e5}\n    - {particle: kaon0L, fraction: 1e-8}");
        Assert.That(
            beam.Hadrons, Is.EqualTo((BeamHadron[])[new BeamHadron(Species.PiMinus, 1e-6, 2e5), new BeamHadron(Species.KZeroLong, 1e-8, 1)]));
    }

    [TestCase("{particle: mu+, fraction: 1e-6}", "beam.hadrons[1].particle", "no hadron of a beam")]
    [TestCase("{particle: gamma, fraction: 1e-6}", "beam.hadrons[1].particle", "no hadron of a beam")]
    [TestCase("{particle: pion, fraction: 1e-6}", "beam.hadrons[1].particle", "no hadron of a beam")]
    [TestCase("{particle: kaon-, fraction: 1e-6}", "beam.hadrons[2].particle", "is there already")]
    [TestCase("{particle: pi-}", "beam.hadrons[1].fraction", "is missing")]
    [TestCase("{particle: pi-, fraction: -1}", "beam.hadrons[1].fraction", "must lie between 0 and 1")]
    [TestCase("{particle: pi-, fraction: 1e-6, enhancement: 0.5}", "beam.hadrons[1].enhancement", "1 or more")]
    [TestCase("{particle: pi-, fraction: 1e-6, enhancement: 0}", "beam.hadrons[1].enhancement", "greater than zero")]
    [TestCase("{particle: pi-, fraction: 1e-6, factor: 2}", "beam.hadrons[1].factor", "not a known setting")]
    [Category(Categories.Unit)]
    public void Hadrons_ThatMakeNoSense_AreRefused(string entry, string place, string problem)
    {
        ConfigurationException exception = Assert.Throws<ConfigurationException>(() => Read(entry))!;
        Assert.That(exception.Problems.Any(found => found.ToString().Contains(place, StringComparison.Ordinal) && found.ToString().Contains(problem, StringComparison.Ordinal)), exception.Message);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Beam_OfNoParticleFromNowhere_IsRefusedWithLines()
    {
        const string beam = """

            beam:
              particle: mu
              start: -77 m
              origin: -78 m
              waist: 0 m
              core: {momentum: 160 GeV, spread: 6 GeV, window: 20 GeV, spot: 9 19 mm, divergence: 0.4 0.8 mrad}
            """;
        ConfigurationException exception = Assert.Throws<ConfigurationException>(() => GeometryLoader.Parse(GeometryTexts.OneBlock + beam, "test.yaml"))!;
        Assert.That(exception.Problems.Select(found => (found.Line, found.Key, found.Problem, found.Suggestion)), Is.EqualTo(((int, string, string, string)[])
        [
            (8, "beam.particle", "there is no particle 'mu'", "did you mean 'mu-'?"),
            (9, "beam.start", "'-77 m' lies outside the world", "give a z between -1 m and 3 m"),
            (10, "beam.origin", "'-78 m' lies outside the world", "give a z between -1 m and 3 m"),
        ]));
        Assert.That(exception.Problems.Select(found => found.File), Is.All.EqualTo("test.yaml"));
    }

    private static BeamSettings Read(string pions)
    {
        string text = File.ReadAllText(DefaultLayout.File);
        Assert.That(text, Does.Contain(Pions));
        return GeometryLoader.Parse(text.Replace(Pions, pions, StringComparison.Ordinal), "geometry.yaml").Beam;
    }
}
