using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Configuration;

[TestFixture]
public sealed class SettingsEditTests
{
    private const string Text = "a: 1 mm   # first\nb:\n  - {c: 'x y', d: 2}\n  - c: z\n    d: &here 3\n    e: *here\n";

    [TestCase("a", "2 cm", "a: 2 cm   # first\nb:\n  - {c: 'x y', d: 2}\n  - c: z\n    d: &here 3\n    e: *here\n")]
    [TestCase("b[1].c", "w", "a: 1 mm   # first\nb:\n  - {c: w, d: 2}\n  - c: z\n    d: &here 3\n    e: *here\n")]
    [TestCase("b[2].c", "a: b # c", "a: 1 mm   # first\nb:\n  - {c: 'x y', d: 2}\n  - c: \"a: b # c\"\n    d: &here 3\n    e: *here\n")]
    [Category(Categories.Unit)]
    public void Apply_OneChange_LeavesAllElse(string path, string value, string expected) =>
        Assert.That(SettingsEdit.Apply(Text, "a.yaml", [(path, value)]), Is.EqualTo(expected));

    [Test]
    [Category(Categories.Unit)]
    public void Apply_SeveralChangesInAnyOrder_MakesThemAll() =>
        Assert.That(
            SettingsEdit.Apply(Text, "a.yaml", [("b[1].d", "222"), ("a", "1"), ("b[2].c", "zz")]),
            Is.EqualTo("a: 1   # first\nb:\n  - {c: 'x y', d: 222}\n  - c: zz\n    d: &here 3\n    e: *here\n"));

    [Test]
    [Category(Categories.Unit)]
    public void Apply_ValuesThatAreNotWrittenThere_AreAllRefused()
    {
        ConfigurationException refusal = Assert.Throws<ConfigurationException>(
            () => SettingsEdit.Apply(Text, "a.yaml", [("b[1].f", "1"), ("b", "1"), ("b[2].e", "1"), ("b[2].d", "1"), ("a", "1")]))!;
        Assert.That(refusal.Problems, Has.Count.EqualTo(4));
    }

    [TestCase("materials.lead.birks", "0.1 mm/MeV", "lead: {birks: 0.1 mm/MeV, density")]
    [TestCase("volumes.block.offset", "1 2 mm", "block: {offset: 1 2 mm, material")]
    [TestCase("name", "a: b", "name: \"a: b\"\nmaterials:")]
    [Category(Categories.Unit)]
    public void Apply_OptionalSettingThatIsNotThere_AddsIt(string path, string value, string expected)
    {
        string changed = SettingsEdit.Apply(GeometryTexts.OneBlock, "block.yaml", [(path, value)]);
        Assert.That(changed, Does.Contain(expected));
        Assert.That(() => GeometryLoader.Parse(changed, "block.yaml"), Throws.Nothing);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Apply_SeveralOptionalSettings_AddsThemInBlocksAndLists()
    {
        const string text = "beam:\n  # core\n  waist: 0 m\n  hadrons:\n    - particle: pi-\n      fraction: 0\n";
        Assert.That(
            SettingsEdit.Apply(text, "a.yaml", [("beam.origin", "1 m"), ("beam.hadrons[1].enhancement", "2"), ("beam.start", "3 m"), ("beam.waist", "4 m")]),
            Is.EqualTo("beam:\n  # core\n  start: 3 m\n  origin: 1 m\n  waist: 4 m\n  hadrons:\n    - enhancement: 2\n      particle: pi-\n      fraction: 0\n"));
    }

    [TestCase("materials.lead.brks", "did you mean 'materials.lead.birks'?")]
    [TestCase("materials.lead.sternheimer", "")]
    [TestCase("materials.lead.composition.C", "did you mean 'materials.lead.composition.Pb'?")]
    [TestCase("physics.range_cut", "")]
    [Category(Categories.Unit)]
    public void Apply_WhatCannotBeAdded_IsRefused(string path, string suggestion)
    {
        ConfigurationProblem problem = Assert.Throws<ConfigurationException>(() => SettingsEdit.Apply(GeometryTexts.OneBlock, "a.yaml", [(path, "1")]))!.Problems[0];
        Assert.That((problem.Key, problem.Problem), Is.EqualTo((path, "the file has no such value")));
        Assert.That(problem.Suggestion, suggestion.Length > 0 ? Is.EqualTo(suggestion) : Does.Not.Contain("birks"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Apply_ToTheDefaultGeometry_ChangesTheLayout()
    {
        string text = System.IO.File.ReadAllText(DefaultLayout.File);
        string changed = SettingsEdit.Apply(text, "geometry.yaml", [("readout.ecal.noise", "20 MeV")]);
        DetectorLayout before = GeometryLoader.Parse(text, "before"), after = GeometryLoader.Parse(changed, "after");
        Assert.That((before.Readout.Calorimeters[DetectorSystem.Ecal].Noise, after.Readout.Calorimeters[DetectorSystem.Ecal].Noise), Is.EqualTo((15 * Units.MeV, 20 * Units.MeV)));
        Assert.That(changed.Split('\n'), Has.Length.EqualTo(text.Split('\n').Length));
        Assert.That(Math.Abs(changed.Length - text.Length), Is.LessThan(8));
    }
}
