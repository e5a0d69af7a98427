using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Scattering.Electron;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;

namespace NA64Mu.Tests.Transport;

/// <summary>The steppers of electrons and photons on their own: one track in one set-up, whose new particles wait on the stack.</summary>
internal sealed class CascadeBench
{
    private readonly CascadeStepper _stepper;
    private ScatteringHistory _history;
    private StepSink _sink;

    /// <summary>Steppers in a set-up of test materials.</summary>
    public CascadeBench(DetectorLayout layout, CascadePhysics? physics = null, PhotonChaining chaining = PhotonChaining.Slab)
    {
        Navigator = new Navigator(layout);
        Ledger = new EnergyLedger();
        CascadePhysics used = physics ?? Physics;
        _stepper = new CascadeStepper(
            Navigator, used, new InteractionApplier(Stack, Ledger, new TruthRecord([])), Ledger, new RangeRejection(Navigator, used), chaining);
    }

    /// <summary>Physics of the test materials with the usual cuts, 0.7 mm.</summary>
    public static CascadePhysics Physics { get; } = Make(CutTable.FromRanges(TestMaterials.Media));

    public Navigator Navigator { get; }

    public ParticleStack Stack { get; } = new();

    public EnergyLedger Ledger { get; }

    /// <summary>The last step.</summary>
    public Step Step => _sink.Last;

    public static CascadePhysics Make(CutTable cuts) => new(TestLayouts.ThinPlates(), cuts);

    /// <summary>A new track; its books are opened.</summary>
    public ParticleState Start(Species species, double kineticEnergy, Vector3D position, Vector3D direction)
    {
        Stack.Clear();
        Ledger.Open(kineticEnergy);
        _history = new ScatteringHistory();
        return new ParticleState
        {
            Species = species,
            KineticEnergy = kineticEnergy,
            Position = position,
            Direction = direction.Normalised(),
            Location = Navigator.Locate(position, direction.Normalised()),
            InteractionLengthsLeft = -1,
        };
    }

    /// <summary>One step.</summary>
    public Outcome Advance(ref ParticleState particle, ref RandomStream random) => _stepper.Advance(ref particle, ref _history, ref _sink, ref random);

    /// <summary>Steps until the track ends, with a look after each.</summary>
    public Outcome Follow(ref ParticleState particle, ref RandomStream random, Action<ParticleState>? afterStep = null)
    {
        Outcome outcome = Outcome.Alive;
        while (outcome == Outcome.Alive)
        {
            outcome = Advance(ref particle, ref random);
            afterStep?.Invoke(particle);
        }
        return outcome;
    }

    private struct StepSink : IStepSink
    {
        public Step Last;

        public void Accept(in Step step, in ParticleState particle) => Last = step;

        public readonly void Accept(in ShowerSpot spot)
        {
        }
    }
}
