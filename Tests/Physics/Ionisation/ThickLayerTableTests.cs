using System;
using NA64Mu.Physics.Ionisation;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Ionisation;

[TestFixture]
public sealed class ThickLayerTableTests
{
    /// <remarks>Mean of an ionisation above the start energy s, spectrum 1/E² up to the cut c: ln(c/s)/(1/s − 1/c).</remarks>
    [TestCase("Pb", 2.1)]
    [TestCase("polystyrene", 0.3)]
    [TestCase("Fe", 34.7)]
    [Category(Categories.Unit)]
    public void Layer_OfAMeanLoss_KeepsIt(string name, double meanLoss)
    {
        const double cut = 1;
        var table = new ThickLayerTable(new FluctuationConstants(TestMaterials.Get(name), cut));
        ThickLayerTable.Layer layer = table.At(meanLoss);
        double single = Math.Log(cut / layer.Start) / (1 / layer.Start - 1 / cut);
        Assert.That(layer.Mean + PoissonSampler.TabulatedMean * layer.Keep * single, Is.EqualTo(meanLoss).Within(0.02).Percent);
    }

    [TestCase("Pb")]
    [TestCase("Fe")]
    [TestCase("polystyrene")]
    [Category(Categories.Unit)]
    public void Lowest_Material_LeavesSixDeviationsOfRoom(string name)
    {
        var table = new ThickLayerTable(new FluctuationConstants(TestMaterials.Get(name), 1));
        Assert.That(table.Lowest, Is.LessThan(0.5));
        ThickLayerTable.Layer layer = table.At(table.Lowest);
        Assert.That(layer.Mean, Is.GreaterThan(6 * layer.Deviation));
    }
}
