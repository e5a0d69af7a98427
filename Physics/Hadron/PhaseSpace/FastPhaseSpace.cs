using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;

namespace NA64Mu.Physics.Hadron.PhaseSpace;

/// <summary>Phase space of a few particles at any speed.</summary>
/// <remarks>
/// F. James, CERN 68-15 (1968), method of E. Raubold and G. R. Lynch: masses of the subsystems from sorted uniform numbers, kept with the product of the momenta of the decays into two over a bound of it.
/// </remarks>
public static class FastPhaseSpace
{
    /// <summary>Most particles.</summary>
    public const int MostParticles = 8;

    private const int MaximumTries = 20_000;

    /// <summary>Draws momenta.</summary>
    /// <param name="system">Energy and momentum of all together.</param>
    /// <param name="systemMass">Their invariant mass, above the sum of the masses [MeV].</param>
    /// <param name="masses">Masses, two to eight [MeV].</param>
    /// <param name="momenta">Takes the momenta, as many [MeV/c].</param>
    /// <param name="random">Random numbers.</param>
    public static void Sample(in FourMomentum system, double systemMass, ReadOnlySpan<double> masses, Span<Vector3D> momenta, ref RandomStream random)
    {
        Requires.That(masses.Length is > 0 and <= MostParticles, "a few particles");
        Span<double> subsystems = stackalloc double[MostParticles];
        SampleSubsystems(systemMass, masses, subsystems, ref random);
        FourMomentum rest = system;
        for (int index = masses.Length - 1; index > 0; index--)
        {
            Vector3D momentum = Motion.Split(in rest, subsystems[index], masses[index], subsystems[index - 1], ref random);
            momenta[index] = momentum;
            rest = Motion.Of(subsystems[index - 1], rest.Momentum - momentum);
        }
        momenta[0] = rest.Momentum;
    }

    /// <summary>Masses of the first one, first two, … particles together.</summary>
    private static void SampleSubsystems(double systemMass, ReadOnlySpan<double> masses, Span<double> subsystems, ref RandomStream random)
    {
        int count = masses.Length;
        double sum = 0;
        foreach (double mass in masses) sum += mass;
        double kinetic = systemMass - sum, bound = Bound(masses, kinetic);
        subsystems[0] = masses[0];
        subsystems[count - 1] = systemMass;
        if (count <= 2) return;
        Span<double> shares = stackalloc double[MostParticles];
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            for (int index = 1; index < count - 1; index++) shares[index] = random.Uniform();
            shares[1..(count - 1)].Sort();
            double below = masses[0], product = 1;
            for (int index = 1; index < count; index++)
            {
                below += masses[index];
                if (index < count - 1) subsystems[index] = below + shares[index] * kinetic;
                product *= Motion.DecayMomentum(subsystems[index], subsystems[index - 1], masses[index]);
            }
            if (random.Uniform() * bound < product) return;
        }
        // At the edge of what is allowed the even division will do.
        for (int index = 1; index < count - 1; index++)
            subsystems[index] = subsystems[index - 1] + masses[index] + kinetic / (count - 1);
    }

    /// <summary>Product of the largest momenta, each subsystem as heavy and its first part as light as can be.</summary>
    private static double Bound(ReadOnlySpan<double> masses, double kinetic)
    {
        double lightest = masses[0], heaviest = kinetic + masses[0], bound = 1;
        for (int index = 1; index < masses.Length; index++)
        {
            heaviest += masses[index];
            bound *= Motion.DecayMomentum(heaviest, lightest, masses[index]);
            lightest += masses[index];
        }
        return bound;
    }
}
