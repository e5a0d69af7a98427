using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Electron.Ionisation;
using NA64Mu.Physics.Scattering;

namespace NA64Mu.Physics;

/// <summary>All physics outside parametrised showers: one named field per process family, rates written out as a sum.</summary>
public sealed class PhysicsList
{
    /// <summary>Highest kinetic energy of the tables: 1 TeV [MeV].</summary>
    public const double MaximumKineticEnergy = Units.TeV;

    private readonly MuonPhysics _muon;
    private readonly MultipleScattering _scattering;
    private readonly ElectronLossTable _electronLoss;
    private readonly bool[] _isVacuum;

    /// <summary>The physics of one set-up; tables are built here.</summary>
    /// <param name="layout">Materials and cuts.</param>
    public PhysicsList(DetectorLayout layout)
    {
        _muon = new MuonPhysics(layout.Materials, layout.Physics);
        _scattering = new MultipleScattering(layout.Materials, layout.Physics);
        _electronLoss = new ElectronLossTable(layout.Materials);
        _isVacuum = new bool[layout.Materials.Count];
        foreach (Material material in layout.Materials.All) _isVacuum[material.Id.Index] = material.IsVacuum;
    }

    /// <summary>Loss and rates at the present energy of a particle.</summary>
    /// <param name="particle">Particle.</param>
    /// <param name="kinematics">Its momentum and velocity.</param>
    /// <param name="material">Where it is.</param>
    public LocalPhysics At(in ParticleState particle, in Kinematics kinematics, MaterialId material)
    {
        switch (particle.Species)
        {
            case Species.MuMinus or Species.MuPlus:
                double decay = MuonDecay.InverseMeanFreePath(in kinematics);
                if (_isVacuum[material.Index]) return new LocalPhysics(0, 0, 0, decay);
                _muon.LossAndRate(material, particle.KineticEnergy, out double stoppingPower, out double rate);
                return new LocalPhysics(stoppingPower, rate, _scattering.InverseMeanFreePath(material, in kinematics), decay);
            case Species.Electron or Species.Positron:
                return _isVacuum[material.Index]
                    ? default
                    : new LocalPhysics(_electronLoss.StoppingPower(material, particle.Species, particle.KineticEnergy), 0, 0, 0);
            default:
                return SpeciesTable.Charge(particle.Species) == 0 || _isVacuum[material.Index]
                    ? default
                    : new LocalPhysics(
                        _muon.StoppingPower(material, MuonEnergyOfSameVelocity(in particle)), 0,
                        _scattering.InverseMeanFreePath(material, in kinematics), 0);
        }
    }

    /// <summary>Continuous loss over a step, with its straggling.</summary>
    /// <param name="particle">Particle before the loss.</param>
    /// <param name="material">Material.</param>
    /// <param name="meanLoss">Mean loss [MeV].</param>
    /// <param name="length">Path length [mm].</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Loss, between 0 and the kinetic energy [MeV].</returns>
    public double SampleLoss(in ParticleState particle, MaterialId material, double meanLoss, double length, ref RandomStream random) =>
        particle.Species is Species.Electron or Species.Positron
            ? System.Math.Min(meanLoss, particle.KineticEnergy)
            : System.Math.Min(
                particle.KineticEnergy,
                _muon.SampleLoss(material, MuonEnergyOfSameVelocity(in particle), meanLoss, length, ref random));

    /// <summary>Continuous loss of a muon, with its straggling, on a part of a step that is due to one material.</summary>
    /// <param name="material">Material.</param>
    /// <param name="kineticEnergy">Kinetic energy before the step [MeV].</param>
    /// <param name="meanLoss">Mean loss [MeV].</param>
    /// <param name="length">Path length [mm].</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Loss, between 0 and the kinetic energy [MeV].</returns>
    public double SampleMuonLoss(MaterialId material, double kineticEnergy, double meanLoss, double length, ref RandomStream random) =>
        _muon.SampleLoss(material, kineticEnergy, meanLoss, length, ref random);

    /// <summary>Deflection and sideways shift by multiple scattering over a step.</summary>
    /// <param name="particle">Particle after the move.</param>
    /// <param name="kinematics">Its momentum and velocity.</param>
    /// <param name="material">Material.</param>
    /// <param name="length">Path length [mm].</param>
    /// <param name="random">Transport stream.</param>
    public ScatteringResult Scatter(in ParticleState particle, in Kinematics kinematics, MaterialId material, double length, ref RandomStream random) =>
        _scattering.Sample(in kinematics, length, material, particle.Species, ref random);

    /// <summary>Whether a particle scatters and loses energy in a material at all.</summary>
    /// <param name="particle">Particle.</param>
    /// <param name="material">Material.</param>
    public bool IsAffectedBy(in ParticleState particle, MaterialId material) =>
        !_isVacuum[material.Index] && SpeciesTable.Charge(particle.Species) != 0;

    /// <summary>Chooses one discrete process by its rate and proposes what it does.</summary>
    /// <param name="particle">Particle at the point of interaction.</param>
    /// <param name="material">Material.</param>
    /// <param name="local">Rates at the start of the step.</param>
    /// <param name="secondaries">Room for new particles, cleared here.</param>
    /// <param name="random">Transport stream.</param>
    public Interaction Interact(
        in ParticleState particle, MaterialId material, in LocalPhysics local, SecondaryBuffer secondaries, ref RandomStream random)
    {
        secondaries.Clear();
        double choice = random.Uniform() * local.TotalRate;
        if (choice < local.Electromagnetic) return _muon.Interact(in particle, material, secondaries, ref random);
        return choice < local.Electromagnetic + local.Scattering
            ? _scattering.SampleSingle(in particle, material, ref random)
            : MuonDecay.Sample(in particle, secondaries, ref random);
    }

    /// <summary>Loss depends on velocity alone: the energy of a muon as fast as the particle [MeV].</summary>
    private static double MuonEnergyOfSameVelocity(in ParticleState particle) =>
        particle.Species is Species.MuMinus or Species.MuPlus
            ? particle.KineticEnergy
            : particle.KineticEnergy * (PhysicalConstants.MuonMass / particle.Mass);
}
