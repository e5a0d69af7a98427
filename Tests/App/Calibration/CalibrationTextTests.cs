using System.Collections.Generic;
using System.IO;
using NA64Mu.App.Calibration;
using NA64Mu.App.Compare;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Calibration;

[TestFixture]
[Category(Categories.Unit)]
public sealed class CalibrationTextTests
{
    [Test]
    public void Section_PutIntoTheDefaultFile_IsReadWithAllItsConstants()
    {
        string file = File.ReadAllText(Repository.File("geometry.yaml"));
        DetectorLayout layout = GeometryLoader.Parse(file, "geometry.yaml");
        MeasuredValue[] cells = new MeasuredValue[60];
        for (int cell = 0; cell < cells.Length; cell++) cells[cell] = new MeasuredValue(1 + 0.001 * cell, 0.01);
        SystemCalibration result = Result(new ModuleConstants("ECAL", cells));
        DetectorLayout found = CalibratedLayout.WithCells(CalibratedLayout.WithFraction(layout, DetectorSystem.Ecal, 0.2), result.Modules);

        string section = CalibrationText.Section(found, [result], new CalibrationPlan { Systems = [DetectorSystem.Ecal] }, "it's-1", "na64mu calibrate 'x'");
        string whole = CalibrationText.Replace(file, section.Replace("it's-1", "its-1"));
        DetectorLayout again = GeometryLoader.Parse(whole, "again.yaml");

        Assert.That(again.Readout.Calorimeters[DetectorSystem.Ecal].VisibleFraction, Is.EqualTo(0.2));
        Assert.That(again.Readout.Calorimeters[DetectorSystem.Hcal], Is.EqualTo(layout.Readout.Calorimeters[DetectorSystem.Hcal]));
        Assert.That((again.Readout.Calibration.Tag, again.Readout.Calibration.Origin["command"]), Is.EqualTo(("its-1", "na64mu calibrate 'x'")));
        IReadOnlyList<double> constants = again.Readout.Calibration.Cells["ECAL"];
        Assert.That((constants.Count, constants[0], constants[59]), Is.EqualTo((60, 1.0, 1.059)));
        Assert.That(again.Readout.Counters, Has.Count.EqualTo(layout.Readout.Counters.Count), "what stood behind it still stands there");
    }

    [TestCase("a: 1\ncalibration:\n  ecal: 0.1\n\n  # why\n  hcal: 0.2   # so\n\n# of what follows\nreadout: {}\n", "a: 1\nNEW\n\n# of what follows\nreadout: {}\n")]
    [TestCase("calibration: {ecal: 0.1}\nreadout: {}\n", "NEW\nreadout: {}\n")]
    [TestCase("a: 1\ncalibration:\n  ecal: 0.1", "a: 1\nNEW\n")]
    [TestCase("a: 1\n", "a: 1\n\nNEW\n")]
    public void Replace_OldSection_TakesItAndNothingElse(string text, string expected) =>
        Assert.That(CalibrationText.Replace(text, "NEW\n"), Is.EqualTo(expected));

    private static SystemCalibration Result(ModuleConstants module) => new()
    {
        System = DetectorSystem.Ecal,
        Beam = "e-",
        FractionBefore = 0.1,
        Fraction = new MeasuredValue(0.2, 0.001),
        Closure = new EnergyPoint { EnergyMev = 1, Events = 1, Response = new MeasuredValue(1, 0.1), Resolution = new MeasuredValue(0.1, 0.1), Leakage = 0 },
        Linearity = [],
        Resolution = null,
        Modules = [module],
    };
}
