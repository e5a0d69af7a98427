using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.Muon.Thin;

namespace NA64Mu.Transport;

/// <summary>Where the fast mode need not follow a particle in detail outside of calorimeters, for no detector could tell (docs/decisions/0026); immutable.</summary>
internal sealed class FastShortcuts
{
    /// <summary>Thinner matter is gas or vacuum, in which even tens of metres change the energy of a fast muon by little [g/cm³].</summary>
    private const double DensestGas = 0.01;

    private readonly bool[] _isUnseenGas;
    private readonly double _lowestFastMuon;

    /// <summary>Those of a set-up.</summary>
    /// <param name="layout">Geometry.</param>
    /// <param name="planes">Where muons are fast.</param>
    public FastShortcuts(DetectorLayout layout, ThinPlanes planes)
    {
        _isUnseenGas = [.. layout.Volumes.Select(volume => !volume.IsSensitive && volume.Layers is null && layout.Materials[volume.Material].Density < DensestGas)];
        _lowestFastMuon = planes.LowestEnergy;
    }

    /// <summary>Whether the loss of a particle does not fluctuate: that of a fast muon in gas that is not read out.</summary>
    /// <param name="particle">Particle, inside the world.</param>
    public bool LosesTheMean(in ParticleState particle) =>
        _isUnseenGas[particle.Location.Volume.Index] && particle.KineticEnergy >= _lowestFastMuon && particle.Species is Species.MuMinus or Species.MuPlus;
}
