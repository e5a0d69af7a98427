using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Scattering;
using NA64Mu.Transport.Signal;
using NA64Mu.Transport.Weighting;

namespace NA64Mu.Transport;

/// <summary>Moves a fast muon through a group of layers of a sampling calorimeter in one step (docs/decisions/0007).</summary>
/// <remarks>
/// Loss and scattering of each material act once, at the end of the step, over the part of the path that is due to it; interactions keep their places on
/// the path. So a step ends only at the border of a group, or where an interaction changed the muon so much that rates have to be looked up again.
/// </remarks>
internal sealed class CondensedStepper
{
    /// <summary>Muons flatter than this cross few layers, and see the thickness of each slab.</summary>
    private const double SmallestForward = 0.5;

    /// <summary>Energy over that at the start of the step below which the step ends.</summary>
    private const double LeastEnergyKept = 0.99;

    private const int MostInteractions = 1000;

    /// <summary>Way across the cells on which energy is left as one parcel: an eighth of the smallest cells [mm].</summary>
    private const double LargestSidewaysStep = 5;

    private readonly Navigator _navigator;
    private readonly PhysicsList _physics;
    private readonly InteractionApplier _applier;
    private readonly EnergyLedger _ledger;
    private readonly double _trackingCut;
    private readonly CondensedLayers?[] _layers;
    private readonly LocalPhysics[] _local;
    private readonly double[] _rates;
    private readonly double[] _excess;
    private readonly CondensedSections?[] _sections;
    private readonly MuonProcesses _all;
    private readonly CondensedSums? _sums;
    private readonly CondensedEmission? _emission;

    /// <summary>Processes of the present step.</summary>
    private MuonProcesses _processes;

    /// <summary>The stepper of one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="physics">Processes.</param>
    /// <param name="applier">Applies interactions.</param>
    /// <param name="ledger">Where energies are booked.</param>
    /// <param name="forced">Forced emission of a light boson; null for none.</param>
    /// <param name="scaling">Scaled cross sections; null where all are as in nature.</param>
    /// <param name="sums">Sums of soft transfers; null where each is drawn.</param>
    public CondensedStepper(
        Navigator navigator, PhysicsList physics, InteractionApplier applier, EnergyLedger ledger, ForcedEmission? forced = null, RateScaling? scaling = null,
        CondensedSums? sums = null)
    {
        _navigator = navigator;
        _physics = physics;
        _applier = applier;
        _ledger = ledger;
        _sums = sums;
        _all = new MuonProcesses(physics, scaling);
        _processes = _all;
        _trackingCut = navigator.Layout.Physics.TrackingCut;
        _layers = new CondensedLayers?[navigator.Layout.Volumes.Count];
        _sections = new CondensedSections?[_layers.Length];
        int mostParts = 0;
        foreach (Volume volume in navigator.Layout.Volumes)
        {
            if (!volume.IsSamplingCalorimeter || !navigator.IsPlain(volume.Id)) continue;
            var layers = new CondensedLayers(volume, navigator, physics);
            _layers[volume.Id.Index] = layers;
            _sections[volume.Id.Index] = sums?.SectionsOf(volume, layers);
            mostParts = Math.Max(mostParts, layers.Parts.Length);
        }
        _local = new LocalPhysics[mostParts];
        _rates = new double[mostParts];
        _excess = new double[mostParts];
        if (forced is not null) _emission = new CondensedEmission(forced, mostParts);
    }

    /// <summary>Whether a particle may take such a step: a fast muon that flies across the layers of a calorimeter.</summary>
    /// <param name="particle">Particle, inside the world.</param>
    public bool Covers(in ParticleState particle) =>
        _layers[particle.Location.Volume.Index] is { } layers
        && particle.Species is Species.MuMinus or Species.MuPlus
        && particle.KineticEnergy >= layers.LowestEnergy
        && Math.Abs(particle.Direction.Z) >= SmallestForward;

    /// <summary>One step, to the end of the group or to a hard interaction.</summary>
    /// <typeparam name="TSink">Kind of sink.</typeparam>
    /// <param name="muon">A muon that <see cref="Covers"/> names.</param>
    /// <param name="sink">Who wants to know of the step.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Alive, or how the track ended.</returns>
    public Outcome Advance<TSink>(ref ParticleState muon, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        CondensedLayers layers = _layers[muon.Location.Volume.Index]!;
        CondensedSections? sections = _sections[muon.Location.Volume.Index] is { } candidate && candidate.Covers(in muon) ? candidate : null;
        _processes = sections is null ? _all : _sums!.Processes;
        var before = Kinematics.Of(in muon);
        double start = muon.Time;
        var step = new Step { From = muon.Position, Location = muon.Location, KineticEnergyBefore = muon.KineticEnergy };
        FindRates(layers, in muon, in before);
        _emission?.FindRates(layers, in muon, ref random);
        Location last = sections is null ? layers.LastOfGroup(muon.Location, muon.Direction.Z) : sections.LastOfSection(muon.Location, muon.Direction.Z);
        var losses = new CondensedLoss();
        muon.Steps++;

        StepLimit moved = Fly(layers, ref muon, in before, last, out Crossing crossing, ref random);
        step.Length = moved.Length;
        bool decays = false;
        for (int count = 0; moved.By == StepLimiter.Interaction && count < MostInteractions; count++)
        {
            int part = layers.PartAt(muon.Location);
            decays = random.Uniform() * _rates[part] < _local[part].Decay;
            if (decays) break;
            Interact(layers.Parts[part], in _local[part], ref muon, ref losses, ref random);
            bool isSoft = muon.KineticEnergy >= LeastEnergyKept * step.KineticEnergyBefore && Math.Abs(muon.Direction.Z) >= SmallestForward;
            if (!isSoft) break;
            moved = Fly(layers, ref muon, in before, last, out crossing, ref random);
            step.Length += moved.Length;
        }

        if (moved.By == StepLimiter.Emission) Emit(layers, ref muon, ref random);
        double beforeLosses = muon.KineticEnergy;
        LoseEnergy(layers, ref muon, in step, ref losses, ref random);
        if (sections is not null) _sums!.Lose(sections, layers, ref muon, in step, start, ref sink, ref random);
        // With the energy in the middle of the step: over a section, that at its start would make the angle too small by half of the loss.
        var between = new Kinematics(muon.Mass, step.KineticEnergyBefore - 0.5 * (beforeLosses - muon.KineticEnergy));
        Scatter(layers, ref muon, in between, step.Length, ref random);
        Outcome outcome = Outcome.Alive;
        if (decays) outcome = Decay(layers, ref muon, ref losses, ref random);
        else if (muon.KineticEnergy <= _trackingCut) outcome = ComeToRest(layers, ref muon, ref losses, ref random);
        Location place = layers.ActiveSlab(muon.Location);
        if (outcome == Outcome.Alive && moved.By == StepLimiter.Boundary) outcome = Cross(ref muon, crossing);
        step.To = muon.Position;
        step.Limiter = moved.By;
        Leave(in step, place, in losses, in muon, ref sink);
        sink.Accept(in step, in muon);
        return outcome;
    }

    /// <summary>Leaves the energy that was lost along the step, in as many parcels as it takes that none is far from the muon's place.</summary>
    private static void Leave<TSink>(in Step step, Location place, in CondensedLoss losses, in ParticleState muon, ref TSink sink)
        where TSink : struct, IStepSink
    {
        Vector3D way = step.To - step.From;
        int parcels = 1 + (int)(Math.Max(Math.Abs(way.X), Math.Abs(way.Y)) * (1 / LargestSidewaysStep));
        double share = 1.0 / parcels;
        for (int index = 0; index < parcels; index++)
        {
            Vector3D position = step.From + (index + 0.5) * share * way;
            sink.Accept(new ShowerSpot(position, place, muon.Time, share * losses.Visible, share * losses.Passive, muon.BeamParticle));
        }
    }

    /// <summary>Losses and rates in the slabs of a layer at the energy of the muon.</summary>
    private void FindRates(CondensedLayers layers, in ParticleState muon, in Kinematics kinematics)
    {
        for (int index = 0; index < layers.Parts.Length; index++)
        {
            MediumId medium = layers.Parts[index].Medium;
            _local[index] = _processes.Physics.At(in muon, in kinematics, medium);
            // Of what is summed nothing is continuous loss.
            if (_processes != _all) _local[index] = _local[index] with { StoppingPower = _physics.MuonLoss(medium, muon.KineticEnergy) };
            if (_processes.Scaling is { } scaling)
            {
                scaling.Raise(in muon, medium, ref _local[index]);
                _excess[index] = scaling.Excess(in muon, in _local[index]);
            }
            _rates[index] = _local[index].TotalRate;
        }
    }

    /// <summary>Moves the muon straight on to the next interaction or to the end of the group, and leaves it in the slab where it is then.</summary>
    private StepLimit Fly(
        CondensedLayers layers, ref ParticleState muon, in Kinematics kinematics, Location last, out Crossing crossing, ref RandomStream random)
    {
        double border = _navigator.DistanceToBoundary(in muon.Position, in muon.Direction, last, out crossing);
        double toSlabEnd = _navigator.DistanceToSlabEnd(in muon.Position, in muon.Direction, muon.Location);
        // Interactions have no memory: the way to the next one is drawn anew in each group.
        double interaction = layers.Repeated.PathTo(random.Exponential(), muon.Location.Slab, toSlabEnd, muon.Direction.Z, _rates);
        StepLimit moved = border <= interaction
            ? new StepLimit(border, StepLimiter.Boundary)
            : new StepLimit(interaction, StepLimiter.Interaction);
        if (_emission is not null) moved = _emission.Shorten(layers.Repeated, moved, in muon, toSlabEnd);
        _processes.Scaling?.Pass(layers.Repeated.FreePathsOn(moved.Length, muon.Location.Slab, toSlabEnd, muon.Direction.Z, _excess));
        muon.InteractionLengthsLeft = -1;
        muon.Position += moved.Length * muon.Direction;
        muon.Time += moved.Length * kinematics.InverseBeta * (1 / PhysicalConstants.SpeedOfLight);
        bool isAtLast = moved.By == StepLimiter.Boundary && crossing.Face != Face.Side;
        muon.Location = isAtLast ? last : _navigator.LocateSlab(last.Volume, muon.Position.Z, muon.Direction.Z);
        return moved;
    }

    private void Emit(CondensedLayers layers, ref ParticleState muon, ref RandomStream random)
    {
        Interaction emission = _emission!.Emit(layers, in muon, _applier.Secondaries, ref random);
        _applier.Apply(in emission, ref muon);
    }

    private void Interact(in LayerPart part, in LocalPhysics local, ref ParticleState muon, ref CondensedLoss losses, ref RandomStream random)
    {
        LocalPhysics withoutDecay = local with { Decay = 0 };
        Interaction interaction = _processes.Scaling is null
            ? _processes.Physics.Interact(in muon, part.Medium, in withoutDecay, _applier.Secondaries, ref random)
            : _processes.Scaling.Interact(in muon, part.Medium, in withoutDecay, _applier.Secondaries, ref random);
        double deposit = 0;
        _applier.Apply(in interaction, ref muon, ref deposit, ref random);
        losses.Add(deposit, part.IsActive);
    }

    /// <summary>Continuous loss over the step, as that of a muon with the energy at its start.</summary>
    private void LoseEnergy(CondensedLayers layers, ref ParticleState muon, in Step step, ref CondensedLoss losses, ref RandomStream random)
    {
        for (int index = 0; index < layers.Parts.Length; index++)
        {
            ref readonly LayerPart part = ref layers.Parts[index];
            double length = part.Fraction * step.Length;
            double meanLoss = length * _local[index].StoppingPower;
            if (meanLoss <= 0) continue;
            double loss = _physics.SampleMuonLoss(part.Medium, step.KineticEnergyBefore, meanLoss, length, ref random);
            // A hard interaction may have left less than the step before it took.
            loss = Math.Min(loss, muon.KineticEnergy);
            muon.KineticEnergy -= loss;
            _ledger.Deposit(loss);
            losses.Add(loss, part.IsActive);
        }
    }

    /// <summary>Turns the muon and shifts it sideways, as if each material were spread evenly over the step.</summary>
    private void Scatter(CondensedLayers layers, ref ParticleState muon, in Kinematics between, double length, ref RandomStream random)
    {
        if (length <= 0) return;
        double x = 0, y = 0, shiftX = 0, shiftY = 0;
        foreach (ref readonly LayerPart part in layers.Parts.AsSpan())
        {
            if (!_physics.IsAffectedBy(in muon, part.Medium)) continue;
            ScatteringResult scattering = _processes.Physics.Scatter(in muon, in between, part.Medium, part.Fraction * length, ref random);
            x += scattering.SinCosPhi;
            y += scattering.SinSinPhi;
            shiftX += part.InverseFraction * scattering.DisplacementX;
            shiftY += part.InverseFraction * scattering.DisplacementY;
        }
        double sineSquared = x * x + y * y;
        Requires.That(sineSquared < 1, "a fast muon that scatters forward");
        Vector3D direction = muon.Direction;
        muon.Direction = direction.Deflected(x, y, sineSquared / (1 + Math.Sqrt(1 - sineSquared))).Renormalised();
        Vector3D shifted = muon.Position + direction.Deflected(shiftX, shiftY, 1) with { Z = 0 };
        if (_navigator.Contains(in shifted, muon.Location)) muon.Position = shifted;
    }

    private Outcome Decay(CondensedLayers layers, ref ParticleState muon, ref CondensedLoss losses, ref RandomStream random)
    {
        _processes.Scaling?.Decay(in muon);
        Outcome outcome = _applier.Decay(ref muon, out double deposit, ref random);
        losses.Add(deposit, layers.IsActive(muon.Location));
        return outcome;
    }

    private Outcome ComeToRest(CondensedLayers layers, ref ParticleState muon, ref CondensedLoss losses, ref RandomStream random)
    {
        Outcome outcome = _applier.ComeToRest(ref muon, out double deposit, ref random);
        losses.Add(deposit, layers.IsActive(muon.Location));
        return outcome;
    }

    private Outcome Cross(ref ParticleState muon, Crossing crossing)
    {
        muon.Location = _navigator.Cross(ref muon.Position, in muon.Direction, muon.Location, crossing);
        return muon.Location.IsOutside ? Outcome.Escaped : Outcome.Alive;
    }
}
