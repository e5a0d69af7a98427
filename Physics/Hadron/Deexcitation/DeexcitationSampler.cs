using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Physics.Hadron.PhaseSpace;

namespace NA64Mu.Physics.Hadron.Deexcitation;

/// <summary>Excited nuclei on the way to their ground states; one per worker, for it owns buffers.</summary>
/// <remarks>
/// Up to A = 16 break-up at once (<see cref="BreakUpTable"/>), above nucleons before equilibrium (<see cref="ExcitonSampler"/>), if the remnant says among how many excitons its energy is shared, then evaporation (<see cref="EvaporationSampler"/>), and photons (<see cref="GammaSampler"/>) once no particle gets out. Energy and
/// momentum are conserved in each step with the masses of <see cref="NuclearMass"/>. Left out: fission, break-up of heavy nuclei above some 4 MeV per nucleon, photons beside particles, discrete levels, β decay.
/// </remarks>
public sealed class DeexcitationSampler
{
    private const int MaximumSteps = 1000;

    private readonly EvaporationSampler _evaporation = new();
    private readonly BreakUpSampler _breakUp = new(new BreakUpTable());

    /// <summary>Takes a nucleus to its ground state.</summary>
    /// <param name="remnant">The nucleus. A nucleon must have no excitation.</param>
    /// <param name="secondaries">Takes nucleons and photons.</param>
    /// <param name="random">Random numbers.</param>
    public DeexcitationProducts Sample(in Remnant remnant, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(remnant.Nucleus.Exists && remnant.Excitation >= 0, "a nucleus with an energy");
        Requires.That(remnant.Nucleus.A > 1 || remnant.Excitation == 0, "a nucleon in its ground state");
        DeexcitationProducts products = default;
        (Nucleus nucleus, double excitation, Vector3D momentum) = remnant;
        Excitons excitons = remnant.Excitons;
        bool isShared = false;
        for (int step = 0; step < MaximumSteps && nucleus.A > BreakUpTable.LargestA; step++)
        {
            EvaporationChannel channel = default;
            double kinetic = 0;
            isShared = isShared || !ExcitonSampler.TrySample(nucleus, excitation, ref excitons, out channel, out kinetic, ref random);
            if (isShared && !_evaporation.TrySample(nucleus, excitation, out channel, out kinetic, ref random)) break;
            double mass = nucleus.Mass + excitation, particleMass = channel.Ejectile.Mass;
            nucleus = channel.Residual;
            excitation = mass - particleMass - nucleus.Mass - kinetic;
            FourMomentum parent = Motion.Of(mass, in momentum);
            Vector3D particle = Motion.Split(in parent, mass, particleMass, nucleus.Mass + excitation, ref random);
            products += ProductWriter.Write(channel.Ejectile, in particle, secondaries);
            momentum -= particle;
        }
        return products + Finish(new Remnant(nucleus, excitation, momentum), secondaries, ref random);
    }

    private DeexcitationProducts Finish(in Remnant remnant, SecondaryBuffer secondaries, ref RandomStream random)
    {
        if (remnant.Nucleus.A is > 1 and <= BreakUpTable.LargestA
            && _breakUp.TrySample(in remnant, secondaries, out DeexcitationProducts products, ref random))
        {
            return products;
        }
        Vector3D momentum = remnant.Momentum;
        if (remnant.Nucleus.A > 1) GammaSampler.Radiate(remnant.Nucleus, remnant.Excitation, ref momentum, secondaries, ref random);
        return ProductWriter.Write(remnant.Nucleus, in momentum, secondaries);
    }
}
