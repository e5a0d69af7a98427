using System;
using NA64Mu.Core;

namespace NA64Mu.Transport.Sources;

/// <summary>The primary particles with which an event starts, and its weight; reused from event to event without allocation.</summary>
public sealed class PrimaryBuffer
{
    private ParticleState[] _particles = new ParticleState[4];
    private double[] _generatorWeights = new double[4];
    private int _generatorWeightCount;

    /// <summary>The particles. The first is the one whose way the truth follows; the location of each is left for the transport to find.</summary>
    public ReadOnlySpan<ParticleState> Particles => _particles.AsSpan(0, Count);

    /// <summary>Number of particles.</summary>
    public int Count { get; private set; }

    /// <summary>Number of particles that the event is about; those behind them are pile-up.</summary>
    public int OwnCount { get; private set; }

    /// <summary>Statistical weight of the event at its start: its probability in nature over that with which the source gives it.</summary>
    public double Weight { get; private set; } = 1;

    /// <summary>Number that the generator of a beam file gave to the event; 0 where there is none.</summary>
    public long GeneratorEvent { get; set; }

    /// <summary>All weights that the generator of a beam file gave to the event; empty where there is none.</summary>
    public ReadOnlySpan<double> GeneratorWeights => _generatorWeights.AsSpan(0, _generatorWeightCount);

    /// <summary>When a particle at the speed of light that starts with the first one passes z = 0 [ns].</summary>
    public double ReferenceTime => _particles[0].Time - _particles[0].Position.Z / PhysicalConstants.SpeedOfLight;

    /// <summary>Sum of the kinetic energies [MeV].</summary>
    public double KineticEnergy
    {
        get
        {
            double sum = 0;
            foreach (ref readonly ParticleState particle in Particles) sum += particle.KineticEnergy;
            return sum;
        }
    }

    /// <summary>Starts an event: no particles, weight 1.</summary>
    public void Clear()
    {
        Count = OwnCount = 0;
        Weight = 1;
        GeneratorEvent = 0;
        _generatorWeightCount = 0;
    }

    /// <summary>Adds a particle that the event is about; it gets the next number of a track.</summary>
    /// <param name="particle">The particle.</param>
    public void Add(in ParticleState particle)
    {
        Requires.That(Count == OwnCount, "pile-up comes last");
        Append(in particle, 0);
        OwnCount = Count;
    }

    /// <summary>Adds a particle of the pile-up; it gets the next number of a track and of a beam particle.</summary>
    /// <param name="particle">The particle.</param>
    public void AddPileUp(in ParticleState particle) => Append(in particle, checked((ushort)(Count - OwnCount + 1)));

    /// <summary>Notes one of the generator's weights, which changes nothing by itself.</summary>
    /// <param name="weight">The weight.</param>
    public void AddGeneratorWeight(double weight)
    {
        if (_generatorWeightCount == _generatorWeights.Length) Array.Resize(ref _generatorWeights, 2 * _generatorWeightCount);
        _generatorWeights[_generatorWeightCount++] = weight;
    }

    /// <summary>Multiplies the weight of the event.</summary>
    /// <param name="ratio">Probability in nature over that with which it was drawn, not negative.</param>
    public void MultiplyWeight(double ratio) => Weight *= ratio;

    private void Append(in ParticleState particle, ushort beamParticle)
    {
        if (Count == _particles.Length) Array.Resize(ref _particles, 2 * Count);
        ref ParticleState added = ref _particles[Count];
        added = particle;
        added.Location = Location.Outside;
        added.InteractionLengthsLeft = -1;
        added.Track = added.Parent = new TrackId(Count);
        added.BeamParticle = beamParticle;
        Count++;
    }
}
