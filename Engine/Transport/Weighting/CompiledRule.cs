using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Transport.Weighting;

/// <summary>A rule for histories as the step loop asks it: numbers instead of names; immutable.</summary>
internal sealed class CompiledRule
{
    private readonly uint _species;
    private readonly int _volume;
    private readonly double _z;
    private readonly double _lowEnergy;
    private readonly double _highEnergy;

    /// <summary>A rule of a set-up.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="layout">The set-up.</param>
    public CompiledRule(HistoryRule rule, DetectorLayout layout)
    {
        _species = rule.Particles.Aggregate(0u, (mask, species) => mask | 1u << (int)species);
        _volume = rule.Volume is { } name ? layout.Find(name)!.Id.Index : -1;
        _z = rule.Z ?? double.NaN;
        _lowEnergy = rule.EnergyMinimum;
        _highEnergy = rule.EnergyMaximum;
        Factor = rule.Factor;
    }

    /// <summary>Above 1 the number of branches, below 1 the probability to survive.</summary>
    public double Factor { get; }

    /// <summary>Whether the conditions hold at the end of a step.</summary>
    /// <param name="particle">Particle after the step, inside the world.</param>
    /// <param name="zBefore">Where the step began [mm].</param>
    public bool Holds(in ParticleState particle, double zBefore)
    {
        bool isMeant = _species == 0 ? particle.Track.Number == 0 : (_species >> (int)particle.Species & 1) != 0;
        if (!isMeant || particle.KineticEnergy < _lowEnergy || particle.KineticEnergy > _highEnergy) return false;
        if (_volume >= 0 && particle.Location.Volume.Index != _volume) return false;
        return double.IsNaN(_z) || zBefore < _z && particle.Position.Z >= _z;
    }
}
