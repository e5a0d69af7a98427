using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Ionisation;

namespace NA64Mu.Transport.Sources;

/// <summary>Way of beam particles from where the beam is given back to where they start: through vacuum, magnets, beam momentum stations and trackers.</summary>
/// <remarks>
/// A charged particle goes its way backwards as one of the opposite charge would go it forwards. In stations and trackers it gains their mean collision loss, so
/// that the momentum behind them is the one that was asked for; scattering there is not undone and adds to the beam (docs/decisions/0017). A
/// particle that would have come through anything else never came that way.
/// </remarks>
public sealed class UpstreamWay
{
    private const int MaximumSteps = 10_000;

    private readonly Navigator _navigator;
    private readonly Propagator _propagator;
    private readonly double _originZ;

    /// <summary>The way in a set-up.</summary>
    /// <param name="navigator">The set-up.</param>
    /// <param name="originZ">Plane to go back to [mm].</param>
    public UpstreamWay(Navigator navigator, double originZ)
    {
        _navigator = navigator;
        _propagator = new Propagator(navigator);
        _originZ = originZ;
    }

    /// <summary>Takes a particle back.</summary>
    /// <param name="particle">The particle downstream, going along the beam.</param>
    /// <param name="origin">The same at the origin, at the earlier time.</param>
    /// <returns>False where no way leads back; electrons, which would have radiated in the stations, and neutral particles have none.</returns>
    public bool TryFollow(in ParticleState particle, out ParticleState origin)
    {
        origin = particle;
        int charge = -SpeciesTable.Charge(particle.Species);
        if (particle.Position.Z <= _originZ || charge == 0 || particle.Species is Species.Electron or Species.Positron) return false;
        origin.Direction = -1 * particle.Direction;
        origin.Location = _navigator.Locate(in origin.Position, in origin.Direction);
        for (int step = 0; step < MaximumSteps && IsOpen(origin.Location) && origin.Direction.Z < 0; step++)
        {
            double left = (_originZ - origin.Position.Z) / origin.Direction.Z;
            bool isBent = _navigator.HasField(origin.Location, out _);
            Location location = origin.Location;
            StepLimit moved = _propagator.Move(
                ref origin, charge, new StepLimit(isBent ? double.PositiveInfinity : left, StepLimiter.Interaction), out Crossing crossing);
            Rejuvenate(ref origin, location, moved.Length);
            if (moved.By == StepLimiter.Interaction) return TryArrive(ref origin);
            if (moved.By == StepLimiter.Boundary) origin.Location = _navigator.Cross(ref origin.Position, in origin.Direction, location, crossing);
        }
        return false;
    }

    private static bool TryArrive(ref ParticleState origin)
    {
        origin.Direction = -1 * origin.Direction;
        origin.Location = Location.Outside;
        return true;
    }

    /// <summary>Vacuum, or a plane that measures the beam.</summary>
    private bool IsOpen(Location location) => !location.IsOutside
        && (MaterialAt(location).IsVacuum || _navigator.Layout[location.Volume].System is DetectorSystem.BeamMomentumStation or DetectorSystem.Tracker);

    private Material MaterialAt(Location location) => _navigator.Layout.Media[_navigator.MediumAt(location)].Material;

    /// <summary>Gives back the time of a way, and in matter the mean energy.</summary>
    private void Rejuvenate(ref ParticleState particle, Location location, double length)
    {
        double energy = particle.KineticEnergy + particle.Mass;
        particle.Time -= length * energy / (particle.MomentumMagnitude * PhysicalConstants.SpeedOfLight);
        Material material = MaterialAt(location);
        if (material.IsVacuum) return;
        particle.KineticEnergy += length * BetheBloch.RestrictedStoppingPower(
            material, HeavyParticle.Of(particle.Species), particle.KineticEnergy, double.PositiveInfinity);
    }
}
