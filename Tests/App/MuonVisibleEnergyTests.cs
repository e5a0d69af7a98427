using System;
using System.Collections.Generic;
using System.IO;
using NA64Mu.App.Commands;
using NA64Mu.App.Output;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NA64Mu.Tests.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>Energy that 160 GeV muons leave in the scintillator of wide blocks, through the program and its event file, against Geant4 11.4 (Tests/Reference/geant4-muons.json).</summary>
[TestFixture]
public sealed class MuonVisibleEnergyTests
{
    private const double CoreTolerance = 0.05;
    private const double TailTolerance = 0.10;
    private const double AllowedSigma = 3;
    private static readonly double[] Quantiles = [5, 25, 50, 75, 95, 99];

    [TestCase("ecal_block.yaml", "ECAL", "ecal_mu160")]
    [TestCase("hcal_block.yaml", "HCAL", "hcal_mu160")]
    [Category(Categories.Reference)]
    public void Visible_160GeVMuonInAWideBlock_IsThatOfGeant4(string geometry, string volume, string entry)
    {
        double[] visible = Simulate(geometry, volume);
        var moments = new Moments();
        foreach (double energy in visible) moments.Add(energy);
        (double mean, double error) = MuonBlock.ReferenceMean(entry);
        TestContext.Out.WriteLine($"{entry} mean {moments.Mean:F2} ± {moments.ErrorOfMean:F2} MeV, reference {mean:F2} ± {error:F2} MeV");
        Assert.Multiple(() =>
        {
            Assert.That(moments.Mean, Is.EqualTo(mean).Within(AllowedSigma * Math.Sqrt(error * error + moments.ErrorOfMean * moments.ErrorOfMean)));
            CompareQuantiles(entry, new Quantiles(visible), visible.Length);
        });
    }

    private static void CompareQuantiles(string entry, Quantiles sample, int events)
    {
        (Dictionary<double, double> expected, int referenceEvents) = MuonBlock.Reference(entry, "visible_GeV", "quantiles");
        foreach (double percent in Quantiles)
        {
            double reference = expected[percent] * Units.GeV, value = sample.At(percent);
            double sigma = Math.Sqrt(Math.Pow(sample.ErrorAt(percent, events), 2) + Math.Pow(sample.ErrorAt(percent, referenceEvents), 2));
            double tolerance = (percent <= 95 ? CoreTolerance : TailTolerance) * reference;
            if (percent != 50) tolerance = Math.Max(tolerance, AllowedSigma * sigma);
            TestContext.Out.WriteLine($"{entry} {percent} %: {value:F2} MeV, reference {reference:F2} MeV, ratio {value / reference:F3}, sigma {sigma / reference:F3}");
            Assert.That(value, Is.EqualTo(reference).Within(tolerance), $"{percent} %");
        }
    }

    private static double[] Simulate(string geometry, string volume)
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("block.h5");
        string layout = Path.Combine(TestContext.CurrentContext.TestDirectory, "Reference", geometry);
        string[] command =
        [
            "simulate", "--physics", "fast", "--geometry", layout, "--source", "pencil", "--momentum", "160 GeV", "--position", "0 0 -1 mm", "-n", "60000", "-o", file,
        ];
        using var log = new StringWriter();
        Assert.That(CommandLine.Invoke(command, TextWriter.Null, log), Is.Zero, () => log.ToString());
        using var reader = new EventFileReader(file, EventFileTypes.Simulation);
        return reader.ReadColumn<double>($"Truth/{volume}_visible");
    }
}
