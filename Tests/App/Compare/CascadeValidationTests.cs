using System;
using System.Globalization;
using System.IO;
using System.Threading;
using NA64Mu.App.Compare;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Sources;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Compare;

/// <summary>Electromagnetic cascades in a wide block of 150 × (1.5 mm Pb + 1.5 mm polystyrene), full mode, against Geant4 11.4 (Tests/Reference/geant4-cascades.json).</summary>
[TestFixture]
public sealed class CascadeValidationTests
{
    private const double AllowedSigma = 3;
    private const double ResponseTolerance = 0.01;
    private const double ResolutionTolerance = 0.05;
    private const double DepthTolerance = 0.01;
    private const double WidthTolerance = 0.02;
    private const double RadiusTolerance = 0.03;

    [TestCase("ecal_e1", 300)]
    [Category(Categories.Reference)]
    public void Response_FewElectrons_IsThatOfGeant4(string entry, int events) => RequireAgreement(entry, events);

    [TestCase("ecal_e1", 6000)]
    [TestCase("ecal_e10", 2000)]
    [TestCase("ecal_e10_cut035", 2000)]
    [TestCase("ecal_e10_cut14", 2000)]
    [TestCase("ecal_e50", 800)]
    [TestCase("ecal_g10", 2000)]
    [Category(Categories.Reference)]
    [Category(Categories.LongRunning)]
    public void Response_ManyCascades_IsThatOfGeant4(string entry, int events) => RequireAgreement(entry, events);

    private static void RequireAgreement(string entry, int events)
    {
        var reference = new CascadeReference(entry);
        ResponseSummary block = Simulate(reference, events).Volumes[0];
        MeasuredValue expectedResolution = Ratio(reference.VisibleRmsMev, reference.VisibleMeanMev);
        MeasuredValue resolution = Ratio(block.VisibleRmsMev, block.VisibleMeanMev);
        Assert.Multiple(() =>
        {
            Compare("visible mean", block.VisibleMeanMev, reference.VisibleMeanMev, ResponseTolerance);
            Compare("resolution", resolution, expectedResolution, ResolutionTolerance);
            // The errors of the reference's profiles are not given; with as many events they are about ours.
            Compare("depth mean", block.DepthMeanLayers, block.DepthMeanLayers with { Value = reference.DepthMeanLayers }, DepthTolerance);
            Compare("depth rms", block.DepthRmsLayers, block.DepthRmsLayers with { Value = reference.DepthRmsLayers }, WidthTolerance);
            Compare("radius of 90 %", block.Radius90Mm, block.Radius90Mm with { Value = reference.Radius90Mm }, RadiusTolerance);
        });
    }

    private static ModeResponse Simulate(CascadeReference reference, int events)
    {
        string path = Path.Combine(TestContext.CurrentContext.TestDirectory, "Reference", "ecal_block.yaml");
        string cut = string.Create(CultureInfo.InvariantCulture, $"physics:\n  range_cut: {reference.RangeCutMillimetre} mm\n");
        DetectorLayout layout = GeometryLoader.Parse(File.ReadAllText(path) + "\n" + cut, "ecal_block.yaml");
        Assert.That(SpeciesTable.TryParse(reference.Particle, out Species species), Is.True);
        var options = new RunOptions
        {
            Physics = PhysicsMode.Full,
            Events = events,
            Source = SourceKind.Pencil,
            Pencil = new PencilSettings
            {
                Species = species,
                Momentum = reference.MomentumGeV * Units.GeV,
                Position = new Vector3D(0, 0, -1 * Units.Millimetre),
            },
        };
        return new ResponseRun(layout, options).Execute(threads: 2, CancellationToken.None);
    }

    private static MeasuredValue Ratio(MeasuredValue rms, MeasuredValue mean) => new(rms.Value / mean.Value, rms.Error / mean.Value);

    /// <summary>Requires agreement within a share of the reference or three standard deviations of both, whichever is more.</summary>
    private static void Compare(string name, MeasuredValue value, MeasuredValue reference, double share)
    {
        double sigma = Math.Sqrt(value.Error * value.Error + reference.Error * reference.Error);
        TestContext.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {value.Value:G5} ± {value.Error:G2}, Geant4 {reference.Value:G5} ± {reference.Error:G2}, {100 * (value.Value / reference.Value - 1):F2} %, {value.Deviations(reference):F1} sigma"));
        Assert.That(value.Value, Is.EqualTo(reference.Value).Within(Math.Max(share * reference.Value, AllowedSigma * sigma)), name);
    }
}
