using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron;
using NA64Mu.Physics.Scattering.Electron;
using NA64Mu.Physics.Showers;
using NA64Mu.Transport.Signal;
using NA64Mu.Transport.Sources;
using NA64Mu.Transport.Weighting;

namespace NA64Mu.Transport;

/// <summary>Follows the particles of one event to their ends: takes one off the stack, advances it step by step, and takes the next.</summary>
public sealed class Transporter
{
    private readonly ParticleStack _stack = new();
    private readonly Stepper _stepper;
    private readonly CascadeStepper? _cascades;
    private readonly NeutralStepper? _neutrals;
    private readonly DarkBosonStepper? _bosons;
    private readonly ForcedEmission? _forced;
    private readonly bool _followsHadrons;
    private readonly ShowerSampler _showers;
    private readonly Navigator _navigator;
    private readonly int _maximumSteps;
    private readonly HistorySplitting? _splitting;
    private readonly HistoryLimit? _limit;
    private readonly PrimaryBuffer _single = new();
    private readonly TailRelease _tails;
    private readonly ShowerReach? _reach;

    /// <summary>The transporter of one worker.</summary>
    /// <param name="navigator">Geometry, shared.</param>
    /// <param name="physics">Processes, shared.</param>
    /// <param name="cascades">Processes of electrons and photons, shared; null where showers replace them.</param>
    /// <param name="showers">Parametrised showers, shared.</param>
    /// <param name="signal">Emission of a light boson, shared; null for none.</param>
    /// <param name="records">Those outside of transport who keep something of a history, so that it can branch; null for none.</param>
    /// <param name="reactions">Reactions of hadrons with nuclei, shared; null where showers replace them.</param>
    /// <param name="limit">Ends histories, and leaves out particles, that nobody wants to see the end of; null where all are followed.</param>
    public Transporter(
        Navigator navigator, PhysicsList physics, CascadePhysics? cascades, ShowerSampler showers, SignalPhysics? signal = null,
        IReadOnlyList<IHistoryRecord>? records = null, HadronRates? reactions = null, HistoryLimit? limit = null)
    {
        _navigator = navigator;
        _limit = limit;
        _showers = showers;
        _maximumSteps = navigator.Layout.Physics.MaximumSteps;
        Ledger = new EnergyLedger();
        Truth = new TruthRecord(navigator.Layout.TruthPlanes);
        RangeRejection? rejection = cascades is null ? null : new RangeRejection(navigator, cascades);
        // Who sets a limit wants to be asked about each particle.
        var applier = new InteractionApplier(_stack, Ledger, Truth, limit is null ? rejection : null);
        if (signal is not null) _bosons = new DarkBosonStepper(navigator, signal.Decay, applier, Ledger, Truth.Emission);
        if (signal?.ForcedVolume is { } volume) _forced = new ForcedEmission(navigator, signal.Emission, volume, Weight);
        _followsHadrons = reactions is not null;
        _tails = new TailRelease(navigator, _stack, Truth);
        if (cascades is null) _reach = new ShowerReach(navigator.Layout, showers);
        CondensedSums? sums = physics.Soft is null
            ? null
            : new CondensedSums(navigator, physics.Soft, showers, Ledger, _tails, RateScaling.Of(navigator.Layout, physics.Soft.Harder, Weight));
        HadronReactions? hadrons = reactions is null ? null : new HadronReactions(reactions);
        ProtonStopper? protons = physics.Protons is null || rejection is null ? null : new ProtonStopper(navigator, physics.Protons, rejection, Ledger);
        _stepper = new Stepper(navigator, physics, applier, Ledger, _forced, RateScaling.Of(navigator.Layout, physics, Weight), hadrons, sums, protons);
        // Histories branch where steps end behind a plane, and scaled decays are weighed step by step: both want to see each border.
        bool seesBorders = !navigator.Layout.Weighting.IsEmpty;
        if (hadrons is not null && !seesBorders) _neutrals = new NeutralStepper(navigator, physics, hadrons, applier);
        IEnumerable<IHistoryRecord> optional = new IHistoryRecord?[] { _forced, limit }.OfType<IHistoryRecord>();
        _splitting = HistorySplitting.Of(navigator.Layout, Weight, [Ledger, Truth, Truth.Emission, .. optional, .. records ?? []]);
        // Rules that act after each step, or on each particle, see single steps of photons.
        PhotonChaining chaining = limit is null && _splitting is null ? PhotonChaining.Slab : PhotonChaining.None;
        if (cascades is not null) _cascades = new CascadeStepper(navigator, cascades, applier, Ledger, rejection!, chaining);
    }

    /// <summary>Energies of the last history.</summary>
    public EnergyLedger Ledger { get; }

    /// <summary>Truth of the last history.</summary>
    public TruthRecord Truth { get; }

    /// <summary>Weight of the last history.</summary>
    public HistoryWeight Weight { get; } = new();

    /// <summary>Branch of the event that the last history is, from 0; 0 where none branches.</summary>
    public int Branch => _splitting is null ? 0 : _splitting.Branch;

    /// <summary>Runs one event of one primary and weight 1: its only history, or the first branch of it.</summary>
    /// <typeparam name="TSink">Kind of sink.</typeparam>
    /// <param name="primary">The primary; its location is looked up here.</param>
    /// <param name="sink">Who wants to know of the steps.</param>
    /// <param name="random">Transport stream of the event.</param>
    public void Run<TSink>(in ParticleState primary, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        _single.Clear();
        _single.Add(in primary);
        Run(_single, ref sink, ref random);
    }

    /// <summary>Runs one event: its only history, or the first branch of it.</summary>
    /// <typeparam name="TSink">Kind of sink.</typeparam>
    /// <param name="primaries">At least one primary, and the weight of the event; the first is the beam particle that the truth follows.</param>
    /// <param name="sink">Who wants to know of the steps.</param>
    /// <param name="random">Transport stream of the event.</param>
    public void Run<TSink>(PrimaryBuffer primaries, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        Requires.That(primaries.Count > 0, "an event starts with a particle");
        Weight.Open(primaries.Weight);
        Ledger.Open(primaries.KineticEnergy);
        _cascades?.Open(in random);
        _forced?.Open();
        _limit?.Open();
        _stack.Clear();
        // The uppermost of the stack is followed first: the first primary is pushed last.
        for (int index = primaries.Count - 1; index >= 0; index--)
        {
            ParticleState particle = primaries.Particles[index];
            particle.Location = _navigator.Locate(in particle.Position, in particle.Direction);
            if (index == 0) Truth.Open(in particle, primaries.Count);
            _stack.Push(in particle);
        }
        if (_splitting is not null) _splitting.Open();
        FollowAll(ref sink, ref random);
    }

    /// <summary>Runs the next branch of the last event; ledger, truth, weight and all other records are then those of this branch from its start.</summary>
    /// <typeparam name="TSink">Kind of sink.</typeparam>
    /// <param name="sink">Who wants to know of the steps.</param>
    /// <param name="random">The same stream, where the branch before left it.</param>
    /// <returns>False where the event has no more branches; nothing has changed then.</returns>
    public bool RunNextBranch<TSink>(ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        if (_splitting is null || !_splitting.TryRestore(_stack)) return false;
        FollowAll(ref sink, ref random);
        return true;
    }

    /// <summary>Follows all particles of a history, those last at which it branches.</summary>
    private void FollowAll<TSink>(ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        do
        {
            while (_stack.Count > 0)
            {
                ParticleState particle = _stack.Pop();
                if (_limit is not null && _limit.LeavesOut(in particle)) Ledger.Close(Outcome.Discarded, particle.KineticEnergy);
                else if (_reach is not null && _reach.IsPassed(in particle)) Ledger.Close(Outcome.Escaped, particle.KineticEnergy);
                else if (particle.Species == Species.DarkBoson) FollowBoson(ref particle, ref random);
                else Follow(ref particle, ref sink, ref random);
                if (_limit is { IsExceeded: true }) Discard();
            }
        }
        while (_splitting is not null && _splitting.TryBranch(_stack));
        _forced?.Close();
    }

    /// <summary>Ends the history with all that is still to be followed in it.</summary>
    private void Discard()
    {
        if (_splitting is not null)
        {
            _splitting.Discard(_stack, Ledger);
            return;
        }
        while (_stack.Count > 0) Ledger.Close(Outcome.Discarded, _stack.Pop().KineticEnergy);
        Weight.Multiply(0);
    }

    private void FollowBoson(ref ParticleState boson, ref RandomStream random)
    {
        Requires.That(_bosons is not null, "a boson in a run with a signal");
        Outcome outcome = _bosons!.Follow(ref boson, ref random);
        Ledger.Close(outcome, boson.KineticEnergy);
    }

    private void Follow<TSink>(ref ParticleState particle, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        Outcome outcome = particle.Location.IsOutside ? Outcome.Escaped : Outcome.Alive;
        var scattered = new ScatteringHistory();
        while (outcome == Outcome.Alive)
        {
            double zBefore = particle.Position.Z;
            if (particle.Steps >= _maximumSteps) outcome = Outcome.Abandoned;
            else if (_cascades is not null && CascadeStepper.Takes(particle.Species)) outcome = _cascades.Advance(ref particle, ref scattered, ref sink, ref random);
            else if (_followsHadrons && particle.Species == Species.HadronicSystem) outcome = _stepper.Resolve(ref particle, ref sink, ref random);
            else if (!_followsHadrons && ShowerSampler.Takes(particle.Species) && _showers.Covers(particle.Location.Volume))
                outcome = Shower(ref particle, ref sink, ref random);
            else if (_neutrals is not null && NeutralStepper.Takes(particle.Species)) outcome = _neutrals.Advance(ref particle, ref sink, ref random);
            else outcome = _stepper.Advance(ref particle, ref sink, ref random);
            if (_splitting is null || outcome != Outcome.Alive) continue;
            RuleOutcome rule = _splitting.After(in particle, zBefore, ref random);
            if (rule == RuleOutcome.Wait) return;
            if (rule == RuleOutcome.Discard)
            {
                _splitting.Discard(_stack, Ledger);
                outcome = Outcome.Discarded;
            }
        }
        Ledger.Close(outcome, particle.KineticEnergy);
    }

    /// <summary>Replaces a particle by its shower. What leaks through the far face goes on from there: a hadron that crossed as itself, the tail of a shower as a new particle.</summary>
    private Outcome Shower<TSink>(ref ParticleState particle, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        ShowerEnergy energy = _showers.Deposit(in particle, ref sink, ref random);
        Ledger.Book(in energy);
        if (energy.Remnant is null)
        {
            MoveOutOfVolume(ref particle);
            particle.KineticEnergy = energy.Leaked;
            return particle.Location.IsOutside ? Outcome.Escaped : Outcome.Alive;
        }
        if (energy.Leaked > 0) PushTail(in particle, in energy, ref random);
        return Outcome.Showered;
    }

    /// <summary>Puts the tail of a shower on the stack, as particles that start at the end of its axis.</summary>
    private void PushTail(in ParticleState showered, in ShowerEnergy energy, ref RandomStream random)
    {
        ParticleState end = showered;
        MoveOutOfVolume(ref end);
        ShowerTail tail = _showers.Tail(in showered, in energy, (end.Position - showered.Position).Length);
        _tails.Release(in end, in tail, in energy, showered.Track, ref random);
    }

    /// <summary>Moves a particle straight on until it has left its volume; each slab counts as a step.</summary>
    private void MoveOutOfVolume(ref ParticleState particle)
    {
        VolumeId volume = particle.Location.Volume;
        for (; particle.Location.Volume == volume && particle.Steps < _maximumSteps; particle.Steps++)
        {
            double distance = _navigator.DistanceToBoundary(in particle.Position, in particle.Direction, particle.Location, out Crossing crossing);
            particle.Position += distance * particle.Direction;
            particle.Time += distance / PhysicalConstants.SpeedOfLight;
            particle.Location = _navigator.Cross(ref particle.Position, in particle.Direction, particle.Location, crossing);
        }
    }
}
