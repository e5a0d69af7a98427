using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.PhaseSpace;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>Decay of a Δ into nucleon and pion.</summary>
/// <remarks>Charges by isospin: ⅔ to ⅓ for the neutral pion in Δ⁺ and Δ⁰. Of a Δ made by a pion 1 + 3cos²θ about that pion, as for spin 3/2 from an unpolarised nucleon; of others isotropic.</remarks>
internal static class DeltaDecay
{
    private const int MaximumTries = 100;

    /// <summary>Draws the products.</summary>
    /// <param name="delta">The Δ.</param>
    /// <param name="products">Takes them.</param>
    /// <param name="random">Random numbers.</param>
    public static void Sample(in CascadeParticle delta, CollisionProducts products, ref RandomStream random)
    {
        int charge = delta.Hadron.Charge();
        int pionCharge = charge switch
        {
            2 => 1,
            1 => random.Uniform() < 2.0 / 3 ? 0 : 1,
            0 => random.Uniform() < 2.0 / 3 ? 0 : -1,
            _ => -1,
        };
        CascadeHadron pion = HadronProperties.Pion(pionCharge), nucleon = HadronProperties.Nucleon(charge - pionCharge);
        double momentum = Motion.DecayMomentum(delta.Mass, pion.Mass(), nucleon.Mass());
        FourMomentum whole = delta.FourMomentum;
        Vector3D first = Motion.FromRestFrame(in whole, delta.Mass, pion.Mass(), momentum * Direction(in delta.Axis, ref random));
        products.Clear();
        products.Add(pion, pion.Mass(), in first);
        products.Add(nucleon, nucleon.Mass(), delta.Momentum - first);
    }

    private static Vector3D Direction(in Vector3D axis, ref RandomStream random)
    {
        if (axis.LengthSquared < 0.5) return IsotropicDirection.Sample(ref random);
        double cos = 0;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            cos = random.Uniform(-1, 1);
            if (4 * random.Uniform() < 1 + 3 * cos * cos) break;
        }
        double sine = Math.Sqrt((1 - cos) * (1 + cos));
        Azimuth around = Azimuth.Sample(ref random);
        return axis.Deflected(sine * around.Cosine, sine * around.Sine, 1 - cos);
    }
}
