using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Decay;

/// <summary>Decay into two particles, isotropic in the rest frame.</summary>
/// <remarks>
/// p* = √[(M² − (a + b)²)(M² − (a − b)²)]/2M with the masses M → a b (PDG, review "Kinematics"). Exact for a particle without spin; so the energy of a product is
/// flat in flight, between γ(E* ± βp*).
/// </remarks>
public sealed class TwoBodyDecay : IRestFrameDecay
{
    private readonly double _firstEnergy;
    private readonly double _secondEnergy;

    /// <summary>Decay of one kind.</summary>
    /// <param name="mass">Mass of the particle [MeV].</param>
    /// <param name="first">Mass of the first product [MeV].</param>
    /// <param name="second">Mass of the second one [MeV].</param>
    public TwoBodyDecay(double mass, double first, double second)
    {
        Requires.That(mass > first + second, "a mass above those of the products");
        Momentum = Math.Sqrt((mass - first - second) * (mass + first + second) * (mass - first + second) * (mass + first - second)) / (2 * mass);
        _firstEnergy = (mass * mass + (first - second) * (first + second)) / (2 * mass);
        _secondEnergy = (mass * mass + (second - first) * (second + first)) / (2 * mass);
    }

    /// <summary>Momentum of either product in the rest frame [MeV/c].</summary>
    public double Momentum { get; }

    /// <inheritdoc/>
    public int Products => 2;

    /// <inheritdoc/>
    public void Sample(Span<FourMomentum> products, ref RandomStream random)
    {
        Vector3D momentum = Momentum * IsotropicDirection.Sample(ref random);
        products[0] = new FourMomentum(_firstEnergy, momentum);
        products[1] = new FourMomentum(_secondEnergy, -momentum);
    }
}
