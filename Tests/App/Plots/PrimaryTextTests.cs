using NA64Mu.App.Plots;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Plots;

[TestFixture]
public sealed class PrimaryTextTests
{
    [TestCase("seed: 1", "muons on target")]
    [TestCase("source: m2", "muons on target")]
    [TestCase("source: pencil", "muons on target")]
    [TestCase("source: pencil\npencil: {particle: -13}", "muons on target")]
    [TestCase("source: pencil\npencil: {particle: pi-}", "pi- on target")]
    [TestCase("source: pencil\npencil: {particle: 11}\nof_tomorrow: 1", "e- on target")]
    [TestCase("source: hepmc\nhepmc: {file: beam.hepmc}", "events")]
    [Category(Categories.Unit)]
    public void Of_EachSource_NamesItsParticles(string card, string expected) =>
        Assert.That(PrimaryText.Of(card, DefaultLayout.Load()), Is.EqualTo(expected));
}
