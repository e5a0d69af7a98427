using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Configuration;

/// <summary>What a small file may be called, may leave out and may not ask for.</summary>
[TestFixture]
public sealed class ColumnNamesTests
{
    [TestCase("energy")]
    [TestCase("primary")]
    [TestCase("a/b")]
    [Category(Categories.Unit)]
    public void Volume_WithANameThatIsNoColumn_IsRefused(string name)
    {
        ConfigurationException failure = Assert.Throws<ConfigurationException>(() => GeometryLoader.Parse(Block($"\"{name}\""), "test.yaml"))!;
        Assert.That(failure.Message, Does.Contain($"'{name}'"));
    }

    [TestCase("fast_cut: 1 eV")]
    [TestCase("fast_cut: 2 TeV")]
    [Category(Categories.Unit)]
    public void Cut_OutsideItsRange_IsRefused(string cut)
    {
        ConfigurationException failure = Assert.Throws<ConfigurationException>(
            () => GeometryLoader.Parse(Block("block") + $"physics: {{{cut}}}\n", "test.yaml"))!;
        Assert.That(failure.Message, Does.Contain("0.05 to 20 MeV"));
    }

    [TestCase("stored_electrons: 0.05 MeV")]
    [TestCase("stored_electrons: 80 MeV")]
    [Category(Categories.Unit)]
    public void StoredTracks_OutsideTheirRange_AreRefused(string key)
    {
        ConfigurationException failure = Assert.Throws<ConfigurationException>(
            () => GeometryLoader.Parse(Block("block") + $"physics: {{{key}}}\n", "test.yaml"))!;
        Assert.That(failure.Message, Does.Contain("0.1 to 50 MeV"));
        Assert.That(GeometryLoader.Parse(Block("block") + "physics: {stored_electrons: 0 MeV}\n", "test.yaml").Physics.StoredElectrons, Is.Zero);
    }

    [TestCase("fast_sum: 2 MeV")]
    [TestCase("fast_sum: 300 MeV")]
    [Category(Categories.Unit)]
    public void Sum_OutsideItsRange_IsRefused(string sum)
    {
        ConfigurationException failure = Assert.Throws<ConfigurationException>(
            () => GeometryLoader.Parse(Block("block") + $"physics: {{{sum}}}\n", "test.yaml"))!;
        Assert.That(failure.Message, Does.Contain("5 to 200 MeV"));
        Assert.That(GeometryLoader.Parse(Block("block") + "physics: {fast_sum: 0 MeV}\n", "test.yaml").Physics.FastSum, Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Calorimeter_WithoutReadout_TellsItsVisibleEnergy()
    {
        DetectorLayout layout = GeometryLoader.Parse(Block("block"), "test.yaml");
        Assert.That(layout.Readout.Calorimeters[DetectorSystem.Ecal].VisibleFraction, Is.EqualTo(1));
        Assert.That(layout.Readout.Calorimeters[DetectorSystem.Ecal].Noise, Is.Zero);
    }

    private static string Block(string name) => $$$"""
        materials:
          Fe: {density: 7.874 g/cm3, composition: {Fe: 1}}
        world: {material: Fe, size: 4 4 4 m, center: 0 0 0 m}
        volumes:
          {{{name}}}: {detector: ecal, material: Fe, size: 1 1 0.2 m, front: 0 m}

        """;
}
