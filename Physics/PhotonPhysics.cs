using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Photon;
using NA64Mu.Physics.Photon.Compton;
using NA64Mu.Physics.Photon.Conversion;
using NA64Mu.Physics.Photon.MuonPairs;
using NA64Mu.Physics.Photon.PhotoElectric;
using NA64Mu.Physics.Photon.Rayleigh;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics;

/// <summary>All that happens to photons in matter.</summary>
/// <remarks>
/// For energies from 100 eV to 1 TeV. Production cuts do not act here: no process of photons has a cross section that grows without limit
/// for slow secondaries, and all of them above <see cref="LowestEnergy"/> are made. Immutable: one serves all workers.
/// </remarks>
public sealed class PhotonPhysics
{
    /// <summary>Energy below which photons are absorbed, and electrons left, on the spot [MeV].</summary>
    public const double LowestEnergy = 100 * Units.ElectronVolt;

    /// <summary>Energy below which photons scatter or set electrons free, and make no pairs [MeV].</summary>
    public const double HighestSoftEnergy = ConversionCrossSection.Threshold;

    private const int LowExponent = -14;
    private const int HighExponent = 20;

    private readonly PhotonMedium[] _media;

    /// <summary>Builds the tables of all media.</summary>
    /// <param name="media">Media.</param>
    /// <param name="processes">Processes that are switched on.</param>
    public PhotonPhysics(MediumTable media, PhotonProcesses processes = PhotonProcesses.Electromagnetic)
    {
        var grid = new LogGrid(LowExponent, HighExponent);
        _media = new PhotonMedium[media.Count];
        Parallel.For(0, media.Count, index => _media[index] = new PhotonMedium(grid, media.All[index].Material, processes));
    }

    /// <summary>Interactions per path, zero in vacuum [1/mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="energy">Photon energy, up to 1 TeV; below the tables the rate is that of their first node [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double InverseMeanFreePath(MediumId medium, double energy) => _media[medium.Index].TotalRate(energy);

    /// <summary>Interactions of one process per path, from its formula and not from the tables of transport [1/mm].</summary>
    /// <param name="process">A process of photons.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="energy">Photon energy [MeV].</param>
    public double InverseMeanFreePath(ProcessId process, MediumId medium, double energy) => _media[medium.Index].Rate(process, energy);

    /// <summary>One interaction, picked by the rates at this energy.</summary>
    /// <param name="photon">The photon before.</param>
    /// <param name="medium">Medium, one where the rate is not zero.</param>
    /// <param name="secondaries">Receives the new particles.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction Interact(in ParticleState photon, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(photon.Species == Species.Gamma, "a photon");
        double energy = photon.KineticEnergy;
        if (energy < LowestEnergy) return Absorbed(energy);
        PhotonMedium tables = _media[medium.Index];
        PhotonChannel channel = tables.Pick(energy, ref random);
        PhotonElement element = tables.Element(channel.Element);
        // Not a switch that gives a value: that would be a copy in wide pieces, which waits until all that was just written field by field has reached the cache.
        switch (channel.Process)
        {
            case ProcessId.Compton:
                return ComptonSampler.Sample(photon, secondaries, ref random);
            case ProcessId.PhotoElectric:
                return PhotoElectricSampler.Sample(photon, element.Shells, secondaries, ref random);
            case ProcessId.Rayleigh:
                return RayleighSampler.Sample(photon, element.Rayleigh, ref random);
            case ProcessId.Conversion:
                return ConversionSampler.Sample(photon, element.Conversion, secondaries, ref random);
            case ProcessId.ConversionToMuons:
                return ConversionToMuonsSampler.Sample(photon, element.MuonPairs, secondaries, ref random);
            case ProcessId.PhotoNuclear:
                return BecomeHadrons(photon, secondaries);
            default:
                throw new InvalidOperationException("a bug: not a process of photons");
        }
    }

    /// <summary>One interaction of a soft photon, told in a few numbers: what is neither the photon's nor the electron's stays on the spot.</summary>
    /// <remarks>The same processes as those of <see cref="Interact"/>; the direction of the electron is left to <see cref="ElectronDirection"/>, for most of them end where they are.</remarks>
    /// <param name="medium">Medium, one where the rate is not zero.</param>
    /// <param name="energy">Energy from <see cref="LowestEnergy"/> to <see cref="HighestSoftEnergy"/> [MeV].</param>
    /// <param name="direction">Direction before and after.</param>
    /// <param name="energyAfter">Energy after, 0 where the photon is absorbed [MeV].</param>
    /// <param name="electronEnergy">Kinetic energy of the electron set free, 0 for none that is to be followed [MeV].</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Compton, PhotoElectric or Rayleigh.</returns>
    public ProcessId InteractSoftly(
        MediumId medium, double energy, ref Vector3D direction, out double energyAfter, out double electronEnergy, ref RandomStream random)
    {
        Requires.That(energy is >= LowestEnergy and < HighestSoftEnergy, "a soft photon");
        PhotonMedium tables = _media[medium.Index];
        PhotonChannel channel = tables.Pick(energy, ref random);
        if (channel.Process == ProcessId.Compton)
        {
            energyAfter = ComptonSampler.Scatter(energy, ref direction, ref random);
            electronEnergy = energy - energyAfter > LowestEnergy ? energy - energyAfter : 0;
        }
        else if (channel.Process == ProcessId.PhotoElectric)
        {
            energyAfter = 0;
            electronEnergy = PhotoElectricSampler.ElectronEnergy(energy, tables.Element(channel.Element).Shells);
        }
        else
        {
            Requires.That(channel.Process == ProcessId.Rayleigh, "a process of soft photons");
            direction = RayleighSampler.Scatter(in direction, energy, tables.Element(channel.Element).Rayleigh, ref random);
            energyAfter = energy;
            electronEnergy = 0;
        }
        return channel.Process;
    }

    /// <summary>Direction of the electron of <see cref="InteractSoftly"/>.</summary>
    /// <param name="process">Compton or PhotoElectric.</param>
    /// <param name="energy">Energy of the photon before [MeV].</param>
    /// <param name="before">Its direction before.</param>
    /// <param name="after">Its direction after a scattering.</param>
    /// <param name="electronEnergy">Kinetic energy of the electron [MeV].</param>
    /// <param name="random">Random numbers.</param>
    public static Vector3D ElectronDirection(
        ProcessId process, double energy, in Vector3D before, in Vector3D after, double electronEnergy, ref RandomStream random) =>
        process == ProcessId.Compton
            ? ComptonSampler.ElectronDirection(energy, in before, energy - electronEnergy, in after)
            : PhotoElectricSampler.SampleDirection(in before, electronEnergy, ref random);

    /// <summary>The photon goes on as a system of hadrons, of which the reactions with nuclei take charge.</summary>
    private static Interaction BecomeHadrons(in ParticleState photon, SecondaryBuffer secondaries)
    {
        secondaries.Add(Species.HadronicSystem, photon.KineticEnergy, photon.Direction);
        return new Interaction { Process = ProcessId.PhotoNuclear, Outcome = Outcome.Absorbed };
    }

    private static Interaction Absorbed(double energy) =>
        new() { Process = ProcessId.PhotoElectric, Outcome = Outcome.Absorbed, LocalDeposit = energy };
}
