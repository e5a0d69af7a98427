using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;

namespace NA64Mu.Physics.Hadron.PhaseSpace;

/// <summary>Phase space of any number of slow particles, such as fragments of a nucleus.</summary>
/// <remarks>
/// G. I. Kopylov, Principles of Resonance Kinematics, Nauka 1970, chapter 5. One particle after the other leaves the rest. Of the kinetic energy T of k particles, the k − 1 others keep the part x with the
/// density x^((3k − 8)/2) (1 − x)^½ of phase space without relativity; each step is a decay into two with exact kinematics.
/// </remarks>
public static class SlowPhaseSpace
{
    private const int MaximumTries = 10_000;

    /// <summary>Draws momenta.</summary>
    /// <param name="system">Energy and momentum of all together.</param>
    /// <param name="systemMass">Their invariant mass, not below the sum of the masses [MeV].</param>
    /// <param name="masses">Masses, at least one [MeV].</param>
    /// <param name="momenta">Takes the momenta, as many [MeV/c].</param>
    /// <param name="random">Random numbers.</param>
    public static void Sample(in FourMomentum system, double systemMass, ReadOnlySpan<double> masses, Span<Vector3D> momenta, ref RandomStream random)
    {
        double sum = 0;
        foreach (double mass in masses) sum += mass;
        FourMomentum rest = system;
        double restMass = systemMass, kinetic = Math.Max(0, systemMass - sum);
        for (int count = masses.Length; count > 1; count--)
        {
            double leaving = masses[count - 1];
            sum -= leaving;
            kinetic = count == 2 ? 0 : kinetic * SampleKeptPart(count, ref random);
            double next = sum + kinetic;
            Vector3D momentum = Motion.Split(in rest, restMass, leaving, next, ref random);
            momenta[count - 1] = momentum;
            rest = Motion.Of(next, rest.Momentum - momentum);
            restMass = next;
        }
        momenta[0] = rest.Momentum;
    }

    /// <summary>x of k particles, by rejection under the maximum at (3k − 8)/(3k − 7).</summary>
    private static double SampleKeptPart(int count, ref RandomStream random)
    {
        double power = 0.5 * (3 * count - 8);
        double best = power / (power + 0.5);
        double bound = power * FastMath.Log(best) + 0.5 * FastMath.Log(1 - best);
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double x = random.Uniform();
            if (random.Uniform() < FastMath.Exp(power * FastMath.Log(x) + 0.5 * FastMath.Log(1 - x) - bound)) return x;
        }
        throw new InvalidOperationException("a bug: no energy of the fragments");
    }
}
