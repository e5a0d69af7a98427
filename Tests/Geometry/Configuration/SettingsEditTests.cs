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
