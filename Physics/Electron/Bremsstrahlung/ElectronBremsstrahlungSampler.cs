using NA64Mu.Core;
using NA64Mu.Physics.Radiation;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Electron.Bremsstrahlung;

/// <summary>Photons radiated by electrons and positrons.</summary>
internal static class ElectronBremsstrahlungSampler
{
    /// <summary>One photon; the nucleus takes the momentum that is left, and no energy.</summary>
    /// <param name="electron">The electron or positron before.</param>
    /// <param name="cut">Smallest photon energy [MeV].</param>
    /// <param name="spectrum">Photons above the cut in the medium.</param>
    /// <param name="secondaries">Receives the photon.</param>
    /// <param name="random">Random numbers; about eight draws.</param>
    public static Interaction Sample(
        in ParticleState electron, double cut, AliasSpectrumTable spectrum, SecondaryBuffer secondaries, ref RandomStream random)
    {
        if (electron.KineticEnergy <= cut) return Interaction.Unchanged(ProcessId.Bremsstrahlung, electron);
        double photonEnergy = System.Math.Min(spectrum.Sample(electron.KineticEnergy, ref random), electron.KineticEnergy);
        return Radiate(in electron, photonEnergy, secondaries, ref random);
    }

    /// <summary>A photon of given energy.</summary>
    /// <param name="electron">The electron or positron before.</param>
    /// <param name="photonEnergy">Energy of the photon, at most the kinetic energy [MeV].</param>
    /// <param name="secondaries">Receives the photon.</param>
    /// <param name="random">Random numbers; about five draws.</param>
    public static Interaction Radiate(in ParticleState electron, double photonEnergy, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Vector3D photon = RadiationAngle.Turn(electron.Direction, electron.Energy, Azimuth.Sample(ref random), ref random);
        secondaries.Add(Species.Gamma, photonEnergy, photon);
        Vector3D after = electron.MomentumMagnitude * electron.Direction - photonEnergy * photon;
        return Interaction.Scattered(ProcessId.Bremsstrahlung, electron.KineticEnergy - photonEnergy, after.Normalised());
    }
}
