using System;
using NA64Mu.App.Compare;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Compare;

/// <summary>Hadrons in 96 or 48 × (25 mm Fe + 4 mm polystyrene), full mode with the processes of the reference, against Geant4 11.4 (Tests/Reference/geant4-hadrons.json): what `na64mu compare` prints, docs/validation.md, "Hadrons".</summary>
[TestFixture]
public sealed class HadronResponseTests
{
    private const double MeanTolerance = 0.05;
    private const double ResolutionTolerance = 0.1;
    private const double DepthTolerance = 0.05;

    [TestCase("hcal_pi20", 120)]
    [Category(Categories.Reference)]
    public void Response_FewPions_IsThatOfGeant4(string entry, int events) => RequireAgreement(entry, 96, events);

    [TestCase("hcal_pi20", 96, 1000)]
    [TestCase("hcal_pi100", 96, 500)]
    [TestCase("hcal_k100", 96, 500)]
    [TestCase("hcal_n50", 96, 1000)]
    [TestCase("hcal1_pi100", 48, 1500)]
    [Category(Categories.Reference)]
    [Category(Categories.LongRunning)]
    public void Response_ManyHadrons_IsThatOfGeant4(string entry, int layers, int events) => RequireAgreement(entry, layers, events);

    private static void RequireAgreement(string entry, int layers, int events)
    {
        var reference = new BlockReference("geant4-hadrons.json", entry);
        string text = BlockReference.Text("hadron_block.yaml").Replace("count: 96", FormattableString.Invariant($"count: {layers}"), StringComparison.Ordinal)
            .Replace("3000 3000 2784 mm", FormattableString.Invariant($"3000 3000 {29 * layers} mm"), StringComparison.Ordinal);
        ResponseSummary block = reference.Simulate(text, events).Volumes[0];
        // The reference gives the errors of a normal width, and none of depth and quantiles; with as many events they are about ours.
        double share = Math.Sqrt((double)events / reference.Events);
        MeasuredValue Like(MeasuredValue ours, double value) => new(value, share * ours.Error);
        var resolution = new MeasuredValue(block.InTimeRmsMev.Value / block.InTimeMeanMev.Value, block.InTimeRmsMev.Error / block.InTimeMeanMev.Value);
        Assert.Multiple(() =>
        {
            BlockReference.Compare("visible within 200 ns [MeV]", block.InTimeMeanMev, reference.InTimeMeanMev, MeanTolerance);
            BlockReference.Compare("visible at all times [MeV]", block.VisibleMeanMev, reference.VisibleMeanMev, MeanTolerance);
            BlockReference.Compare("sigma/E within 200 ns", resolution, Like(resolution, reference.InTimeRmsMev / reference.InTimeMeanMev.Value), ResolutionTolerance);
            BlockReference.Compare("core", Core(block), Like(Core(block), reference.VisibleCore), ResolutionTolerance);
            BlockReference.Compare("mean depth [layers]", block.DepthMeanLayers, Like(block.DepthMeanLayers, reference.DepthMeanLayers), DepthTolerance);
        });
    }

    /// <summary>Half of the way from the 16 % to the 84 % quantile over the median.</summary>
    private static MeasuredValue Core(ResponseSummary block)
    {
        MeasuredValue low = block.VisiblePercentilesMev["16"], high = block.VisiblePercentilesMev["84"];
        double twice = 2 * block.VisiblePercentilesMev["50"].Value;
        return new MeasuredValue((high.Value - low.Value) / twice, Math.Sqrt(low.Error * low.Error + high.Error * high.Error) / twice);
    }
}
