using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Muon.PairProduction;

/// <summary>Electron-positron pairs made by muons.</summary>
public static class MuonPairSampler
{
    /// <summary>One pair; the nucleus takes the momentum that is left, and no energy.</summary>
    /// <remarks>
    /// The asymmetry ρ is uniform up to its limit and both leptons have the polar angle of a photon of the pair's energy, on opposite
    /// sides: the
    /// choices of the Geant4 Physics Reference Manual, chapter "Positron-electron pair production by muons".
    /// </remarks>
    /// <param name="muon">The muon before.</param>
    /// <param name="table">Spectra of the element struck.</param>
    /// <param name="secondaries">Receives electron and positron.</param>
    /// <param name="random">Random numbers; about nine draws.</param>
    public static Interaction Sample(in ParticleState muon, MuonPairTable table, SecondaryBuffer secondaries, ref RandomStream random)
    {
        const double mass = PhysicalConstants.ElectronMass;
        double pairEnergy = table.SamplePairEnergy(muon.Energy, ref random);
        double largest = MuonPairCrossSection.LargestAsymmetry(muon.Energy, pairEnergy);
        if (!(largest > 0)) return Interaction.Unchanged(ProcessId.PairProduction, muon);
        double asymmetry = random.Uniform(-largest, largest);
        double positronEnergy = 0.5 * pairEnergy * (1 + asymmetry);
        double electronEnergy = pairEnergy - positronEnergy;
        Azimuth azimuth = Azimuth.Sample(ref random);
        Vector3D positron = RadiationAngle.Sample(muon, pairEnergy, azimuth, ref random);
        Vector3D electron = RadiationAngle.Sample(muon, pairEnergy, azimuth.Opposite, ref random);
        Vector3D after = muon.Momentum - Momentum(positronEnergy) * positron - Momentum(electronEnergy) * electron;
        secondaries.Add(Species.Electron, electronEnergy - mass, electron);
        secondaries.Add(Species.Positron, positronEnergy - mass, positron);
        return Interaction.Scattered(ProcessId.PairProduction, muon.KineticEnergy - pairEnergy, after.Normalised(), -2 * mass);
    }

    private static double Momentum(double leptonEnergy) =>
        Math.Sqrt((leptonEnergy - PhysicalConstants.ElectronMass) * (leptonEnergy + PhysicalConstants.ElectronMass));
}
