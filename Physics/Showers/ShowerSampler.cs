using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.Muon.Soft;

namespace NA64Mu.Physics.Showers;

/// <summary>Replaces e±, γ and hadrons in calorimeters by parametrised showers; immutable, shared by all threads.</summary>
/// <remarks>
/// Electromagnetic showers after Grindhammer and Peters (<see cref="ShowerShape"/>), response from the layers (<see cref="ShowerMediumBuilder"/>).
/// Photons first travel to their conversion, 9/7 X₀ at high energy, and go on as a pair, half a radiation length less deep than one electron of their energy.
/// Hadrons lose energy as minimum-ionising particles up to their interaction; of what is left, f_em = 1 − (E/E₀)^(k−1) with k = 0.82 and E₀ = 1 GeV for mesons and
/// 2.6 GeV for baryons becomes π⁰ (T. A. Gabriel, D. E. Groom et al., Nucl. Instrum. Methods A 338 (1994) 336).
/// </remarks>
public sealed class ShowerSampler
{
    /// <summary>Energy of the electron whose shower is as deep as that of a pair: e^−½, for −Σ x ln x of two shares x that are uniform is ½ on the mean.</summary>
    private const double PairShare = 0.60653;

    private readonly ShowerMedium?[] _media;

    /// <summary>Prepares all volumes in which showers develop: calorimeters, and whatever else is at least a radiation length deep.</summary>
    /// <param name="layout">The set-up.</param>
    public ShowerSampler(DetectorLayout layout)
    {
        _media = new ShowerMedium?[layout.Volumes.Count];
        foreach (Volume volume in layout.Volumes)
        {
            if (layout.Materials[volume.Material].IsVacuum || volume.Id.Index == 0) continue;
            ShowerMedium medium = ShowerMediumBuilder.Build(volume, layout.Materials);
            bool isCalorimeter = volume.System is DetectorSystem.Ecal or DetectorSystem.Vhcal or DetectorSystem.Hcal;
            if (isCalorimeter || 2 * volume.Shape.HalfZ >= medium.RadiationLength) _media[volume.Id.Index] = medium;
        }
    }

    /// <summary>Whether showers are parametrised in a volume.</summary>
    /// <param name="volume">Volume.</param>
    public bool Covers(VolumeId volume) => volume.Index >= 0 && _media[volume.Index] != null;

    /// <summary>Whether a kind of particle can be replaced: all but muons.</summary>
    /// <param name="species">Kind of particle.</param>
    public static bool Takes(Species species) => species is not (Species.MuMinus or Species.MuPlus);

    /// <summary>Replaces a particle by its shower; what leaves by the far face is for the caller to follow.</summary>
    /// <param name="particle">The particle, in a volume that <see cref="Covers"/> names.</param>
    /// <param name="sink">Takes the spots.</param>
    /// <param name="random">Random numbers.</param>
    public ShowerEnergy Deposit<TSink>(in ParticleState particle, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        Requires.That(Covers(particle.Location.Volume), "a calorimeter");
        Requires.That(Takes(particle.Species), "a particle that showers");
        ShowerMedium medium = _media[particle.Location.Volume.Index]!;
        double release = RestEnergyRelease(particle.Species);
        double energy = particle.KineticEnergy + release;
        var tally = new SpotTally { BeamParticle = particle.BeamParticle };
        double invisible = 0, start = 0;
        if (IsElectromagnetic(particle.Species))
        {
            bool isPhoton = particle.Species is Species.Gamma or Species.PiZero;
            start = isPhoton ? ConversionLength(medium, energy) * random.Exponential() : 0;
            ShowerShape shape = ShowerShape.Electromagnetic(medium, isPhoton ? PairShare * energy : energy, start, ref random);
            SpotWriter.Spread(
                medium, shape, particle, energy, medium.ElectronFraction, medium.SamplingVariance, ref tally, ref sink, ref random);
        }
        else
        {
            invisible = HadronicShower.Deposit(medium, particle, release, out start, ref tally, ref sink, ref random);
        }
        if (tally.IsIntact)
            return new ShowerEnergy { Deposited = particle.KineticEnergy - tally.Leaked, Leaked = tally.Leaked };
        double escaped = Math.Min(tally.Escaped, energy - invisible);
        double leaked = Math.Min(tally.Leaked, energy - invisible - escaped);
        return new ShowerEnergy
        {
            Deposited = energy - escaped - invisible - leaked,
            Escaped = escaped,
            Invisible = invisible,
            RestEnergyRelease = release,
            Leaked = leaked,
            Start = start,
            Remnant = IsElectromagnetic(particle.Species) ? Species.Gamma : Species.HadronicSystem,
        };
    }

    /// <summary>Leaves the energy of the soft transfers of a muon along its way.</summary>
    /// <param name="muon">The muon at the start of its way, in a volume that <see cref="Covers"/> names.</param>
    /// <param name="length">Length of the way [mm].</param>
    /// <param name="energy">Energy of all soft transfers [MeV].</param>
    /// <param name="transfers">What they are drawn from.</param>
    /// <param name="sink">Takes the parcels.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Where the energy went; what leaked goes on as the tail of a shower of photons.</returns>
    public ShowerEnergy DepositSoft<TSink>(
        in ParticleState muon, double length, double energy, SoftLayers transfers, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        ShowerMedium medium = _media[muon.Location.Volume.Index]!;
        var tally = new SpotTally { BeamParticle = muon.BeamParticle };
        SoftShower.Spread(medium, in muon, length, energy, transfers.Nearest(muon.KineticEnergy), ref tally, ref sink, ref random);
        double escaped = Math.Min(tally.Escaped, energy), leaked = Math.Min(tally.Leaked, energy - escaped);
        return new ShowerEnergy { Deposited = energy - escaped - leaked, Escaped = escaped, Leaked = leaked, Remnant = Species.Gamma };
    }

    /// <summary>The tail of soft transfers that leave by the far face: of showers that are a radiation length old.</summary>
    /// <param name="volume">Where they were.</param>
    /// <param name="leaked">Energy that leaked [MeV].</param>
    public ShowerTail SoftTail(VolumeId volume, double leaked)
    {
        ShowerMedium medium = _media[volume.Index]!;
        return new ShowerTail(medium, Species.Gamma, leaked, medium.RadiationLength, leaked);
    }

    /// <summary>The tail of a shower that leaves by the far face.</summary>
    /// <param name="particle">The particle that showered, as it was before.</param>
    /// <param name="energy">What became of its energy; with a remnant.</param>
    /// <param name="path">Way from there to the far face [mm].</param>
    public ShowerTail Tail(in ParticleState particle, in ShowerEnergy energy, double path)
    {
        Requires.That(energy.Remnant is not null, "a shower that has begun");
        ShowerMedium medium = _media[particle.Location.Volume.Index]!;
        return new ShowerTail(
            medium, energy.Remnant!.Value, particle.KineticEnergy + energy.RestEnergyRelease, path - energy.Start, energy.Leaked);
    }

    private static bool IsElectromagnetic(Species species) => species is Species.Electron or Species.Positron or Species.Gamma or Species.PiZero;

    private static double RestEnergyRelease(Species species) => species switch
    {
        Species.Positron => 2 * PhysicalConstants.ElectronMass,
        Species.PiZero => PhysicalConstants.NeutralPionMass,
        Species.AntiProton => PhysicalConstants.ProtonMass + PhysicalConstants.ProtonMass,
        Species.AntiNeutron => PhysicalConstants.NeutronMass + PhysicalConstants.ProtonMass,
        >= Species.AntiLambda and <= Species.AntiSigmaMinus => SpeciesTable.Mass(species) + PhysicalConstants.ProtonMass,
        _ => 0,
    };

    /// <summary>Mean way of a photon to its first interaction [mm].</summary>
    /// <remarks>
    /// 9/7 X₀ of the high-energy limit, longer below 100 MeV where pair production falls: 9/7 X₀ (1 + 1.6/(1 + E/30 MeV)) follows the attenuation lengths of
    /// lead and iron (NIST XCOM) within 25 % from 4 MeV up.
    /// </remarks>
    private static double ConversionLength(ShowerMedium medium, double energy) =>
        9.0 / 7.0 * medium.RadiationLength * (1 + 1.6 / (1 + energy / 30));
}
