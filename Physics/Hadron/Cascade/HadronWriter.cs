using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Deexcitation;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>Books hadrons that have left a nucleus.</summary>
internal static class HadronWriter
{
    /// <summary>Books a hadron; gives the rest energy of what was booked [MeV].</summary>
    /// <param name="hadron">Kind; not a Δ.</param>
    /// <param name="momentum">Momentum [MeV/c].</param>
    /// <param name="secondaries">Takes it.</param>
    /// <param name="random">Random numbers.</param>
    public static double Write(CascadeHadron hadron, in Vector3D momentum, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Species species = hadron.ToSpecies(ref random);
        ProductWriter.WriteParticle(species, in momentum, secondaries);
        return SpeciesTable.Mass(species);
    }
}
