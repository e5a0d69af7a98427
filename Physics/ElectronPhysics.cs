using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Electron;
using NA64Mu.Physics.Electron.Annihilation;
using NA64Mu.Physics.Electron.Bremsstrahlung;
using NA64Mu.Physics.Electron.Ionisation;
using NA64Mu.Physics.Electron.MuonPairs;
using NA64Mu.Physics.Electron.Nuclear;
using NA64Mu.Physics.Scattering.Electron;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics;

/// <summary>All that happens to electrons and positrons in matter, except scattering: continuous loss below the cuts, discrete interactions above.</summary>
/// <remarks>For kinetic energies from 100 eV to 1 TeV. Immutable: one serves all workers.</remarks>
public sealed class ElectronPhysics
{
    /// <summary>Share of the energy up to which the loss in a step is proportional to its length.</summary>
    private const double LinearLoss = 0.01;

    /// <summary>Tables of electrons and positrons in turn [2 medium + (0 electron, 1 positron)].</summary>
    private readonly ElectronTable[] _tables;
    private readonly ElectronMedium[] _media;

    /// <summary>Builds the tables of all media.</summary>
    /// <param name="media">Media.</param>
    /// <param name="cuts">Their production cuts.</param>
    /// <param name="nuclear">Whether electrons react with nuclei.</param>
    /// <param name="scattering">Where transport lengths are taken from, so that they stand beside range and loss; null where nobody asks for them.</param>
    public ElectronPhysics(MediumTable media, CutTable cuts, ElectronNuclear nuclear = ElectronNuclear.None, ElectronScattering? scattering = null)
    {
        _media = new ElectronMedium[2 * media.Count];
        var grid = new LogGrid(ElectronMedium.LowExponent, ElectronMedium.HighExponent);
        var tables = new ElectronNuclearTable?[media.Count];
        if (nuclear == ElectronNuclear.Reactions)
            Parallel.For(0, media.Count, index => tables[index] = media.All[index].Material.IsVacuum ? null : new ElectronNuclearTable(grid, media.All[index].Material));
        Parallel.For(0, _media.Length, index =>
        {
            Medium medium = media.All[index / 2];
            Species species = index % 2 == 0 ? Species.Electron : Species.Positron;
            Func<double, double>? length = scattering is null
                ? null
                : energy => scattering.TransportLength(medium.Id, species, Math.Min(energy, ElectronScattering.HighestTabulated));
            _media[index] = new ElectronMedium(medium.Material, species, cuts[medium.Id], tables[index / 2], length);
        });
        _tables = Array.ConvertAll(_media, medium => medium.Table);
    }

    /// <summary>Mean loss per path below the cuts [MeV/mm] and discrete interactions per path [1/mm] in one look-up.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="stoppingPower">Mean loss per path [MeV/mm].</param>
    /// <param name="rate">Discrete interactions per path [1/mm].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LossAndRate(MediumId medium, Species species, double kineticEnergy, out double stoppingPower, out double rate) =>
        _tables[Index(medium, species)].LossAndRate(kineticEnergy, out stoppingPower, out rate);

    /// <summary>Loss per path, range, and a bound of the rate for the energies of one step, in one look-up.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="stoppingPower">Mean loss per path [MeV/mm].</param>
    /// <param name="rateBound">Largest rate from an eighth of the energy up to it [1/mm].</param>
    /// <param name="range">Range [mm].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void At(
        MediumId medium, Species species, double kineticEnergy, out double stoppingPower, out double rateBound, out double range) =>
        _tables[Index(medium, species)].At(kineticEnergy, out stoppingPower, out rateBound, out range, out _);

    /// <summary>The same, and the transport mean free path, where the tables hold it.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="stoppingPower">Mean loss per path [MeV/mm].</param>
    /// <param name="rateBound">Largest rate from an eighth of the energy up to it [1/mm].</param>
    /// <param name="range">Range [mm].</param>
    /// <param name="transportLength">Transport mean free path [mm].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void At(
        MediumId medium, Species species, double kineticEnergy, out double stoppingPower, out double rateBound, out double range,
        out double transportLength) =>
        _tables[Index(medium, species)].At(kineticEnergy, out stoppingPower, out rateBound, out range, out transportLength);

    /// <summary>Discrete interactions per path [1/mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Rate(MediumId medium, Species species, double kineticEnergy)
    {
        LossAndRate(medium, species, kineticEnergy, out _, out double rate);
        return rate;
    }

    /// <summary>Path on which the loss below the cuts would stop the particle; huge in vacuum [mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Range(MediumId medium, Species species, double kineticEnergy) => _tables[Index(medium, species)].Range(kineticEnergy);

    /// <summary>Kinetic energy at which a particle has a given range [MeV].</summary>
    /// <param name="medium">Medium, not vacuum.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="range">Range [mm].</param>
    public double EnergyAtRange(MediumId medium, Species species, double range) => _tables[Index(medium, species)].EnergyAtRange(range);

    /// <summary>The same with the transport mean free path there, where the tables hold it.</summary>
    /// <param name="medium">Medium, not vacuum.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="range">Range [mm].</param>
    /// <param name="transportLength">Transport mean free path [mm].</param>
    /// <returns>Kinetic energy [MeV].</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double AtRange(MediumId medium, Species species, double range, out double transportLength) =>
        _tables[Index(medium, species)].AtRange(range, out transportLength);

    /// <summary>Mean loss in a step: loss per path times length where that is small, by the ranges before and after otherwise [MeV].</summary>
    /// <param name="local">Loss per path and range at the start of the step.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="length">Length of the step [mm].</param>
    /// <param name="energyAtEnd">Kinetic energy at the range that is left, where it has been looked up; negative otherwise [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MeanLoss(in ElectronLocal local, Species species, double length, double energyAtEnd = -1)
    {
        double kineticEnergy = local.Point.KineticEnergy;
        double loss = local.StoppingPower * length;
        if (loss <= LinearLoss * kineticEnergy) return loss;
        if (energyAtEnd < 0) energyAtEnd = EnergyAtRange(local.Point.Medium, species, Math.Max(0, local.Range - length));
        return kineticEnergy - Math.Min(energyAtEnd, kineticEnergy);
    }

    /// <summary>Loss in a step below the cuts, with its fluctuation [MeV].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="kineticEnergy">Kinetic energy before the step [MeV].</param>
    /// <param name="meanLoss">Mean loss in the step [MeV].</param>
    /// <param name="length">Length of the step [mm].</param>
    /// <param name="random">Random numbers; about seven draws.</param>
    /// <returns>Between zero and the kinetic energy.</returns>
    public double SampleLoss(
        MediumId medium, Species species, double kineticEnergy, double meanLoss, double length, ref RandomStream random)
    {
        Requires.That(meanLoss >= 0 && length >= 0, "mean loss and length not negative");
        if (meanLoss >= kineticEnergy) return kineticEnergy;
        double largest = MollerBhabhaCrossSection.LargestFraction(species) * kineticEnergy;
        return Math.Min(_media[Index(medium, species)].Fluctuation.Sample(largest, meanLoss, ref random), kineticEnergy);
    }

    /// <summary>One discrete interaction, picked by the rates at this energy.</summary>
    /// <param name="particle">Electron or positron before.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="secondaries">Receives the new particles.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction Interact(in ParticleState particle, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double total = Rate(medium, particle.Species, particle.KineticEnergy);
        return total > 0
            ? Interact(in particle, medium, random.Uniform() * total, secondaries, ref random)
            : Interaction.Unchanged(ProcessId.Ionisation, in particle);
    }

    /// <summary>The interaction that a number picks.</summary>
    /// <param name="particle">Electron or positron before.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="choice">From 0 to the rate at this energy [1/mm].</param>
    /// <param name="secondaries">Receives the new particles.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction Interact(in ParticleState particle, MediumId medium, double choice, SecondaryBuffer secondaries, ref RandomStream random)
    {
        ElectronMedium tables = _media[Index(medium, particle.Species)];
        double kineticEnergy = particle.KineticEnergy, left = choice;
        left -= tables.IonisationRate.At(kineticEnergy);
        if (left <= 0) return DeltaRaySampler.Sample(in particle, tables.Cuts.Electron, secondaries, ref random);
        if (tables.Nuclear is { } nuclear)
        {
            left -= nuclear.Rate.At(kineticEnergy);
            if (left <= 0) return ElectronNuclearSampler.Sample(in particle, nuclear, secondaries, ref random);
        }
        left -= tables.BremsstrahlungRate.At(kineticEnergy);
        if (left <= 0 || particle.Species == Species.Electron)
            return ElectronBremsstrahlungSampler.Sample(in particle, tables.Cuts.Photon, tables.Bremsstrahlung!.Spectrum, secondaries, ref random);
        left -= tables.MuonPairRate.At(kineticEnergy);
        return left <= 0
            ? MuonPairCreationSampler.Sample(in particle, secondaries, ref random)
            : AnnihilationSampler.InFlight(in particle, secondaries, ref random);
    }

    /// <summary>The photon that a number picks, as <see cref="Interact(in ParticleState, MediumId, double, SecondaryBuffer, ref RandomStream)"/> does.</summary>
    /// <param name="local">Medium and kind of particle.</param>
    /// <param name="kineticEnergy">Its kinetic energy [MeV].</param>
    /// <param name="choice">From 0 to the rate at this energy [1/mm].</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Energy of the photon; 0 where another process is picked [MeV].</returns>
    public double SamplePhoton(in ElectronLocal local, double kineticEnergy, double choice, ref RandomStream random)
    {
        ElectronMedium tables = _media[Index(local.Point.Medium, local.Point.Species)];
        if (kineticEnergy <= tables.Cuts.Photon) return 0;
        double left = choice - tables.IonisationRate.At(kineticEnergy);
        if (tables.Nuclear is { } nuclear) left -= nuclear.Rate.At(kineticEnergy);
        bool isPhoton = left > 0 && left <= tables.BremsstrahlungRate.At(kineticEnergy);
        return isPhoton ? Math.Min(tables.Bremsstrahlung!.Spectrum.Sample(kineticEnergy, ref random), kineticEnergy) : 0;
    }

    /// <summary>A photon of given energy.</summary>
    /// <param name="electron">The electron or positron before.</param>
    /// <param name="photonEnergy">Energy of the photon, at most the kinetic energy [MeV].</param>
    /// <param name="secondaries">Receives the photon.</param>
    /// <param name="random">Random numbers.</param>
    public static Interaction Radiate(in ParticleState electron, double photonEnergy, SecondaryBuffer secondaries, ref RandomStream random) =>
        ElectronBremsstrahlungSampler.Radiate(in electron, photonEnergy, secondaries, ref random);

    /// <summary>Annihilation of a positron that has stopped; kinetic energy that it still has stays on the spot.</summary>
    /// <param name="positron">The positron.</param>
    /// <param name="secondaries">Receives two photons.</param>
    /// <param name="random">Random numbers.</param>
    public static Interaction AnnihilateAtRest(in ParticleState positron, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(positron.Species == Species.Positron, "a positron");
        return AnnihilationSampler.AtRest(in positron, secondaries, ref random);
    }

    /// <summary>Annihilation of a positron in flight.</summary>
    /// <param name="positron">The positron.</param>
    /// <param name="secondaries">Receives two photons.</param>
    /// <param name="random">Random numbers.</param>
    public static Interaction AnnihilateInFlight(in ParticleState positron, SecondaryBuffer secondaries, ref RandomStream random) =>
        AnnihilationSampler.InFlight(in positron, secondaries, ref random);

    /// <summary>Reaction with a nucleus.</summary>
    /// <param name="electron">e⁻ or e⁺.</param>
    /// <param name="medium">Medium in which such reactions are known.</param>
    /// <param name="secondaries">Receives what comes of it.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction ReactWithNucleus(in ParticleState electron, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random) =>
        ElectronNuclearSampler.Sample(in electron, _media[Index(medium, electron.Species)].Nuclear!, secondaries, ref random);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Index(MediumId medium, Species species)
    {
        Requires.That(species is Species.Electron or Species.Positron, "electron or positron");
        return 2 * medium.Index + (species == Species.Electron ? 0 : 1);
    }
}
