using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.Showers;

namespace NA64Mu.Transport;

/// <summary>Stretch of the beam line in which photons of the fast mode can make showers; nothing else takes them, so beyond it they are as good as out of the world.</summary>
internal sealed class ShowerReach
{
    private readonly double _from;
    private readonly double _to;

    /// <summary>That of a set-up.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="showers">Volumes with showers.</param>
    public ShowerReach(DetectorLayout layout, ShowerSampler showers)
    {
        Volume[] taking = [.. layout.Volumes.Where(volume => showers.Covers(volume.Id))];
        _from = taking.Select(volume => volume.ZMin).DefaultIfEmpty(double.PositiveInfinity).Min();
        _to = taking.Select(volume => volume.ZMax).DefaultIfEmpty(double.NegativeInfinity).Max();
    }

    /// <summary>Whether a particle is a photon that has left the stretch behind it; the beam particle never is, for its planes are written down.</summary>
    /// <param name="particle">Particle at its start.</param>
    public bool IsPassed(in ParticleState particle) =>
        particle.Species == Species.Gamma && particle.Track.Number != 0
        && (particle.Direction.Z >= 0 ? particle.Position.Z >= _to : particle.Position.Z <= _from);
}
