using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Electron.Ionisation;
using NA64Mu.Physics.Hadron;
using NA64Mu.Physics.Hadron.Ionisation;
using NA64Mu.Physics.Muon.Soft;
using NA64Mu.Physics.Muon.Thin;
using NA64Mu.Physics.Scattering;

namespace NA64Mu.Physics;

/// <summary>All physics outside parametrised showers: one named field per process family, rates written out as a sum.</summary>
public sealed class PhysicsList
{
    /// <summary>Highest kinetic energy of the tables: 1 TeV [MeV].</summary>
    public const double MaximumKineticEnergy = Units.TeV;

    private readonly MuonPhysics _muon;
    private readonly HadronIonisation _hadron;
    private readonly MultipleScattering _scattering;
    private readonly QuasiElasticSampler _quasiElastic;
    private readonly ElectronLossTable _electronLoss;
    private readonly bool[] _isVacuum;
    private readonly Dictionary<double, MuonPhysics> _hardMuon;
    private readonly Dictionary<double, QuasiElasticSampler> _hardQuasiElastic;
    private readonly DarkPhysics? _emission;
    private readonly HadronRates? _reactions;

    /// <summary>The physics of one set-up; tables are built here.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="cuts">Production cuts of its media.</param>
    /// <param name="emission">Emission of a light boson that competes with all other processes; null for none.</param>
    /// <param name="reactions">Reactions of hadrons with nuclei; null where showers stand for them.</param>
    public PhysicsList(DetectorLayout layout, CutTable cuts, DarkPhysics? emission = null, HadronRates? reactions = null)
    {
        MediumTable media = layout.Media;
        _muon = new MuonPhysics(media, cuts);
        _hadron = new HadronIonisation(media, cuts);
        _scattering = new MultipleScattering(media, cuts, layout.Physics.NuclearScattering);
        _quasiElastic = new QuasiElasticSampler(media, layout.Physics.NuclearScattering);
        _electronLoss = new ElectronLossTable(media);
        _hardMuon = layout.Weighting.Scale.Where(process => process.Process != ProcessId.QuasiElastic)
            .Select(process => process.TransferMinimum).Where(transfer => transfer > 0).Distinct()
            .ToDictionary(transfer => transfer, transfer => new MuonPhysics(media, CutTable.Uniform(media, transfer)));
        _hardQuasiElastic = layout.Weighting.Scale.Where(process => process.Process == ProcessId.QuasiElastic)
            .Select(process => process.TransferMinimum).Distinct()
            .ToDictionary(transfer => transfer, transfer => new QuasiElasticSampler(media, layout.Physics.NuclearScattering, transfer));
        _isVacuum = [.. media.All.Select(medium => medium.Material.IsVacuum)];
        _emission = emission;
        _reactions = reactions;
        if (reactions is not null) Protons = new ProtonRange(media, OfProton);
    }

    /// <summary>The same with other processes of muons, and with what is done to them in bulk.</summary>
    private PhysicsList(PhysicsList other, MuonPhysics muon, MultipleScattering scattering, SoftTransfers? soft, ThinPlanes? thin)
    {
        _muon = muon;
        _hadron = other._hadron;
        _scattering = scattering;
        _quasiElastic = other._quasiElastic;
        _electronLoss = other._electronLoss;
        _isVacuum = other._isVacuum;
        _hardMuon = other._hardMuon;
        _hardQuasiElastic = other._hardQuasiElastic;
        _emission = other._emission;
        _reactions = other._reactions;
        Protons = other.Protons;
        Soft = soft;
        Thin = thin;
    }

    /// <summary>Soft transfers of muons that are summed in calorimeters; null where each is drawn.</summary>
    public SoftTransfers? Soft { get; }

    /// <summary>Tracking planes that fast muons cross in one step; null where they go slab by slab.</summary>
    public ThinPlanes? Thin { get; }

    /// <summary>Ranges of slow protons; null where hadrons are not followed.</summary>
    public ProtonRange? Protons { get; }

    /// <summary>The physics of the fast mode: one cut for all media, and soft transfers of fast muons summed where the set-up allows it.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="emission">Emission of a light boson that competes with all other processes; null for none.</param>
    public static PhysicsList Fast(DetectorLayout layout, DarkPhysics? emission = null)
    {
        var all = new PhysicsList(layout, CutTable.Uniform(layout.Media, layout.Physics.FastCut), emission);
        var thin = new ThinPlanes(layout, all);
        if (!SoftTransfers.IsUsedIn(layout)) return new PhysicsList(all, all._muon, all._scattering, soft: null, thin);
        CutTable cuts = CutTable.Uniform(layout.Media, layout.Physics.FastSum);
        var harder = new PhysicsList(
            all, new MuonPhysics(layout.Media, cuts), new MultipleScattering(layout.Media, cuts, layout.Physics.NuclearScattering), soft: null, thin: null);
        return new PhysicsList(all, all._muon, all._scattering, new SoftTransfers(layout, harder), thin);
    }

    /// <summary>Loss and rates at the present energy of a particle.</summary>
    /// <param name="particle">Particle.</param>
    /// <param name="kinematics">Its momentum and velocity.</param>
    /// <param name="medium">Where it is.</param>
    public LocalPhysics At(in ParticleState particle, in Kinematics kinematics, MediumId medium)
    {
        switch (particle.Species)
        {
            case Species.MuMinus or Species.MuPlus:
                double decay = MuonDecay.InverseMeanFreePath(in kinematics);
                if (_isVacuum[medium.Index]) return new LocalPhysics(0, 0, 0, decay);
                _muon.LossAndRate(medium, particle.KineticEnergy, out double stoppingPower, out double rate);
                double emission = _emission is null ? 0 : _emission.InverseMeanFreePath(medium, particle.KineticEnergy);
                double scattering = _scattering.InverseMeanFreePath(medium, in kinematics) + _quasiElastic.InverseMeanFreePath(medium, in kinematics);
                return new LocalPhysics(stoppingPower, rate, scattering, decay, emission);
            case Species.Electron or Species.Positron:
                return _isVacuum[medium.Index]
                    ? default
                    : new LocalPhysics(_electronLoss.StoppingPower(medium, particle.Species, particle.KineticEnergy), 0, 0, 0);
            default:
                double decayInFlight = ParticleDecay.InverseMeanFreePath(particle.Species, in kinematics);
                if (_isVacuum[medium.Index]) return new LocalPhysics(0, 0, 0, decayInFlight);
                double nuclear = _reactions is null ? 0 : _reactions.InverseMeanFreePath(particle.Species, medium, particle.KineticEnergy);
                if (SpeciesTable.Charge(particle.Species) == 0) return new LocalPhysics(0, 0, 0, decayInFlight) { Nuclear = nuclear };
                _hadron.Of(particle.Species).LossAndRate(medium, particle.KineticEnergy, out double loss, out double deltaRays);
                return new LocalPhysics(loss, deltaRays, _scattering.InverseMeanFreePath(medium, in kinematics), decayInFlight) { Nuclear = nuclear };
        }
    }

    /// <summary>Continuous loss over a step, with its straggling.</summary>
    /// <param name="particle">Particle before the loss.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="meanLoss">Mean loss [MeV].</param>
    /// <param name="length">Path length [mm].</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Loss, between 0 and the kinetic energy [MeV].</returns>
    public double SampleLoss(in ParticleState particle, MediumId medium, double meanLoss, double length, ref RandomStream random) =>
        particle.Species switch
        {
            Species.Electron or Species.Positron => System.Math.Min(meanLoss, particle.KineticEnergy),
            Species.MuMinus or Species.MuPlus => _muon.SampleLoss(medium, particle.KineticEnergy, meanLoss, length, ref random),
            _ => _hadron.Of(particle.Species).SampleLoss(medium, particle.KineticEnergy, meanLoss, length, ref random),
        };

    /// <summary>Continuous loss of a muon, with its straggling, on a part of a step that is due to one medium.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy before the step [MeV].</param>
    /// <param name="meanLoss">Mean loss [MeV].</param>
    /// <param name="length">Path length [mm].</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Loss, between 0 and the kinetic energy [MeV].</returns>
    public double SampleMuonLoss(MediumId medium, double kineticEnergy, double meanLoss, double length, ref RandomStream random) =>
        _muon.SampleLoss(medium, kineticEnergy, meanLoss, length, ref random);

    /// <summary>Deflection and sideways shift by multiple scattering over a step.</summary>
    /// <param name="particle">Particle after the move.</param>
    /// <param name="kinematics">Its momentum and velocity.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="length">Path length [mm].</param>
    /// <param name="random">Transport stream.</param>
    public ScatteringResult Scatter(in ParticleState particle, in Kinematics kinematics, MediumId medium, double length, ref RandomStream random) =>
        _scattering.Sample(in kinematics, length, medium, particle.Species, ref random);

    /// <summary>Whether a particle scatters and loses energy in a medium at all.</summary>
    /// <param name="particle">Particle.</param>
    /// <param name="medium">Medium.</param>
    public bool IsAffectedBy(in ParticleState particle, MediumId medium) =>
        !_isVacuum[medium.Index] && SpeciesTable.Charge(particle.Species) != 0;

    /// <summary>Chooses one discrete process, reactions with nuclei apart, by its rate and proposes what it does.</summary>
    /// <param name="particle">Particle at the point of interaction.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="local">Rates at the start of the step.</param>
    /// <param name="secondaries">Room for new particles, cleared here.</param>
    /// <param name="random">Transport stream.</param>
    public Interaction Interact(
        in ParticleState particle, MediumId medium, in LocalPhysics local, SecondaryBuffer secondaries, ref RandomStream random)
    {
        secondaries.Clear();
        double choice = random.Uniform() * (local.TotalRate - local.Nuclear);
        if (choice < local.Electromagnetic)
        {
            return particle.Species is Species.MuMinus or Species.MuPlus
                ? _muon.Interact(in particle, medium, secondaries, ref random)
                : _hadron.Interact(in particle, medium, secondaries, ref random);
        }
        if (choice < local.Electromagnetic + local.Scattering) return ScatterOnce(in particle, medium, secondaries, ref random);
        return choice < local.Electromagnetic + local.Scattering + local.DarkEmission
            ? _emission!.Sample(in particle, medium, secondaries, ref random)
            : ParticleDecay.Sample(in particle, secondaries, ref random);
    }

    private LocalPhysics OfProton(MediumId medium, double kineticEnergy)
    {
        var proton = new ParticleState { Species = Species.Proton, KineticEnergy = kineticEnergy };
        return At(in proton, Kinematics.Of(in proton), medium);
    }

    /// <summary>A scatter on a whole nucleus or, of muons, on one of its nucleons, by their rates at this energy.</summary>
    private Interaction ScatterOnce(in ParticleState particle, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random)
    {
        if (particle.Species is Species.MuMinus or Species.MuPlus)
        {
            Kinematics kinematics = Kinematics.Of(in particle);
            double nucleons = _quasiElastic.InverseMeanFreePath(medium, in kinematics);
            double all = nucleons + _scattering.InverseMeanFreePath(medium, in kinematics);
            if (nucleons > 0 && random.Uniform() * all < nucleons) return _quasiElastic.Sample(in particle, medium, secondaries, ref random);
        }
        return _scattering.SampleSingle(in particle, medium, ref random);
    }

    /// <summary>Mean loss of muons by all that is below the cuts [MeV/mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public double MuonLoss(MediumId medium, double kineticEnergy) => _isVacuum[medium.Index] ? 0 : _muon.StoppingPower(medium, kineticEnergy);

    /// <summary>Interactions of muons with matter per path [1/mm].</summary>
    /// <param name="medium">Medium, no vacuum.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public double MuonRate(MediumId medium, double kineticEnergy) => _muon.InverseMeanFreePath(medium, kineticEnergy);

    /// <summary>Interactions of muons that give away some energy or more; with the cuts of this list for 0.</summary>
    /// <param name="transfer">Energy, one of those of the scaled processes of the layout [MeV].</param>
    public MuonPhysics MuonAbove(double transfer) => transfer > 0 ? _hardMuon[transfer] : _muon;

    /// <summary>Scatters of muons on nucleons that take some energy or more.</summary>
    /// <param name="transfer">Energy, that of a scaled process of the layout [MeV].</param>
    public QuasiElasticSampler QuasiElasticAbove(double transfer) => _hardQuasiElastic[transfer];
}
