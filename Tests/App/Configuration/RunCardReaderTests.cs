using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Configuration;

[TestFixture]
public sealed class RunCardReaderTests
{
    [TestCase("event: 5", "card.yaml:1: event: is not a known setting; did you mean 'events'?")]
    [TestCase("momentum: 5 GeV", "card.yaml:1: momentum: is not a known setting; did you mean 'pencil.momentum'?")]
    [TestCase("pencil:\n  momentom: 5 GeV", "card.yaml:2: pencil.momentom: is not a known setting; did you mean 'momentum'?")]
    [TestCase("pencil: 5", "card.yaml:1: pencil: is '5', a group of settings was expected")]
    [TestCase("events: [5]", "card.yaml:1: events: is a list, a value was expected")]
    [TestCase("events:", "card.yaml:1: events: is nothing, a value was expected")]
    [TestCase("events: 1e3", "card.yaml:1: events: '1e3' is not a whole number")]
    [TestCase("events: 0", "card.yaml:1: events: 0 is not a positive number")]
    [TestCase("events: -4", "card.yaml:1: events: -4 is negative")]
    [TestCase("seed: 18446744073709551616", "card.yaml:1: seed: 18446744073709551616 is too large")]
    [TestCase("run: 16777216", "card.yaml:1: run: 16777216 is too large")]
    [TestCase("physics: fats", "card.yaml:1: physics: 'fats' is not a known mode; one of full, fast; did you mean 'fast'?")]
    [TestCase("pencil:\n  momentum: 160", "card.yaml:2: pencil.momentum: '160' has no unit")]
    [TestCase("pencil:\n  momentum: 160 mm", "card.yaml:2: pencil.momentum: '160 mm' is not a momentum")]
    [TestCase("pencil:\n  spot: -1 0 mm", "card.yaml:2: pencil.spot: '-1 0 mm' is negative")]
    [TestCase("pencil:\n  direction: 0 0 0", "card.yaml:2: pencil.direction: is the zero vector")]
    [TestCase("pencil:\n  particle: zprime", "card.yaml:2: pencil.particle: 'zprime' is not a known particle")]
    [TestCase("seed: 1\nseed: 2", "card.yaml:2: seed: is given twice (first in line 1)")]
    [TestCase("seed: 1\n---\nseed: 2", "card.yaml:2: a second document starts here (one file is one run card)")]
    [TestCase("", "card.yaml:1: the file is empty")]
    [TestCase("pencil:\n\tmomentum: 1 GeV", "card.yaml:2: the file is not valid YAML (the line is indented with a tab)")]
    [Category(Categories.Unit)]
    public void Parse_CardWithAMistake_IsRefusedWithItsPlace(string text, string message)
    {
        ConfigurationException refusal = Assert.Throws<ConfigurationException>(() => RunCardReader.Parse(text, "card.yaml"))!;
        Assert.That(refusal.Message, Does.StartWith(message));
        Assert.That((refusal.IsUsage, refusal.Problems.Count), Is.EqualTo((true, 1)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Parse_ManyMistakes_AreToldAtOnceInOrderOfLine()
    {
        ConfigurationException refusal = Assert.Throws<ConfigurationException>(
            () => RunCardReader.Parse("evnts: 5\nseed: x\npencil:\n  momentum: 1 T\n  colour: red\nsignal: 3\n", "card.yaml"))!;
        Assert.That(refusal.Problems.Select(problem => problem.Line), Is.EqualTo((int[])[1, 2, 4, 5, 6]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Parse_Card_KeepsTextsAndLines()
    {
        RunCard card = RunCardReader.Parse("seed: 7\nsignal:\n  model: axial\n  mass: 0.1 GeV\n", "card.yaml");
        RunCardSetting mass = card.Find(RunCardKeys.Mass)!;
        Assert.That((mass.Text, mass.Origin), Is.EqualTo(("0.1 GeV", new SettingOrigin(SettingLayer.File, "card.yaml", 4))));
        Assert.That(card.Settings.Count(), Is.EqualTo(3));
    }
}
