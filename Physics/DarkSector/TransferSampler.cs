using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Momentum transfers to one nucleus in an emission.</summary>
/// <remarks>
/// The integrand of χ (<see cref="PhotonFlux"/>) is the density of t: (t − s)/[(t_a + t)² (t_d + t)²] between s = t_min and t_max. As (t − s)(t + c) ≤ (t + t_a)² for
/// c ≤ s + 2t_a, it lies below 1/[(t + c)(t + t_d)(s + t_d)], from which t is drawn by inversion and kept by the ratio; from a quarter to nearly all are kept.
/// </remarks>
internal sealed class TransferSampler
{
    private const int MaximumTries = 1000;

    /// <summary>Room between c and t_d, relative, below which their difference would be rounding.</summary>
    private const double Room = 1e-6;

    private readonly double _atomic;
    private readonly double _nuclear;
    private readonly double _largest;
    private readonly double _inverseTwiceMass;

    /// <summary>Transfers to the nucleus of one element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="largest">t_max [MeV²].</param>
    public TransferSampler(Element element, double largest)
    {
        var flux = new PhotonFlux(element);
        _atomic = flux.AtomicScale;
        _nuclear = flux.NuclearScale;
        _largest = largest;
        double nucleus = element.Z * PhysicalConstants.ProtonMass + (element.A - element.Z) * PhysicalConstants.NeutronMass;
        _inverseTwiceMass = 0.5 / nucleus;
    }

    /// <summary>Kinetic energy of the nucleus, t/2M_N without its binding energy, a per cent of its mass [MeV].</summary>
    /// <param name="transfer">t [MeV²].</param>
    public double RecoilEnergy(double transfer) => transfer * _inverseTwiceMass;

    /// <summary>One momentum transfer squared t [MeV²].</summary>
    /// <param name="smallest">t_min, below t_max [MeV²].</param>
    /// <param name="random">Random numbers; two draws a try.</param>
    public double Draw(double smallest, ref RandomStream random)
    {
        double c = smallest + 2 * _atomic, d = _nuclear;
        if (Math.Abs(c - d) < Room * d) c = Math.Min(c, d) - Room * d;
        double first = (smallest + c) / (smallest + d);
        double span = FastMath.Log((_largest + c) / (_largest + d) / first);
        double t = smallest;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double place = first * FastMath.Exp(span * random.Uniform());
            t = Math.Clamp((place * d - c) / (1 - place), smallest, _largest);
            double screened = t + _atomic;
            double weight = (t - smallest) * (t + c) / (screened * screened) * (smallest + d) / (t + d);
            Requires.That(weight <= 1 + 1e-9, "bound above the density");
            if (random.Uniform() < weight) break;
        }
        return t;
    }
}
