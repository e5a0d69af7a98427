using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Muon.Thin;
using NA64Mu.Physics.Scattering;

namespace NA64Mu.Transport;

/// <summary>Moves a fast muon through all slabs of a tracking plane in one step, where it does not interact in any (docs/decisions/0026).</summary>
/// <remarks>Where it does, the plane is crossed slab by slab: the way to the next interaction is drawn before, so both have the same law.</remarks>
internal sealed class ThinStepper
{
    /// <summary>Muons flatter than this go slab by slab.</summary>
    private const double SmallestForward = 0.99;

    /// <summary>A way that is shorter by more does not begin at the face [mm].</summary>
    private const double FaceTolerance = 1 * Units.Nanometre;

    private readonly Navigator _navigator;
    private readonly PhysicsList _physics;
    private readonly EnergyLedger _ledger;
    private readonly ThinLayers?[] _layers;
    private readonly int[] _lastSlab;
    private readonly double _lowestEnergy;

    /// <summary>The stepper of one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="physics">Processes.</param>
    /// <param name="planes">Planes.</param>
    /// <param name="ledger">Where energies are booked.</param>
    public ThinStepper(Navigator navigator, PhysicsList physics, ThinPlanes planes, EnergyLedger ledger)
    {
        _navigator = navigator;
        _physics = physics;
        _ledger = ledger;
        _lowestEnergy = planes.LowestEnergy;
        _layers = new ThinLayers?[navigator.Layout.Volumes.Count];
        _lastSlab = new int[_layers.Length];
        foreach (Volume volume in navigator.Layout.Volumes)
        {
            // Whoever asks for the truth inside a plane wants the scattering up to there, and no more.
            bool isAskedInside = navigator.Layout.TruthPlanes.Any(plane => plane.Z > volume.ZMin && plane.Z < volume.ZMax);
            if (isAskedInside || !navigator.IsPlain(volume.Id) || planes.In(volume.Id) is not { } layers) continue;
            _layers[volume.Id.Index] = layers;
            _lastSlab[volume.Id.Index] = volume.Layers!.Unit.Count - 1;
        }
    }

    /// <summary>Whether a particle may cross a plane so: a fast muon in its first slab.</summary>
    /// <param name="particle">Particle, inside the world.</param>
    public bool Covers(in ParticleState particle) =>
        _layers[particle.Location.Volume.Index] is not null
        && particle.Species is Species.MuMinus or Species.MuPlus
        && particle.KineticEnergy >= _lowestEnergy
        && Math.Abs(particle.Direction.Z) >= SmallestForward
        && particle.Location.Slab == (particle.Direction.Z > 0 ? 0 : _lastSlab[particle.Location.Volume.Index]);

    /// <summary>The whole way through the plane, unless the muon starts inside, leaves by a side, or interacts on its way.</summary>
    /// <typeparam name="TSink">Kind of sink.</typeparam>
    /// <param name="muon">A muon that <see cref="Covers"/> names.</param>
    /// <param name="sink">Who wants to know of the steps.</param>
    /// <param name="random">Transport stream.</param>
    /// <param name="outcome">Alive, or escaped.</param>
    /// <returns>False where nothing was done, but that the way to the next interaction is drawn.</returns>
    public bool TryCross<TSink>(ref ParticleState muon, ref TSink sink, ref RandomStream random, out Outcome outcome)
        where TSink : struct, IStepSink
    {
        outcome = Outcome.Alive;
        int volume = muon.Location.Volume.Index;
        ThinLayers layers = _layers[volume]!;
        bool isForward = muon.Direction.Z > 0;
        Location last = muon.Location with { Slab = isForward ? _lastSlab[volume] : 0 };
        double length = _navigator.DistanceToBoundary(in muon.Position, in muon.Direction, last, out Crossing crossing);
        double slope = 1 / Math.Abs(muon.Direction.Z);
        if (crossing.Face == Face.Side || length < slope * layers.Thickness - FaceTolerance) return false;
        layers.At(muon.KineticEnergy, out double passiveLoss, out double rate);
        if (muon.InteractionLengthsLeft < 0) muon.InteractionLengthsLeft = random.Exponential();
        double depth = rate * length;
        if (muon.InteractionLengthsLeft <= depth) return false;

        muon.InteractionLengthsLeft -= depth;
        muon.Steps++;
        Vector3D from = muon.Position;
        double before = muon.KineticEnergy, start = muon.Time;
        var kinematics = Kinematics.Of(in muon);
        double timePerLength = kinematics.InverseBeta * (1 / PhysicalConstants.SpeedOfLight);
        Step active = default;
        LoseInActive(layers, ref muon, ref active, from, slope, isForward, ref random);
        muon.Time = start + timePerLength * (active.To - from).Length;
        sink.Accept(in active, in muon);

        muon.Position = from + length * muon.Direction;
        muon.Time = start + timePerLength * length;
        Step whole = default;
        whole.From = from;
        whole.Location = last with { Slab = layers.PassiveSlab };
        whole.KineticEnergyBefore = before;
        whole.Length = length;
        whole.Limiter = StepLimiter.Boundary;
        whole.Deposit = passiveLoss * length;
        muon.KineticEnergy -= whole.Deposit;
        _ledger.Deposit(whole.Deposit);
        Scatter(layers, ref muon, in kinematics, length, last, ref random);
        muon.Location = _navigator.Cross(ref muon.Position, in muon.Direction, last, crossing);
        if (muon.Location.IsOutside) outcome = Outcome.Escaped;
        whole.To = muon.Position;
        sink.Accept(in whole, in muon);
        return true;
    }

    /// <summary>Way and loss in the slab that is read out: what is collected there goes with the loss, so it fluctuates.</summary>
    private void LoseInActive(ThinLayers layers, ref ParticleState muon, ref Step step, in Vector3D from, double slope, bool isForward, ref RandomStream random)
    {
        double toActive = isForward ? layers.ActiveStart : layers.Thickness - layers.ActiveStart - layers.ActiveThickness;
        double length = slope * layers.ActiveThickness;
        step.From = from + slope * toActive * muon.Direction;
        step.To = step.From + length * muon.Direction;
        step.Location = muon.Location with { Slab = layers.ActiveSlab };
        step.KineticEnergyBefore = muon.KineticEnergy;
        step.Length = length;
        step.Limiter = StepLimiter.Boundary;
        step.Deposit = _physics.SampleMuonLoss(layers.ActiveMedium, muon.KineticEnergy, length * layers.ActiveLoss(muon.KineticEnergy), length, ref random);
        muon.KineticEnergy -= step.Deposit;
        muon.Position = step.To;
        _ledger.Deposit(step.Deposit);
    }

    /// <summary>Turns the muon at the end of its way and shifts it sideways, where that does not lead out of the plane.</summary>
    private void Scatter(ThinLayers layers, ref ParticleState muon, in Kinematics kinematics, double length, Location last, ref RandomStream random)
    {
        ScatteringResult scattering = layers.Scatter(in kinematics, length, ref random);
        Vector3D direction = muon.Direction;
        muon.Direction = direction.Deflected(scattering.SinCosPhi, scattering.SinSinPhi, scattering.OneMinusCos).Renormalised();
        Vector3D shifted = muon.Position + direction.Deflected(scattering.DisplacementX, scattering.DisplacementY, 1) with { Z = 0 };
        if (_navigator.Contains(in shifted, last)) muon.Position = shifted;
    }
}
