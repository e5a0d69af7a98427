using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.App.Replay;

/// <summary>The steps of one event as they are made.</summary>
internal sealed class StepRecorder
{
    private static readonly string[] LimiterNames = ["border", "interaction", "energy_loss", "field", "range", "scattering", "dark_emission", "history"];

    private readonly EventWorker _worker;
    private readonly string[] _volumes;
    private long _interactions;

    /// <summary>An empty list.</summary>
    /// <param name="worker">Who makes the event.</param>
    /// <param name="layout">Set-up.</param>
    public StepRecorder(EventWorker worker, DetectorLayout layout)
    {
        _worker = worker;
        _volumes = [.. layout.Volumes.Select(volume => volume.Name)];
    }

    /// <summary>The steps.</summary>
    public List<ReplayStep> Steps { get; } = [];

    /// <summary>Writes down a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="particle">Particle after it.</param>
    public void Add(in Step step, in ParticleState particle)
    {
        Steps.Add(new ReplayStep(
            _worker.Branch, ReplayStepKind.Step, particle.Track.Number, particle.Parent.Number, SpeciesTable.Name(particle.Species),
            EndOf(in step, in particle),
            Name(step.Location), step.Location.Slab, step.From, step.To, step.KineticEnergyBefore, particle.KineticEnergy, step.Deposit, 0, step.Length,
            particle.Time, _worker.Weight));
    }

    /// <summary>Writes down a parcel of energy.</summary>
    /// <param name="spot">The parcel.</param>
    public void Add(in ShowerSpot spot) => Steps.Add(new ReplayStep(
        _worker.Branch, ReplayStepKind.Spot, -1, -1, "", "", Name(spot.Location), spot.Location.Slab, spot.Position, spot.Position, 0, 0, spot.Visible,
        spot.Passive, 0, spot.Time, _worker.Weight));

    /// <summary>What ended a step: a process at its end or at rest, or else who set its length. Soft interactions on the way of a muon through layers end no step.</summary>
    private string EndOf(in Step step, in ParticleState particle)
    {
        bool hasInteracted = _worker.Truth.Interactions != _interactions;
        _interactions = _worker.Truth.Interactions;
        bool endsByProcess = step.Limiter == StepLimiter.Interaction || !(particle.KineticEnergy > 0);
        return hasInteracted && endsByProcess ? ProcessNames.Of(_worker.Truth.LastProcess) : LimiterNames[(int)step.Limiter];
    }

    private string Name(Location location) => location.IsOutside ? "" : _volumes[location.Volume.Index];
}
