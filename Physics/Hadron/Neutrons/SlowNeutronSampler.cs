using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.Deexcitation;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Physics.Hadron.PhaseSpace;

namespace NA64Mu.Physics.Hadron.Neutrons;

/// <summary>What becomes of a neutron below 20 MeV in one of its reactions. One per worker, for it owns buffers.</summary>
/// <remarks>
/// Elastic: in the centre of mass even on hydrogen, whose proton is a secondary above 0.3 MeV; on nuclei diffraction by a disc, dσ/dt ∝ exp(R²t/4), R = 1.35 A^⅓ fm, and the energy of the nucleus is left on the spot. Inelastic below 8 MeV: the neutron comes out again with
/// ε exp(−ε/θ), θ = √(8T/A), up to the energy that the lowest level leaves, and photons follow; above, compound nucleus (<see cref="DeexcitationSampler"/>), from two particles and a hole on. Capture: photons with the separation energy; by hydrogen
/// one of 2.22 MeV. No discrete levels but the lowest, no molecules or crystals.
/// </remarks>
public sealed class SlowNeutronSampler
{
    private const double CompoundFrom = 8 * Units.MeV;
    private const int MaximumTries = 1000;

    /// <summary>Recoiling protons below it stay where they are: 4 µm of range in scintillator (ICRU Report 49, 1993). Of the thousands that a shower makes nineteen in twenty do [MeV].</summary>
    private const double LeastFollowed = 0.3 * Units.MeV;

    private const double Mass = PhysicalConstants.NeutronMass;

    private readonly DeexcitationSampler _deexcitation;

    /// <summary>Reactions on any nucleus, with a sampler of their own.</summary>
    public SlowNeutronSampler()
        : this(new DeexcitationSampler())
    {
    }

    /// <summary>Reactions on any nucleus.</summary>
    /// <param name="deexcitation">Takes the compound nucleus to its ground state; of the same worker.</param>
    public SlowNeutronSampler(DeexcitationSampler deexcitation) => _deexcitation = deexcitation;

    /// <summary>Elastic scattering; the neutron goes on.</summary>
    /// <param name="neutron">The neutron.</param>
    /// <param name="target">Nucleus, at rest.</param>
    /// <param name="secondaries">Takes the proton of hydrogen, if it is fast enough.</param>
    /// <param name="random">Random numbers.</param>
    public static Interaction Scatter(in ParticleState neutron, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(neutron.Species == Species.Neutron, "a neutron");
        double targetMass = target.Mass;
        FourMomentum before = Motion.Of(Mass, neutron.Momentum);
        var total = new FourMomentum(before.Energy + targetMass, before.Momentum);
        double energy = Math.Sqrt(Motion.SquaredMass(in total)), momentum = Motion.DecayMomentum(energy, Mass, targetMass);
        double cos = SampleCosine(target, momentum, ref random);
        double sine = Math.Sqrt((1 - cos) * (1 + cos));
        Azimuth around = Azimuth.Sample(ref random);
        Vector3D direction = neutron.Direction.Deflected(sine * around.Cosine, sine * around.Sine, 1 - cos);
        Vector3D after = Motion.FromRestFrame(in total, energy, Mass, momentum * direction);
        Vector3D recoil = before.Momentum - after;
        double recoilEnergy = Motion.KineticEnergy(targetMass, in recoil), left = Math.Max(0, neutron.KineticEnergy - recoilEnergy);
        bool isFollowed = target.A == 1 && recoilEnergy > LeastFollowed;
        if (isFollowed) ProductWriter.WriteParticle(Species.Proton, in recoil, secondaries);
        return new Interaction
        {
            Process = ProcessId.Hadronic,
            Outcome = Outcome.Alive,
            KineticEnergy = left,
            Direction = after.Length > 0 ? after.Normalised() : neutron.Direction,
            LocalDeposit = isFollowed ? 0 : neutron.KineticEnergy - left,
        };
    }

    /// <summary>A reaction that excites the nucleus; all neutrons that come out are new ones.</summary>
    /// <param name="neutron">The neutron, above the lowest level.</param>
    /// <param name="target">Nucleus, at rest.</param>
    /// <param name="secondaries">Takes particles and photons.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction React(in ParticleState neutron, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double level = SlowNeutronCrossSection.LowestLevel(target.Z);
        FourMomentum before = Motion.Of(Mass, neutron.Momentum);
        var total = new FourMomentum(before.Energy + target.Mass, before.Momentum);
        double energy = Math.Sqrt(Motion.SquaredMass(in total)), available = energy - Mass - target.Mass - level;
        if (neutron.KineticEnergy >= CompoundFrom || available <= 0) return Capture(in neutron, target, secondaries, ref random, Stage.Compound);
        double kinetic = SampleEmitted(available, Math.Sqrt(8 * neutron.KineticEnergy / target.A), ref random);
        double excitation = level + available - kinetic;
        Vector3D momentum = Motion.Split(in total, energy, Mass, target.Mass + excitation, ref random);
        ProductWriter.WriteParticle(Species.Neutron, in momentum, secondaries);
        Vector3D recoil = before.Momentum - momentum;
        GammaSampler.Radiate(target, excitation, ref recoil, secondaries, ref random);
        return new Interaction { Process = ProcessId.Hadronic, Outcome = Outcome.Absorbed, LocalDeposit = Motion.KineticEnergy(target.Mass, in recoil), RestEnergyRelease = 0 };
    }

    /// <summary>Radiative capture.</summary>
    /// <param name="neutron">The neutron.</param>
    /// <param name="target">Nucleus, at rest.</param>
    /// <param name="secondaries">Takes the photons.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction Capture(in ParticleState neutron, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random) =>
        Capture(in neutron, target, secondaries, ref random, Stage.Radiation);

    private Interaction Capture(in ParticleState neutron, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random, Stage stage)
    {
        var whole = new Nucleus(target.Z, target.A + 1);
        Vector3D momentum = neutron.Momentum;
        double energy = neutron.KineticEnergy + Mass + target.Mass;
        double excitation = Math.Sqrt(energy * energy - momentum.LengthSquared) - whole.Mass;
        DeexcitationProducts products;
        if (stage == Stage.Compound && excitation > 0)
        {
            products = _deexcitation.Sample(new Remnant(whole, excitation, momentum) { Excitons = Excitons.AfterOneCollision }, secondaries, ref random);
        }
        else if (excitation > 0)
        {
            if (whole.A == 2) RadiateOnce(whole, excitation, ref momentum, secondaries, ref random);
            else GammaSampler.Radiate(whole, excitation, ref momentum, secondaries, ref random);
            products = ProductWriter.Write(whole, in momentum, secondaries);
        }
        else
        {
            // A nucleus that has no bound state with one neutron more, such as ⁴He: nothing happens.
            return Interaction.Unchanged(ProcessId.Hadronic, in neutron);
        }
        return new Interaction { Process = ProcessId.Hadronic, Outcome = Outcome.Absorbed, LocalDeposit = products.LocalDeposit, RestEnergyRelease = Mass + target.Mass - products.RestEnergy };
    }

    private static void RadiateOnce(Nucleus nucleus, double excitation, ref Vector3D momentum, SecondaryBuffer secondaries, ref RandomStream random)
    {
        FourMomentum parent = Motion.Of(nucleus.Mass + excitation, in momentum);
        Vector3D photon = Motion.Split(in parent, nucleus.Mass + excitation, 0, nucleus.Mass, ref random);
        ProductWriter.WriteParticle(Species.Gamma, in photon, secondaries);
        momentum -= photon;
    }

    /// <summary>cos θ of exp(R²t/4) in the centre of mass; even on hydrogen.</summary>
    private static double SampleCosine(Nucleus target, double momentum, ref RandomStream random)
    {
        double uniform = random.Uniform();
        if (target.A == 1) return 2 * uniform - 1;
        double wave = momentum / PhysicalConstants.HbarCFemtometre * 1.35 * Math.Cbrt(target.A), steepness = 0.5 * wave * wave;
        if (steepness < 1e-3) return 2 * uniform - 1;
        return Math.Clamp(1 + FastMath.Log(uniform + (1 - uniform) * FastMath.Exp(-2 * steepness)) / steepness, -1, 1);
    }

    /// <summary>ε of ε exp(−ε/θ) below a limit [MeV].</summary>
    private static double SampleEmitted(double limit, double temperature, ref RandomStream random)
    {
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double energy = limit < temperature
                ? limit * Math.Sqrt(random.Uniform())
                : temperature * (random.Exponential() + random.Exponential());
            if (energy < limit && (limit >= temperature || random.Uniform() < FastMath.Exp(-energy / temperature))) return energy;
        }
        return 0.5 * limit;
    }

    private enum Stage
    {
        Compound,
        Radiation,
    }
}
