using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Tests.Support;

namespace NA64Mu.Tests.Physics;

/// <summary>Our reports beside the rows of a table of Geant4: losses and cross sections of one kind of particle.</summary>
/// <param name="species">Kind of particle.</param>
/// <param name="table">Rows of material, kinetic energy and quantity.</param>
internal sealed class ReferenceReports(Species species, ReferenceTable table)
{
    private readonly Dictionary<(string, double, double), PhysicsReport> _reports = [];

    /// <summary>Our value of the quantity in a row.</summary>
    /// <param name="row">Row.</param>
    public double Value(int row)
    {
        string quantity = table.Text(row, "quantity");
        string process = quantity[(quantity.LastIndexOf('_') + 1)..];
        double cut = quantity.StartsWith("sigma_above_", StringComparison.Ordinal)
            ? Units.GeV * double.Parse(quantity.Split('_')[2][..^"GeV".Length], CultureInfo.InvariantCulture)
            : 1;
        string material = MaterialName(table.Text(row, "material"));
        double kineticEnergy = Units.GeV * table.Number(row, "T_GeV");
        if (!_reports.TryGetValue((material, kineticEnergy, cut), out PhysicsReport? report))
        {
            report = PhysicsReport.Of(species, TestMaterials.Get(material), kineticEnergy, cut);
            _reports.Add((material, kineticEnergy, cut), report);
        }
        PhysicsReportLine line = report.Lines.Single(line => line.Geant4Name == process);
        if (quantity.StartsWith("sigma", StringComparison.Ordinal)) return line.CrossSection;
        return quantity.Contains("restricted", StringComparison.Ordinal) ? line.RestrictedStoppingPower : line.StoppingPower;
    }

    /// <summary>Name of a material in <see cref="TestMaterials"/>.</summary>
    /// <param name="geant4Name">Its name in Geant4.</param>
    public static string MaterialName(string geant4Name) => geant4Name switch
    {
        "G4_POLYSTYRENE" => "polystyrene",
        "G4_AIR" => "air",
        _ => geant4Name["G4_".Length..],
    };
}
