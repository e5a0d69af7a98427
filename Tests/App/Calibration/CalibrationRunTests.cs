using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MathNet.Numerics.Distributions;
using NA64Mu.App.Calibration;
using NA64Mu.App.Compare;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Detectors.Calorimetry;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Calibration;

/// <summary>Constants that are put into a set-up and found again.</summary>
[TestFixture]
[Category(Categories.Statistical)]
public sealed class CalibrationRunTests
{
    private const string Default = "geometry.yaml";

    private static CalibrationPlan Plan(params DetectorSystem[] systems) => new()
    {
        Systems = systems,
        Physics = PhysicsMode.Fast,
        Events = 1500,
        MuonsPerTower = 200,
        Seed = 3,
    };

    [Test]
    public void Execute_AllSystems_CloseOnOtherEvents()
    {
        DetectorLayout layout = GeometryLoader.Load(Repository.File(Default));
        var run = new CalibrationRun(layout, Plan(DetectorSystem.Ecal, DetectorSystem.Hcal, DetectorSystem.Vhcal), 2, TextWriter.Null);
        foreach (SystemCalibration system in run.Execute(default))
        {
            TestContext.Out.WriteLine(FormattableString.Invariant($"{system.System}: {system.Fraction}, {system.ClosureSigma:F2}σ"));
            Assert.That(Math.Abs(system.ClosureSigma), Is.LessThan(4), $"{system.System}: 4σ");
            Assert.That(system.Modules, Is.Empty);
            Assert.That(run.Layout.Readout.Calorimeters[system.System].VisibleFraction, Is.EqualTo(system.Fraction.Value));
        }
    }

    [Test]
    public void Execute_FromAWrongScale_EndsAtTheSame()
    {
        DetectorLayout layout = GeometryLoader.Load(Repository.File(Default));
        double right = Calibrate(layout).Fraction.Value;
        SystemCalibration again = Calibrate(CalibratedLayout.WithFraction(layout, DetectorSystem.Ecal, 2 * right));
        Assert.That(again.Fraction.Value, Is.EqualTo(right).Within(0.6 * again.Fraction.Error), "4σ of what is drawn anew, 0.45 of the error in each of ten iterations of both");

        static SystemCalibration Calibrate(DetectorLayout layout) =>
            new CalibrationRun(layout, Plan(DetectorSystem.Ecal), 2, TextWriter.Null).Execute(default).Single();
    }

    [Test]
    public void Execute_CellsOfUnlikeLight_AreMadeAlike()
    {
        string text = File.ReadAllText(Repository.File(Default)).Replace("photoelectrons: 1 /MeV  ", "cell_spread: 20 %\n    spread_seed: 5\n    photoelectrons: 1 /MeV  ");
        DetectorLayout layout = GeometryLoader.Parse(text, Default);
        var run = new CalibrationRun(layout, Plan(DetectorSystem.Ecal), 2, TextWriter.Null);
        SystemCalibration result = run.Execute(default).Single();
        Assert.That(Math.Abs(result.ClosureSigma), Is.LessThan(4), "4σ");
        IReadOnlyList<MeasuredValue> constants = result.Modules.Single().Constants;
        var response = new CalorimeterResponse(layout.Readout.Calorimeters[DetectorSystem.Ecal]);
        foreach (int section in (int[])[0, 1])
        {
            // Constant times yield is the same for all cells of a section, up to the scale.
            double[] products = [.. Enumerable.Range(0, 30).Select(tower =>
                constants[30 * section + tower].Value * response.LightYield(new ChannelId(DetectorSystem.Ecal, 0, section, tower % 6, tower / 6)))];
            double mean = products.Average();
            double chiSquared = products.Select((product, tower) =>
                Math.Pow((product / mean - 1) * constants[30 * section + tower].Value / constants[30 * section + tower].Error, 2)).Sum();
            TestContext.Out.WriteLine(FormattableString.Invariant($"section {section}: χ² {chiSquared:F1} for 29"));
            Assert.That(ChiSquared.InvCDF(29, 1 - 3.2e-5), Is.GreaterThan(chiSquared), "4σ on one side");
        }
    }

    [Test]
    public void TrimmedMean_OfUniformNumbers_HasItsError()
    {
        var means = new Moments();
        double error = 0;
        for (ulong number = 0; number < 3000; number++)
        {
            var random = new RandomStream(9, 1, number, StreamPurpose.Study);
            double[] values = new double[200];
            for (int index = 0; index < values.Length; index++) values[index] = random.Uniform();
            MeasuredValue mean = MuonComparison.TrimmedMean(values);
            means.Add(mean.Value);
            error += mean.Error / 3000;
        }
        Assert.That(means.Mean, Is.EqualTo(0.35).Within(0.002), "half of the kept 70 %");
        Assert.That(means.Width, Is.EqualTo(error).Within(0.06 * error), "4σ of the width, 1.3 %");
    }
}
