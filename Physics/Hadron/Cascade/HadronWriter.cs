using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.Deexcitation;
using NA64Mu.Physics.Hadron.PhaseSpace;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>Books hadrons that have left a nucleus.</summary>
internal static class HadronWriter
{
    /// <summary>Part of Λ that decay to pπ⁻, the others to nπ⁰ (PDG 2022).</summary>
    private const double ProtonShare = 0.641;

    /// <summary>Books a hadron; gives the rest energy of what was booked [MeV].</summary>
    /// <param name="hadron">Kind; not a Δ. A Λ decays on the spot.</param>
    /// <param name="mass">Mass [MeV].</param>
    /// <param name="momentum">Momentum [MeV/c].</param>
    /// <param name="secondaries">Takes it.</param>
    /// <param name="random">Random numbers.</param>
    public static double Write(CascadeHadron hadron, double mass, in Vector3D momentum, SecondaryBuffer secondaries, ref RandomStream random)
    {
        if (hadron != CascadeHadron.Lambda) return WriteOne(hadron, in momentum, secondaries, ref random);
        (CascadeHadron nucleon, CascadeHadron pion) = random.Uniform() < ProtonShare
            ? (CascadeHadron.Proton, CascadeHadron.PiMinus)
            : (CascadeHadron.Neutron, CascadeHadron.PiZero);
        FourMomentum whole = Motion.Of(mass, in momentum);
        Vector3D ofPion = Motion.Split(in whole, mass, pion.Mass(), nucleon.Mass(), ref random);
        return WriteOne(pion, in ofPion, secondaries, ref random) + WriteOne(nucleon, momentum - ofPion, secondaries, ref random);
    }

    private static double WriteOne(CascadeHadron hadron, in Vector3D momentum, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Species species = hadron.ToSpecies(ref random);
        ProductWriter.WriteParticle(species, in momentum, secondaries);
        return SpeciesTable.Mass(species);
    }
}
