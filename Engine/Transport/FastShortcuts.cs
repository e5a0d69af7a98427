using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Muon.Thin;

namespace NA64Mu.Transport;

/// <summary>Where the fast mode need not follow a particle in detail outside of calorimeters, for no detector could tell (docs/decisions/0026); immutable.</summary>
internal sealed class FastShortcuts
{
    /// <summary>Thinner matter is gas or vacuum, in which even tens of metres change the energy of a fast muon by little [g/cm³].</summary>
    private const double DensestGas = 0.01;

    /// <summary>Kinetic energy below which electrons lose the more on a way the slower they are, so that energy over loss is a bound of the range [MeV].</summary>
    private const double RisingLossBelow = 1 * Units.MeV;

    private readonly Navigator _navigator;
    private readonly bool[] _isUnseenGas;
    private readonly double _lowestFastMuon;
    private readonly double _rangeRejection;

    /// <summary>Those of a set-up.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="planes">Where muons are fast.</param>
    public FastShortcuts(Navigator navigator, ThinPlanes planes)
    {
        _navigator = navigator;
        DetectorLayout layout = navigator.Layout;
        _isUnseenGas = [.. layout.Volumes.Select(volume => !volume.IsSensitive && volume.Layers is null && layout.Materials[volume.Material].Density < DensestGas)];
        _lowestFastMuon = planes.LowestEnergy;
        _rangeRejection = layout.Physics.ElectronSteps.RangeRejection;
    }

    /// <summary>Whether the loss of a particle does not fluctuate: that of a fast muon in gas that is not read out.</summary>
    /// <param name="particle">Particle, inside the world.</param>
    public bool LosesTheMean(in ParticleState particle) =>
        _isUnseenGas[particle.Location.Volume.Index] && particle.KineticEnergy >= _lowestFastMuon && particle.Species is Species.MuMinus or Species.MuPlus;

    /// <summary>Whether a particle leaves its energy where it is: an electron or positron that reaches no border, where no detector tells places so near.</summary>
    /// <param name="particle">Particle, inside the world.</param>
    /// <param name="local">Its loss there.</param>
    public bool StopsHere(in ParticleState particle, in LocalPhysics local)
    {
        if (particle.Species is not (Species.Electron or Species.Positron) || particle.KineticEnergy >= RisingLossBelow) return false;
        bool isNear = particle.KineticEnergy <= _rangeRejection * local.StoppingPower || _isUnseenGas[particle.Location.Volume.Index];
        return isNear && particle.KineticEnergy < local.StoppingPower * _navigator.Safety(in particle.Position, particle.Location);
    }
}
