using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

/// <summary>Muons that cross a calorimeter in condensed steps, against the same muons slab by slab.</summary>
[TestFixture]
public sealed class CondensedStepperTests
{
    private const double AllowedSigma = 4;
    private static readonly double[] Percents = [5, 25, 50, 75, 95];

    private static readonly LayerStructure Ecal = new()
    {
        Unit = [new Slab(TestMaterials.Lead, 1.5, IsActive: false), new Slab(TestMaterials.Polystyrene, 1.5, IsActive: true)],
        Count = 150,
    };

    private static readonly LayerStructure Hcal = new()
    {
        Unit = [new Slab(TestMaterials.Iron, 25, IsActive: false), new Slab(TestMaterials.Polystyrene, 4, IsActive: true)],
        Count = 48,
    };

    private static readonly TestCaseData[] Blocks =
    [
        new TestCaseData(DetectorSystem.Ecal, Ecal, new[] { 16, 134 }, 160 * Units.GeV, 2, 6),
        new TestCaseData(DetectorSystem.Hcal, Hcal, new[] { 48 }, 160 * Units.GeV, 1, 5),
        new TestCaseData(DetectorSystem.Hcal, Hcal, new[] { 48 }, 30 * Units.GeV, 5, 10),
    ];

    [TestCaseSource(nameof(Blocks))]
    [Category(Categories.Statistical)]
    public void Layers_InCondensedSteps_DoWhatSlabBySlabDoes(
        DetectorSystem system, LayerStructure layers, int[] sections, double momentum, int fewestSteps, int mostSteps)
    {
        const int events = 20_000;
        var condensed = LayeredBlock.Shoot(system, layers, sections, momentum, 1, events);
        var slabs = LayeredBlock.Shoot(DetectorSystem.None, layers, sections, momentum, 1, events);
        TestContext.Out.WriteLine($"steps per event {condensed.Steps / (double)events:F1} against {slabs.Steps / (double)events:F1}");
        Assert.Multiple(() =>
        {
            Compare("visible", condensed.Visible, slabs.Visible);
            Compare("deposited", condensed.Deposited, slabs.Deposited);
            Compare("momentum lost", condensed.MomentumLost, slabs.MomentumLost);
            Compare("angle", condensed.PlaneAngle, slabs.PlaneAngle);
            Compare("shift", condensed.PlaneShift, slabs.PlaneShift);
            Assert.That(condensed.LargestImbalance, Is.LessThan(1e-3), "energy balance [MeV]");
            Assert.That(condensed.LargestUnseen, Is.LessThan(1e-6), "seen by the sink, not booked [MeV]");
            Assert.That(condensed.Steps / (double)events, Is.InRange(fewestSteps, mostSteps), "steps per event");
        });
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Layers_MuonFliesBackwards_LosesTheSame()
    {
        const int events = 4000;
        var forward = LayeredBlock.Shoot(DetectorSystem.Ecal, Ecal, [16, 134], 160 * Units.GeV, 1, events);
        var backward = LayeredBlock.Shoot(DetectorSystem.Ecal, Ecal, [16, 134], 160 * Units.GeV, -1, events);
        Assert.Multiple(() =>
        {
            Compare("visible", forward.Visible, backward.Visible);
            Compare("deposited", forward.Deposited, backward.Deposited);
            Assert.That(backward.LargestImbalance, Is.LessThan(1e-3), "energy balance [MeV]");
        });
    }

    /// <summary>With cuts of 1007 keV for electrons and 94.7 keV for photons in lead, 285 and 2.1 keV in polystyrene.</summary>
    [TestCase(1.0)]
    [TestCase(-1.0)]
    [Category(Categories.Unit)]
    public void Layers_InCondensedSteps_HaveTheSecondariesOfAMaterialWithinIt(double directionZ)
    {
        DetectorLayout layout = TestLayouts.ThinPlates();
        var navigator = new Navigator(layout);
        var cuts = CutTable.FromRanges(layout.Media);
        var stack = new ParticleStack();
        var ledger = new EnergyLedger();
        var stepper = new CondensedStepper(navigator, new PhysicsList(layout, cuts), new InteractionApplier(stack, ledger, new TruthRecord([])), ledger);
        var random = new RandomStream(5, 0, 0, StreamPurpose.Transport);
        var sink = new DeafSink();
        int[] electrons = new int[2];
        for (int number = 0; number < 500; number++)
        {
            ParticleState muon = FastMuon(navigator, directionZ);
            while (muon.Location.Volume == TestLayouts.Block && stepper.Covers(in muon)) stepper.Advance(ref muon, ref sink, ref random);
            while (stack.Count > 0)
            {
                ParticleState secondary = stack.Pop();
                int slab = secondary.Location.Slab;
                // Scattering shifts the muon at the end of a step only, so that its secondaries lie on the straight way.
                Assert.That(navigator.Contains(secondary.Position, secondary.Location), $"{secondary.Position} in {secondary.Location}");
                if (secondary.Creator != ProcessId.Ionisation) continue;
                Assert.That(secondary.KineticEnergy, Is.GreaterThanOrEqualTo(cuts[navigator.MediumAt(secondary.Location)].Electron));
                electrons[slab % 2]++;
            }
        }
        // By the densities of electrons, 2.70 and 0.344 per Å3, over the cuts.
        Assert.That(electrons[0] / (double)electrons[1], Is.EqualTo(2.70 / 1.007 / (0.344 / 0.285)).Within(10).Percent);
    }

    private static ParticleState FastMuon(Navigator navigator, double directionZ)
    {
        Vector3D position = new(0, 0, directionZ > 0 ? 0 : 450), direction = new(0, 0, directionZ);
        return new ParticleState
        {
            Species = Species.MuMinus,
            KineticEnergy = 160 * Units.GeV,
            Position = position,
            Direction = direction,
            Location = navigator.Locate(position, direction),
            InteractionLengthsLeft = -1,
        };
    }

    private readonly struct DeafSink : IStepSink
    {
        public void Accept(in Step step, in ParticleState particle)
        {
        }

        public void Accept(in ShowerSpot spot)
        {
        }
    }

    /// <summary>Quantiles within 4σ of both samples' errors.</summary>
    private static void Compare(string quantity, List<double> values, List<double> expected)
    {
        Quantiles sample = new(values), reference = new(expected);
        foreach (double percent in Percents)
        {
            double difference = sample.At(percent) - reference.At(percent);
            double sigma = Math.Sqrt(
                Math.Pow(sample.ErrorAt(percent, values.Count), 2) + Math.Pow(reference.ErrorAt(percent, expected.Count), 2));
            TestContext.Out.WriteLine(
                $"{quantity} {percent} %: {sample.At(percent):G5} against {reference.At(percent):G5}, {difference / sigma:F1} sigma, {100 * sigma / reference.At(percent):F2} %");
            Assert.That(difference, Is.Zero.Within(AllowedSigma * sigma), $"{quantity} {percent} %");
        }
    }
}
