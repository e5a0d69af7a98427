using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Photon;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Photon;

[TestFixture]
public sealed class PhotonReportTests
{
    /// <remarks>2 % allow for other atomic weights and the two models of conversion that Geant4 joins at high energy.</remarks>
    [Test]
    [Category(Categories.Reference)]
    public void Of_AllMaterialsAndEnergies_AgreesWithGeant4ToTwoPercent()
    {
        var table = new ReferenceTable("photon_tables.csv");
        var sums = new Dictionary<(string, double), (double Value, double Reference)>();
        var worst = new Dictionary<string, double>();
        int compared = 0;
        foreach (int row in table.Rows)
        {
            double reference = table.Number(row, "value");
            string process = table.Text(row, "process");
            (string Material, double Energy) key = (table.Text(row, "material"), Units.GeV * table.Number(row, "energy_GeV"));
            PhysicsReport report = PhotonReport.Of(TestMaterials.Get(ReferenceReports.MaterialName(key.Material)), key.Energy);
            double value = report.Lines.Single(line => line.Geant4Name == process).CrossSection;
            Assert.That(value, Is.EqualTo(reference).Within(2).Percent, $"{key} {process}");
            (double sum, double referenceSum) = sums.GetValueOrDefault(key);
            sums[key] = (sum + value, referenceSum + reference);
            if (reference > 0) worst[process] = System.Math.Max(worst.GetValueOrDefault(process), System.Math.Abs(value / reference - 1));
            if (reference > 0) compared++;
        }
        foreach (((string, double) key, (double value, double reference)) in sums)
            Assert.That(value, Is.EqualTo(reference).Within(1).Percent, $"sum {key}");
        foreach ((string process, double deviation) in worst) TestContext.Out.WriteLine($"{process}: worst deviation {100 * deviation:F3} %");
        Assert.That(compared, Is.GreaterThan(90));
    }

    /// <remarks>
    /// J. H. Hubbell and S. M. Seltzer, NISTIR 5632 (1995): attenuation with coherent scattering [cm²/g]. 6 %: the differences between the
    /// photo-electric and coherent cross sections of Biggs and Lighthill or Grichine and those of NIST.
    /// </remarks>
    [TestCase("Pb", 0.1, 5.549)]
    [TestCase("Pb", 0.5, 0.1614)]
    [TestCase("Pb", 1, 0.07102)]
    [TestCase("Pb", 10, 0.04972)]
    [TestCase("Cu", 0.1, 0.4584)]
    [TestCase("Cu", 1, 0.05901)]
    [TestCase("Fe", 0.1, 0.3717)]
    [TestCase("Fe", 1, 0.05995)]
    [TestCase("Al", 0.1, 0.1704)]
    [TestCase("Al", 1, 0.06146)]
    [Category(Categories.Reference)]
    public void Of_Total_AgreesWithNist(string material, double energy, double perMass) =>
        Assert.That(PhotonReport.Of(TestMaterials.Get(material), energy).Total.CrossSection, Is.EqualTo(perMass).Within(6).Percent);

    [Test]
    [Category(Categories.Unit)]
    public void Of_Total_IsTheSumOfSixProcesses()
    {
        PhysicsReport report = PhotonReport.Of(TestMaterials.Get("Pb"), 10);
        Assert.That(report.Lines, Has.Count.EqualTo(6));
        Assert.That(report.Total.CrossSection, Is.EqualTo(report.Lines.Sum(line => line.CrossSection)).Within(1e-12).Percent);
        Assert.That(report.Total.StoppingPower, Is.Zero);
    }
}
