using System.Linq;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics;

[TestFixture]
public sealed class PhysicsReportTests
{
    [Test]
    [Category(Categories.Reference)]
    public void OfMuon_AllMaterialsAndCuts_AgreeWithGeant4ToOnePercent()
    {
        var table = new ReferenceTable("muon_tables.csv");
        var reports = new ReferenceReports(Species.MuMinus, table);
        int compared = 0;
        foreach (int row in table.Rows)
        {
            double reference = table.Number(row, "value");
            double value = reports.Value(row);
            string what = $"{table.Text(row, "material")} {table.Text(row, "T_GeV")} GeV {table.Text(row, "quantity")}";
            Assert.That(value, Is.EqualTo(reference).Within(1).Percent, what);
            if (reference > 0) compared++;
        }
        Assert.That(compared, Is.GreaterThan(900));
    }

    [Test]
    [Category(Categories.Reference)]
    public void OfMuon_Photonuclear_AgreesWithGeant4ToTwoPerMille()
    {
        var table = new ReferenceTable("muon_nuclear.csv");
        foreach (int row in table.Rows)
        {
            PhysicsReport report = PhysicsReport.OfMuon(
                Species.MuPlus, TestMaterials.Get(ReferenceReports.MaterialName(table.Text(row, "material"))), Units.GeV * table.Number(row, "T_GeV"), 200);
            double reference = table.Number(row, "sigma_transfer_above_0.2GeV");
            Assert.That(report.Lines[3].CrossSection, Is.EqualTo(reference).Within(0.2).Percent);
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Total_AnyMaterial_IsTheSumOfItsLines()
    {
        PhysicsReport report = PhysicsReport.OfMuon(Species.MuMinus, TestMaterials.Get("Pb"), 160e3, 1000);
        Assert.That(report.Total.StoppingPower, Is.EqualTo(report.Lines.Sum(line => line.StoppingPower)).Within(1e-12).Percent);
        Assert.That(1 / report.Total.MeanFreePath, Is.EqualTo(report.Lines.Sum(line => 1 / line.MeanFreePath)).Within(1e-12).Percent);
    }
}
