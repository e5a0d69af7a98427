using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Physics.Hadron.PhaseSpace;

namespace NA64Mu.Physics.Hadron.Deexcitation;

/// <summary>Books the products of a nucleus: nucleons and photons are secondaries, the kinetic energy of nuclei is left on the spot.</summary>
/// <remarks>
/// Nuclei are not followed. Deuterons and α particles of evaporation, of 5 to 15 MeV, have ranges below 0.3 mm in iron and 1.5 mm in scintillator; the deuterons of light elements' break-up are the fastest, with
/// tens of MeV in one of some hundred reactions.
/// </remarks>
internal static class ProductWriter
{
    /// <summary>Books a nucleus in its ground state, or a nucleon.</summary>
    /// <param name="nucleus">Protons and nucleons.</param>
    /// <param name="momentum">Momentum [MeV/c].</param>
    /// <param name="secondaries">Takes nucleons.</param>
    public static DeexcitationProducts Write(Nucleus nucleus, in Vector3D momentum, SecondaryBuffer secondaries)
    {
        if (nucleus.A > 1)
        {
            double mass = nucleus.Mass;
            return new DeexcitationProducts(Motion.KineticEnergy(mass, in momentum), mass) { Nuclei = nucleus, Momentum = momentum };
        }
        Species species = nucleus.Z == 1 ? Species.Proton : Species.Neutron;
        WriteParticle(species, in momentum, secondaries);
        return new DeexcitationProducts(0, SpeciesTable.Mass(species));
    }

    /// <summary>Books a particle.</summary>
    /// <param name="species">Kind.</param>
    /// <param name="momentum">Momentum [MeV/c].</param>
    /// <param name="secondaries">Takes it.</param>
    public static void WriteParticle(Species species, in Vector3D momentum, SecondaryBuffer secondaries)
    {
        double length = momentum.Length;
        Vector3D direction = length > 0 ? momentum / length : Vector3D.AlongBeam;
        secondaries.Add(species, Motion.KineticEnergy(SpeciesTable.Mass(species), in momentum), direction.Normalised());
    }
}
