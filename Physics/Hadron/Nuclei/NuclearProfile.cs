using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Nuclei;

/// <summary>Places and momenta of the nucleons in a nucleus of a given mass number; lengths in femtometres.</summary>
/// <remarks>
/// Density from A = 17 on Woods-Saxon, ρ ∝ 1/(1 + exp((r − R)/a)), R = 1.12 A^⅓ − 0.86 A^−⅓ fm, a = 0.54 fm (L. R. B. Elton, Nuclear Sizes, Oxford 1961); from A = 5 to 16 that of the harmonic
/// oscillator, ρ ∝ (1 + α(r/b)²)exp(−(r/b)²), α = (A − 4)/6, b = 1.50 + 0.013(A − 4) fm (within 0.12 fm of the radii, less that of the proton, in H. de Vries, C. W. de Jager, C. de Vries, At. Data Nucl. Data Tables 36 (1987) 495); below a
/// Gaussian with rms radius 1.68 fm (2.13 for the deuteron). Fermi momenta: E. J. Moniz et al., Phys. Rev. Lett. 26 (1971) 445, linear in ln A between their nuclei.
/// Place and momentum go together (A. Boudard, J. Cugnon, S. Leray, C. Volant, Phys. Rev. C 66 (2002) 044615, Eqs. (2)-(4)): momenta fill the Fermi sphere evenly, and a nucleon of momentum p lies
/// anywhere in a sphere whose radius R(p), rising with p, is such that all together give ρ(r).
/// </remarks>
public sealed class NuclearProfile
{
    private const int Nodes = 256;
    private const int Steps = 4000;
    private const int LightestWithWoodsSaxon = 17;
    private const int LightestWithShells = 5;
    private const double Thickness = 0.54;

    private static readonly (double A, double Momentum)[] FermiMomenta = [(2, 90), (4, 150), (6, 169), (12, 221), (24, 235), (40, 251), (58.7, 260), (118.7, 260), (208, 265)];

    private readonly double[] _sphereRadii;

    private NuclearProfile(int a)
    {
        A = a;
        FermiMomentum = FermiMomentumOf(a);
        _sphereRadii = MakeSphereRadii(a, out double outer, out double meanSquare);
        OuterRadius = outer;
        MeanSquareRadius = meanSquare;
    }

    /// <summary>Nucleons.</summary>
    public int A { get; }

    /// <summary>Largest momentum of a bound nucleon [MeV/c].</summary>
    public double FermiMomentum { get; }

    /// <summary>Radius beyond which there is no nucleon: one in 10⁵ would lie there [fm].</summary>
    public double OuterRadius { get; }

    /// <summary>Mean of r² over the nucleons [fm²].</summary>
    public double MeanSquareRadius { get; }

    /// <summary>Profiles of all mass numbers from 2 on, at their place; the first two places are empty.</summary>
    /// <param name="largestA">Largest mass number.</param>
    public static IReadOnlyList<NuclearProfile?> All(int largestA) =>
        [.. Enumerable.Range(0, largestA + 1).Select(a => a < 2 ? null : new NuclearProfile(a))];

    /// <summary>Draws place and momentum of a nucleon, each isotropic.</summary>
    /// <param name="position">From the centre [fm].</param>
    /// <param name="momentum">Momentum [MeV/c].</param>
    /// <param name="random">Random numbers.</param>
    public void SampleNucleon(out Vector3D position, out Vector3D momentum, ref RandomStream random)
    {
        Vector3D inUnitSphere = UnitBall.Sample(ref random);
        double share = inUnitSphere.LengthSquared * inUnitSphere.Length;
        momentum = FermiMomentum * inUnitSphere;
        double place = share * (Nodes - 1);
        int node = Math.Min((int)place, Nodes - 2);
        double radius = _sphereRadii[node] + (place - node) * (_sphereRadii[node + 1] - _sphereRadii[node]);
        position = radius * UnitBall.Sample(ref random);
    }

    /// <summary>Density, not normalised.</summary>
    /// <param name="a">Nucleons.</param>
    /// <param name="r">Distance from the centre [fm].</param>
    public static double Density(int a, double r)
    {
        if (a >= LightestWithWoodsSaxon) return 1 / (1 + Math.Exp((r - WoodsSaxonRadius(a)) / Thickness));
        double length = a >= LightestWithShells ? 1.50 + 0.013 * (a - 4) : Math.Sqrt(2.0 / 3.0) * (a == 2 ? 2.13 : 1.68);
        double square = r * r / (length * length);
        return (1 + Math.Max(0, (a - 4) / 6.0) * square) * Math.Exp(-square);
    }

    /// <summary>Radius at half density [fm].</summary>
    private static double WoodsSaxonRadius(int a) => 1.12 * Math.Cbrt(a) - 0.86 / Math.Cbrt(a);

    /// <summary>R(p) at even steps of (p/p_F)³, the share of nucleons with less momentum: that share is −(4π/3A)∫₀^R r³ dρ/dr dr.</summary>
    private static double[] MakeSphereRadii(int a, out double outer, out double meanSquare)
    {
        double end = a >= LightestWithWoodsSaxon ? WoodsSaxonRadius(a) + 14 * Thickness : 10;
        double step = end / Steps;
        var cumulative = new double[Steps + 1];
        double norm = 0, square = 0, previous = Density(a, 0);
        for (int index = 1; index <= Steps; index++)
        {
            double middle = (index - 0.5) * step, density = Density(a, index * step);
            // The shells of light nuclei have their largest density off the centre: there the share stands still.
            cumulative[index] = cumulative[index - 1] + Math.Max(0, previous - density) * middle * middle * middle;
            double weight = Density(a, middle) * middle * middle;
            norm += weight;
            square += weight * middle * middle;
            previous = density;
        }
        meanSquare = square / norm;
        double all = cumulative[Steps];
        var radii = new double[Nodes];
        for (int node = 0, index = 0; node < Nodes; node++)
        {
            double share = Math.Min((double)node / (Nodes - 1), 1 - 1e-5) * all;
            while (index < Steps && cumulative[index + 1] < share) index++;
            double width = cumulative[index + 1] - cumulative[index];
            radii[node] = step * (index + (width > 0 ? Math.Clamp((share - cumulative[index]) / width, 0, 1) : 0));
        }
        outer = radii[^1];
        return radii;
    }

    private static double FermiMomentumOf(int a)
    {
        int upper = 1;
        while (upper < FermiMomenta.Length - 1 && FermiMomenta[upper].A < a) upper++;
        (double lowA, double low) = FermiMomenta[upper - 1];
        (double highA, double high) = FermiMomenta[upper];
        double share = Math.Clamp(Math.Log(a / lowA) / Math.Log(highA / lowA), 0, 1);
        return low + share * (high - low);
    }
}
