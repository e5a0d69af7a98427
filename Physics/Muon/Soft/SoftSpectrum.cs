using System.Collections.Generic;
using System.Linq;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Muon.Bremsstrahlung;
using NA64Mu.Physics.Muon.Ionisation;
using NA64Mu.Physics.Muon.PairProduction;

namespace NA64Mu.Physics.Muon.Soft;

/// <summary>Energies that muons give away in single interactions in the layers of a calorimeter, taken as one matter: sums over the slabs by thickness.</summary>
internal sealed class SoftSpectrum
{
    private readonly double _electronDensity;
    private readonly (double AtomDensity, MuonPairCrossSection Pairs, MuonBremsstrahlungCrossSection Photons)[] _elements;

    /// <summary>Spectrum of a stack of layers.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="materials">Their materials.</param>
    public SoftSpectrum(LayerStructure layers, MaterialTable materials)
    {
        double pitch = layers.Pitch;
        var densities = new Dictionary<Element, double>();
        foreach (Slab slab in layers.Unit)
        {
            Material material = materials[slab.Material];
            if (material.IsVacuum) continue;
            double share = slab.Thickness / pitch;
            _electronDensity += share * material.ElectronDensity;
            foreach (ElementFraction part in material.Elements)
                densities[part.Element] = densities.GetValueOrDefault(part.Element) + share * part.AtomDensity;
        }
        _elements = [.. densities.OrderBy(entry => entry.Key.Z).Select(entry =>
            (entry.Value, new MuonPairCrossSection(entry.Key), new MuonBremsstrahlungCrossSection(entry.Key)))];
    }

    /// <summary>T dN/dT of δ-rays per path [1/mm].</summary>
    /// <param name="kineticEnergy">Kinetic energy of the muon, such that it can give away the transfer [MeV].</param>
    /// <param name="transfer">Kinetic energy of the electron T [MeV].</param>
    public double DeltaRays(double kineticEnergy, double transfer) =>
        transfer < MuonDeltaRayCrossSection.MaximumTransfer(kineticEnergy)
            ? _electronDensity * transfer * MuonDeltaRayCrossSection.Differential(kineticEnergy, transfer)
            : 0;

    /// <summary>ε dN/dε of pairs and photons per path [1/mm].</summary>
    /// <param name="kineticEnergy">Kinetic energy of the muon [MeV].</param>
    /// <param name="transfer">Energy of the photon, or of the pair with its masses, ε [MeV].</param>
    public double Radiation(double kineticEnergy, double transfer)
    {
        double energy = kineticEnergy + Core.PhysicalConstants.MuonMass;
        double sum = 0;
        foreach (var (density, pairs, photons) in _elements)
            sum += density * (pairs.EnergyTimesDifferential(energy, transfer) + photons.EnergyTimesDifferential(energy, transfer));
        return sum;
    }
}
