using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Electron.Bremsstrahlung;

/// <summary>Photons radiated per path by an electron or positron of one energy in a material.</summary>
/// <remarks>
/// Below 1 GeV a fit to the evaluation of Seltzer and Berger (<see cref="SlowBremsstrahlung"/>), above Tsai's formulas with the LPM effect
/// (<see cref="FastBremsstrahlung"/>), as in G4eBremsstrahlung of Geant4; both times 1/(1 + k_p²/k²) for the polarisation of the medium. The spectrum has a
/// step at 1 GeV, in lead 1 to 7 % between k/T of 0.1 and 0.9; rates and losses are joined by <see cref="ElectronBremsstrahlungTable"/>.
/// </remarks>
public sealed class ElectronBremsstrahlungCrossSection
{
    /// <summary>Energy at which the formulas change [MeV].</summary>
    public const double JoiningEnergy = 1000;

    private readonly double _polarisationSquared;
    private readonly double[] _atomDensities;
    private readonly SlowBremsstrahlung[] _slow;
    private readonly FastBremsstrahlung[] _fast;

    /// <summary>A material at an energy, with the formula of that energy.</summary>
    /// <param name="material">Material.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="kineticEnergy">Kinetic energy T [MeV].</param>
    public ElectronBremsstrahlungCrossSection(Material material, Species species, double kineticEnergy)
        : this(material, species, kineticEnergy, kineticEnergy < JoiningEnergy ? BremsstrahlungFormula.Slow : BremsstrahlungFormula.Fast)
    {
    }

    internal ElectronBremsstrahlungCrossSection(Material material, Species species, double kineticEnergy, BremsstrahlungFormula formula)
    {
        KineticEnergy = kineticEnergy;
        double energy = kineticEnergy + PhysicalConstants.ElectronMass;
        double polarisation = energy * MediumPolarisation.PlasmaEnergyRatio(material);
        _polarisationSquared = polarisation * polarisation;
        int count = material.IsVacuum || kineticEnergy < SlowBremsstrahlung.LowestEnergy ? 0 : material.Elements.Count;
        bool isSlow = formula == BremsstrahlungFormula.Slow;
        _atomDensities = new double[count];
        _slow = new SlowBremsstrahlung[isSlow ? count : 0];
        _fast = new FastBremsstrahlung[isSlow ? 0 : count];
        for (int index = 0; index < count; index++)
        {
            _atomDensities[index] = material.Elements[index].AtomDensity;
            int z = material.Elements[index].Element.Z;
            if (isSlow) _slow[index] = new SlowBremsstrahlung(z, species, kineticEnergy);
            else _fast[index] = new FastBremsstrahlung(z, material, energy);
        }
    }

    /// <summary>T [MeV].</summary>
    public double KineticEnergy { get; }

    /// <summary>Photons per path and logarithm of their energy, k dΣ/dk [1/mm].</summary>
    /// <param name="photonEnergy">k, positive [MeV].</param>
    /// <returns>Zero above the kinetic energy.</returns>
    public double EnergyTimesDifferential(double photonEnergy)
    {
        if (photonEnergy > KineticEnergy) return 0;
        double sum = 0;
        for (int index = 0; index < _slow.Length; index++) sum += _atomDensities[index] * _slow[index].EnergyTimesDifferential(photonEnergy);
        for (int index = 0; index < _fast.Length; index++) sum += _atomDensities[index] * _fast[index].EnergyTimesDifferential(photonEnergy);
        return sum / (1 + _polarisationSquared / (photonEnergy * photonEnergy));
    }
}
