using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

/// <summary>Muons of 160 GeV behind blocks, against Geant4 11.4 (Tests/Reference/geant4-muons.json).</summary>
[TestFixture]
public sealed class MuonBlockTests
{
    private const double Momentum = 160 * Units.GeV;
    private const double CoreTolerance = 0.02;
    private const double TailTolerance = 0.10;
    private const double AllowedSigma = 3;

    /// <summary>The reference stores lost momenta in steps of 15 keV [MeV].</summary>
    private const double ReferenceGrain = 0.015;

    private static readonly TestCaseData[] Blocks =
    [
        new TestCaseData("mylar2_mu160", TestMaterials.Mylar, 2.0, 250_000),
        new TestCaseData("sc10_mu160", TestMaterials.Polystyrene, 10.0, 250_000),
        new TestCaseData("pb5_mu160", TestMaterials.Lead, 5.0, 250_000),
        new TestCaseData("pb225_mu160", TestMaterials.Lead, 225.0, 20_000),
        new TestCaseData("fe1m_mu160", TestMaterials.Iron, 1000.0, 10_000),
    ];

    [TestCaseSource(nameof(Blocks))]
    [Category(Categories.Reference)]
    public void Block_160GeVMuon_LosesAndScattersAsInGeant4(string entry, MaterialId material, double thickness, int events)
    {
        MuonBlock block = MuonBlock.Shoot(material, thickness, Momentum, events);
        Assert.Multiple(() =>
        {
            Compare(entry, "exit_momentum_lost_GeV", Units.GeV, block.MomentumLost, ReferenceGrain, 1);
            Compare(entry, "plane_angle_abs_mrad_quantiles", Units.Milliradian, block.PlaneAngle, 0, 2);
            Assert.That(block.LargestImbalance, Is.LessThan(1e-3), "energy balance [MeV]");
        });
    }

    /// <summary>
    /// The shift behind a block follows from the angle: width θL/√3 (B. Rossi and K. Greisen, Rev. Mod. Phys. 13 (1941) 240). Geant4's own, whose long steps end at borders without
    /// displacement, is 8 % smaller behind 225 mm of lead and 3 % behind 1 m of iron.
    /// </summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Block_ThickLead_ShiftsAsTheAngleSays()
    {
        const double thickness = 225;
        MuonBlock block = MuonBlock.Shoot(TestMaterials.Lead, thickness, Momentum, 20_000, seed: 2);
        var angle = new Quantiles(block.PlaneAngle);
        var shift = new Quantiles(block.PlaneShift);
        double expected = angle.At(68.27) * thickness / Math.Sqrt(3);
        double sigma = Math.Sqrt(2) * shift.ErrorAt(68.27, block.PlaneShift.Count);
        Assert.That(shift.At(68.27), Is.EqualTo(expected).Within(4 * sigma));
    }

    /// <summary>Quantiles up to 95 % within 2 %, beyond within 10 %, or within 3σ of both samples' errors.</summary>
    private static void Compare(string entry, string quantity, double unit, List<double> values, double grain, int samplesPerEvent)
    {
        (Dictionary<double, double> expected, int referenceEvents) = MuonBlock.Reference(entry, quantity);
        var quantiles = new Quantiles(values);
        foreach ((double percent, double reference) in expected)
        {
            double value = quantiles.At(percent) / unit;
            double sigma = Math.Sqrt(
                Math.Pow(quantiles.ErrorAt(percent, values.Count), 2)
                + Math.Pow(quantiles.ErrorAt(percent, referenceEvents * samplesPerEvent), 2)) / unit;
            double tolerance = Math.Max(
                Math.Abs(reference) * (percent <= 95 ? CoreTolerance : TailTolerance), AllowedSigma * sigma) + grain / unit;
            TestContext.Out.WriteLine($"{entry} {quantity} {percent} %: {value:G5} reference {reference:G5} ratio {value / reference:F4} sigma {sigma / reference:F4}");
            Assert.That(value, Is.EqualTo(reference).Within(tolerance), $"{quantity} {percent} %");
        }
    }
}
