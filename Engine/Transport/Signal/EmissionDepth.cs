using NA64Mu.Core;

namespace NA64Mu.Transport.Signal;

/// <summary>Optical depth at which the forced emission is to happen, and the weight of an event in which it does.</summary>
/// <remarks>
/// In nature the depth τ of the first emission has the density e^{−τ}. Here, with τ₀ the depth of the straight way through the volume,
/// q(τ) = (1 − ε) e^{−τ}/P up to τ₀, P = 1 − e^{−τ₀}, and ε τ₀/τ² beyond, ε = 10⁻³; the weight is e^{−τ}/q(τ), P/(1 − ε) for nearly all events. The tail is there for tracks that turn out longer than the straight way: no depth may have
/// q = 0, and a power of τ keeps the weights finite whatever the track. Without matter ahead, τ₀ = 0, q is the density of nature and the weight 1.
/// </remarks>
/// <param name="Depth">Optical depth τ.</param>
/// <param name="Weight">Probability density in nature over that with which the depth was drawn.</param>
public readonly record struct EmissionDepth(double Depth, double Weight)
{
    /// <summary>Share ε of the events whose depth lies beyond the straight way.</summary>
    public const double TailShare = 1e-3;

    /// <summary>Number below which exponential and logarithm are those of their series, to 10⁻¹².</summary>
    private const double Small = 1e-4;

    /// <summary>Draws a depth; two random numbers.</summary>
    /// <param name="straight">Depth τ₀ of the straight way, not negative.</param>
    /// <param name="random">Random numbers.</param>
    public static EmissionDepth Draw(double straight, ref RandomStream random)
    {
        double choice = random.Uniform(), place = random.Uniform();
        if (!(straight > 0)) return new EmissionDepth(-FastMath.Log(place), 1);
        if (choice < TailShare)
        {
            double beyond = straight / place;
            return new EmissionDepth(beyond, FastMath.Exp(-beyond) * beyond * (1 / (TailShare * place)));
        }
        double probability = straight < Small ? straight * (1 - straight * (0.5 - straight / 6)) : 1 - FastMath.Exp(-straight);
        double part = place * probability;
        double depth = part < Small ? part * (1 + part * (0.5 + part / 3)) : -FastMath.Log(1 - part);
        return new EmissionDepth(depth, probability / (1 - TailShare));
    }
}
