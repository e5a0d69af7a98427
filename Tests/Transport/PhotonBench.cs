using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Scattering.Electron;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;

namespace NA64Mu.Tests.Transport;

/// <summary>One photon at a time in the first slab of a block, along the beam, with the rules by which electrons end.</summary>
internal sealed class PhotonBench
{
    private readonly Navigator _navigator;
    private readonly ParticleStack _stack = new();
    private readonly EnergyLedger _ledger = new();
    private readonly TruthRecord _truth = new([]);
    private readonly CascadeStepper _stepper;
    private ScatteringHistory _history;
    private RandomStream _random;
    private Sink _sink;

    public PhotonBench(DetectorLayout layout)
    {
        _navigator = new Navigator(layout);
        var physics = new CascadePhysics(layout, CutTable.FromRanges(layout.Media));
        var rejection = new RangeRejection(_navigator, physics);
        _stepper = new CascadeStepper(_navigator, physics, new InteractionApplier(_stack, _ledger, _truth, rejection), _ledger, rejection, PhotonChaining.Slab);
    }

    public ParticleState Photon { get; private set; }

    public long Interactions => _truth.Interactions;

    public double Deposited => _ledger.Deposited;

    /// <summary>Electrons that have become tracks.</summary>
    public int Electrons { get; private set; }

    public double EnergyOfElectrons { get; private set; }

    public bool HasWalked => _sink.HasWalked;

    public void Start(double energy, double z, ulong number)
    {
        _random = new RandomStream(1, 0, number, StreamPurpose.Transport);
        _stack.Clear();
        _ledger.Open(energy);
        _history = new ScatteringHistory();
        _sink = default;
        Electrons = 0;
        EnergyOfElectrons = 0;
        var position = new Vector3D(0, 0, z);
        var photon = new ParticleState
        {
            Species = Species.Gamma,
            KineticEnergy = energy,
            Position = position,
            Direction = Vector3D.AlongBeam,
            Location = _navigator.Locate(position, Vector3D.AlongBeam),
            Track = new TrackId(1),
            InteractionLengthsLeft = -1,
        };
        _truth.Open(in photon, 2);
        _stepper.Open(in _random);
        Photon = photon;
    }

    /// <summary>Follows the photon to its end.</summary>
    public (double Energy, Vector3D Position) Follow()
    {
        ParticleState photon = Photon;
        Outcome outcome = Outcome.Alive;
        while (outcome == Outcome.Alive) outcome = _stepper.Advance(ref photon, ref _history, ref _sink, ref _random);
        Photon = photon;
        return (photon.KineticEnergy, photon.Position);
    }

    /// <summary>Follows the photon until it is absorbed or has flown out of the first slab.</summary>
    public void FollowInSlab()
    {
        ParticleState photon = Photon;
        Outcome outcome = Outcome.Alive;
        while (outcome == Outcome.Alive && photon.Location.Slab == 0 && photon.Location.Volume == TestLayouts.Block)
            outcome = _stepper.Advance(ref photon, ref _history, ref _sink, ref _random);
        while (_stack.Count > 0)
        {
            Electrons++;
            EnergyOfElectrons += _stack.Pop().KineticEnergy;
        }
        Photon = photon;
    }

    private struct Sink : IStepSink
    {
        public bool HasWalked;

        public void Accept(in Step step, in ParticleState particle) => HasWalked |= step.Limiter == StepLimiter.History;

        public readonly void Accept(in ShowerSpot spot)
        {
        }
    }
}
