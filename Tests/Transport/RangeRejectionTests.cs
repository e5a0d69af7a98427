using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class RangeRejectionTests
{
    private static readonly Vector3D Deep = new(0, 0, 250);

    /// <summary>Electrons that start straight at a border one reach away and are followed in full: of their energy less than a thousandth is carried over.</summary>
    [TestCase("Pb", 0.1)]
    [TestCase("Pb", 0.5)]
    [TestCase("Pb", 1.0)]
    [TestCase("Pb", 3.0)]
    [TestCase("Fe", 0.1)]
    [TestCase("Fe", 1.0)]
    [TestCase("Fe", 3.0)]
    [TestCase("polystyrene", 0.2)]
    [TestCase("polystyrene", 2.0)]
    [TestCase("Pb", 0.5, Species.Positron)]
    [TestCase("Pb", 3.0, Species.Positron)]
    [TestCase("Fe", 3.0, Species.Positron)]
    [TestCase("Fe", 8.0, Species.Positron)]
    [Category(Categories.Statistical)]
    public void Energy_BeyondTheReach_IsLessThanAThousandth(string material, double energy, Species species = Species.Electron)
    {
        const int electrons = 4000;
        MediumId medium = TestMaterials.Medium(material);
        double share = CascadeBench.Physics.Reach.ShareOfRange(medium, energy) * (species == Species.Positron ? RangeRejection.PositronMargin : 1);
        double reach = Math.Min(1, share) * CascadeBench.Physics.Electron.Range(medium, species, energy);
        var settings = new PhysicsSettings { ElectronSteps = new ElectronStepSettings { RangeRejection = 0 } };
        var bench = new CascadeBench(TestLayouts.Make(TestLayouts.Homogeneous(TestMaterials.Get(material).Id, 500, 500).Volumes[1], settings));
        var random = new RandomStream(11, 0, 0, StreamPurpose.Transport);
        var beyond = new Moments();
        for (int number = 0; number < electrons; number++)
        {
            ParticleState electron = bench.Start(species, energy, new Vector3D(0, 0, reach), -Vector3D.AlongBeam);
            Outcome outcome = Outcome.Alive;
            while (outcome == Outcome.Alive && electron.Location.Volume == TestLayouts.Block) outcome = bench.Advance(ref electron, ref random);
            beyond.Add(electron.Location.Volume == TestLayouts.Block ? 0 : electron.KineticEnergy / energy);
        }
        TestContext.Out.WriteLine($"{species} {material} {energy} MeV, reach {reach:G3} mm: {1e3 * beyond.Mean:F3} ± {1e3 * beyond.ErrorOfMean:F3} per mille beyond");
        Assert.That(beyond.Mean, Is.LessThan(1e-3 + 4 * beyond.ErrorOfMean));
    }

    /// <summary>Its energy stays in the step of the parent, and the books count it as a particle that was made and has stopped.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Electron_MadeDeepInLead_EndsInTheStepOfItsParent()
    {
        var bench = new BirthBench(TestLayouts.ThickPlates(10), new ElectronStepSettings());
        double deposit = bench.Make(0.05, new Vector3D(0, 0, 12), Species.Gamma);
        Assert.That((bench.Stack.Count, deposit, bench.Ledger.Deposited, bench.Ledger.Tracks(Outcome.Stopped), bench.Truth.Tracks), Is.EqualTo((0, 0.05, 0.05, 1L, 2)));
    }

    [TestCase(0.05, 24.999, Species.Gamma, true)]
    [TestCase(50.0, 12.0, Species.Gamma, true)]
    [TestCase(0.05, 27.0, Species.Gamma, false)]
    [TestCase(0.05, 27.0, Species.MuMinus, true)]
    [Category(Categories.Unit)]
    public void Electron_ThatMayMatter_BecomesATrack(double energy, double z, Species parent, bool isTrack)
    {
        var bench = new BirthBench(TestLayouts.ThickPlates(10), new ElectronStepSettings());
        double deposit = bench.Make(energy, new Vector3D(0, 0, z), parent);
        Assert.That((bench.Stack.Count, deposit), Is.EqualTo(isTrack ? (1, 0.0) : (0, energy)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void RangeRejectionOfZero_OrADetectorOfTracks_MakesEachElectronATrack()
    {
        var off = new BirthBench(TestLayouts.ThickPlates(10), new ElectronStepSettings { RangeRejection = 0 });
        var counter = new BirthBench(TestLayouts.Homogeneous(TestMaterials.Iron, 500, 500), new ElectronStepSettings());
        Assert.That((off.Make(0.05, new Vector3D(0, 0, 12), Species.Gamma), off.Stack.Count), Is.EqualTo((0.0, 1)));
        Assert.That((counter.Make(0.05, Deep, Species.Gamma), counter.Stack.Count), Is.EqualTo((0.0, 1)));
        // A tracking plane has layers as well, and its gap wants each track.
        var tracker = new BirthBench(TestLayouts.Layered(DetectorSystem.Tracker, 500, 1, new(TestMaterials.Mylar, 1, false), new(TestMaterials.Polystyrene, 4, true)), new ElectronStepSettings());
        Assert.That((tracker.Make(0.05, new Vector3D(0, 0, 3), Species.Gamma), tracker.Stack.Count), Is.EqualTo((0.0, 1)));
    }

    /// <summary>Electrons that may still radiate go on, with the way to the interaction that was drawn: as many as without a decision at birth.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Electron_ThatRadiates_IsKeptAsOftenAsItsRateSays()
    {
        const int electrons = 20_000;
        const double energy = 4;
        var bench = new BirthBench(TestLayouts.Layered(DetectorSystem.Hcal, 500, 1, new(TestMaterials.Iron, 25, false), new(TestMaterials.Polystyrene, 4, true)), new ElectronStepSettings());
        CascadeBench.Physics.Electron.At(TestMaterials.Medium("Fe"), Species.Electron, energy, out _, out double rate, out double range);
        double expected = 1 - Math.Exp(-rate * range);
        int tracks = 0;
        for (int number = 0; number < electrons; number++)
        {
            bench.Make(energy, new Vector3D(0, 0, 12.5), Species.Gamma);
            if (bench.Stack.Count == 0) continue;
            tracks++;
            Assert.That(bench.Stack.Pop().InteractionLengthsLeft, Is.InRange(0, rate * range));
        }
        Assert.That(expected, Is.InRange(0.05, 0.95), "a test of both ends");
        Assert.That((double)tracks / electrons, Is.EqualTo(expected).Within(4 * Math.Sqrt(expected * (1 - expected) / electrons)));
    }

    private sealed class BirthBench
    {
        private readonly Navigator _navigator;
        private readonly InteractionApplier _applier;
        private RandomStream _random = new(12, 0, 0, StreamPurpose.Transport);

        public BirthBench(DetectorLayout plates, ElectronStepSettings steps)
        {
            DetectorLayout layout = TestLayouts.Make(plates.Volumes[1], new PhysicsSettings { ElectronSteps = steps });
            _navigator = new Navigator(layout);
            _applier = new InteractionApplier(Stack, Ledger, Truth, new RangeRejection(_navigator, CascadeBench.Physics));
        }

        public ParticleStack Stack { get; } = new();

        public EnergyLedger Ledger { get; } = new();

        public TruthRecord Truth { get; } = new([]);

        /// <summary>Lets a particle make one electron, and returns what stays on the spot [MeV].</summary>
        public double Make(double energy, Vector3D position, Species parent)
        {
            Stack.Clear();
            Ledger.Open(energy);
            var particle = new ParticleState
            {
                Species = parent,
                KineticEnergy = energy,
                Position = position,
                Direction = Vector3D.AlongBeam,
                Location = _navigator.Locate(position, Vector3D.AlongBeam),
            };
            Truth.Open(in particle);
            _applier.Secondaries.Clear();
            _applier.Secondaries.Add(Species.Electron, energy, Vector3D.AlongBeam);
            double deposit = 0;
            _applier.Apply(new Interaction { Process = ProcessId.PhotoElectric, Outcome = Outcome.Absorbed }, ref particle, ref deposit, ref _random);
            return deposit;
        }
    }
}
