using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Hadron;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class StepperTests
{
    /// <summary>What a captured meson, or the decay of one that stops, leaves on the spot is told apart from what it lost on its way.</summary>
    [TestCase(Species.PiMinus)]
    [TestCase(Species.PiPlus)]
    [TestCase(Species.MuPlus)]
    [Category(Categories.Unit)]
    public void Advance_ParticleThatComesToRest_KeepsApartWhatItsEndLeaves(Species species)
    {
        const double energy = 0.05;
        DetectorLayout layout = TestLayouts.Homogeneous(TestMaterials.Polystyrene, 500, 500);
        var rates = new HadronRates(TestMaterials.Media);
        var navigator = new Navigator(layout);
        var ledger = new EnergyLedger();
        var physics = new PhysicsList(layout, CutTable.FromRanges(layout.Media), reactions: rates);
        var truth = new TruthRecord([]);
        var stepper = new Stepper(navigator, physics, new InteractionApplier(new ParticleStack(), ledger, truth), ledger, reactions: new HadronReactions(rates));
        var random = new RandomStream(51, 0, 0, StreamPurpose.Transport);
        double atEnd = 0;
        for (int number = 0; number < 100; number++)
        {
            var particle = new ParticleState { Species = species, KineticEnergy = energy, Position = new Vector3D(0, 0, 250), Direction = Vector3D.AlongBeam, InteractionLengthsLeft = 1e6 };
            particle.Location = navigator.Locate(in particle.Position, in particle.Direction);
            ledger.Open(energy);
            truth.Open(in particle);
            var sink = new LastStep();
            Assert.That(stepper.Advance(ref particle, ref sink, ref random), Is.Not.EqualTo(Outcome.Alive));
            Assert.That(sink.Step.Deposit - sink.Step.AtEnd, Is.EqualTo(energy).Within(1e-9));
            Assert.That(sink.Step.AtEnd, Is.GreaterThan(-1e-9));
            atEnd = Math.Max(atEnd, sink.Step.AtEnd);
        }
        // Of stars in carbon fragments stay; decays make tracks alone.
        Assert.That(atEnd, species == Species.PiMinus ? Is.GreaterThan(1) : Is.LessThan(0.1));
    }

    private struct LastStep : IStepSink
    {
        public Step Step;

        public void Accept(in Step step, in ParticleState particle) => Step = step;

        public readonly void Accept(in ShowerSpot spot) => throw new InvalidOperationException("no showers here");
    }
}
