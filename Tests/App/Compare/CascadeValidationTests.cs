using System.Globalization;
using NA64Mu.App.Compare;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Compare;

/// <summary>Electromagnetic cascades in a wide block of 150 × (1.5 mm Pb + 1.5 mm polystyrene), full mode, against Geant4 11.4 (Tests/Reference/geant4-cascades.json).</summary>
[TestFixture]
public sealed class CascadeValidationTests
{
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
        var reference = new BlockReference("geant4-cascades.json", entry);
        string cut = string.Create(CultureInfo.InvariantCulture, $"\nphysics:\n  range_cut: {reference.RangeCutMillimetre} mm\n");
        ResponseSummary block = reference.Simulate(BlockReference.Text("ecal_block.yaml") + cut, events).Volumes[0];
        MeasuredValue expectedResolution = Ratio(reference.VisibleRmsMev, reference.VisibleMeanMev);
        MeasuredValue resolution = Ratio(block.VisibleRmsMev, block.VisibleMeanMev);
        Assert.Multiple(() =>
        {
            BlockReference.Compare("visible mean", block.VisibleMeanMev, reference.VisibleMeanMev, ResponseTolerance);
            BlockReference.Compare("resolution", resolution, expectedResolution, ResolutionTolerance);
            // The errors of the reference's profiles are not given; with as many events they are about ours.
            BlockReference.Compare("depth mean", block.DepthMeanLayers, block.DepthMeanLayers with { Value = reference.DepthMeanLayers }, DepthTolerance);
            BlockReference.Compare("depth rms", block.DepthRmsLayers, block.DepthRmsLayers with { Value = reference.DepthRmsLayers }, WidthTolerance);
            BlockReference.Compare("radius of 90 %", block.Radius90Mm, block.Radius90Mm with { Value = reference.Radius90Mm }, RadiusTolerance);
        });
    }

    private static MeasuredValue Ratio(MeasuredValue rms, MeasuredValue mean) => new(rms.Value / mean.Value, rms.Error / mean.Value);
}
