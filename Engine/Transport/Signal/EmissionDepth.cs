using NA64Mu.Core;

namespace NA64Mu.Transport.Signal;

/// <summary>Optical depth at which the forced emission is to happen, and the weight of an event in which it does.</summary>
/// <remarks>
/// In nature the depth τ of the first emission has the density e^{−τ}. Here, with τ₀ the depth of the straight way through the volume,
/// q(τ) = (1 − ε)/τ₀ up to τ₀ and ε τ₀/τ² beyond, ε = 10⁻³; the weight is e^{−τ}/q(τ). The tail is there for tracks that turn out longer than the straight way: no depth may have
/// q = 0, and a power of τ keeps the weights finite whatever the track. Without matter ahead, τ₀ = 0, q is the density of nature and the weight 1.
/// </remarks>
/// <param name="Depth">Optical depth τ.</param>
/// <param name="Weight">Probability density in nature over that with which the depth was drawn.</param>
public readonly record struct EmissionDepth(double Depth, double Weight)
{
    /// <summary>Share ε of the events whose depth lies beyond the straight way.</summary>
    public const double TailShare = 1e-3;

    /// <summary>Draws a depth; two random numbers.</summary>
    /// <param name="straight">Depth τ₀ of the straight way, not negative.</param>
    /// <param name="random">Random numbers.</param>
    public static EmissionDepth Draw(double straight, ref RandomStream random)
    {
        double choice = random.Uniform(), place = random.Uniform();
        if (!(straight > 0)) return new EmissionDepth(-FastMath.Log(place), 1);
        bool isTail = choice < TailShare;
        double depth = isTail ? straight / place : straight * place;
        double inverseDensity = isTail ? depth * depth / (TailShare * straight) : straight / (1 - TailShare);
        return new EmissionDepth(depth, FastMath.Exp(-depth) * inverseDensity);
    }
}
