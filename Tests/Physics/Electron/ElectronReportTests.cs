using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Electron;

[TestFixture]
public sealed class ElectronReportTests
{
    /// <remarks>Ionisation is the same formula; bremsstrahlung below 1 GeV a fit to what Geant4 interpolates: 2 % at worst, 0.3 % rms.</remarks>
    [Test]
    [Category(Categories.Reference)]
    public void Of_AllMaterialsAndCuts_AgreesWithGeant4()
    {
        var table = new ReferenceTable("electron_tables.csv");
        var reports = new Dictionary<(string, double, double), PhysicsReport>();
        var deviations = new Moments();
        int compared = 0;
        foreach (int row in table.Rows)
        {
            double reference = table.Number(row, "value");
            double value = Value(table, row, reports);
            string what = $"{table.Text(row, "material")} {table.Text(row, "T_GeV")} GeV {table.Text(row, "quantity")}";
            bool isIonisation = what.EndsWith("eIoni", StringComparison.Ordinal);
            Assert.That(value, Is.EqualTo(reference).Within(isIonisation ? 0.01 : 2).Percent, what);
            if (!isIonisation) deviations.Add(value > 0 ? value / reference - 1 : 0);
            if (reference > 0) compared++;
        }
        Assert.That(compared, Is.GreaterThan(600));
        Assert.That(deviations.Width, Is.LessThan(0.003));
    }

    private static double Value(ReferenceTable table, int row, Dictionary<(string, double, double), PhysicsReport> reports)
    {
        string quantity = table.Text(row, "quantity");
        string process = quantity[(quantity.LastIndexOf('_') + 1)..];
        double cut = quantity.StartsWith("sigma_above_", StringComparison.Ordinal)
            ? Units.GeV * double.Parse(quantity.Split('_')[2][..^"GeV".Length], CultureInfo.InvariantCulture)
            : 1;
        string material = MaterialName(table.Text(row, "material"));
        double kineticEnergy = Units.GeV * table.Number(row, "T_GeV");
        if (!reports.TryGetValue((material, kineticEnergy, cut), out PhysicsReport? report))
        {
            report = PhysicsReport.Of(Species.Electron, TestMaterials.Get(material), kineticEnergy, cut);
            reports.Add((material, kineticEnergy, cut), report);
        }
        PhysicsReportLine line = report.Lines.Single(line => line.Geant4Name == process);
        if (quantity.StartsWith("sigma", StringComparison.Ordinal)) return line.CrossSection;
        return quantity.Contains("restricted", StringComparison.Ordinal) ? line.RestrictedStoppingPower : line.StoppingPower;
    }

    private static string MaterialName(string geant4Name) => geant4Name switch
    {
        "G4_POLYSTYRENE" => "polystyrene",
        "G4_AIR" => "air",
        _ => geant4Name["G4_".Length..],
    };
}
