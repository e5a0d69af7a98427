using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Physics.Scattering;

/// <summary>Weight of the finite size of a nucleus that scatters as a whole, relative to a point charge.</summary>
/// <remarks>
/// R. H. Helm, Phys. Rev. 104 (1956) 1466, in the form of J. D. Lewin and P. F. Smith, Astropart. Phys. 6 (1996) 87, Eqs. (4.7) and (4.11): F = 3 j₁(Qr)/(Qr) exp(−Q²s²/2) with j₁ the
/// spherical Bessel function, r² = c² + (7/3)π²a² − 5s², c = 1.23 A^⅓ − 0.60 fm, a = 0.52 fm, s = 0.9 fm; the cross section has F². Fitted to muonic atoms and electron
/// scattering; good to a few per cent up to the first zero, Qr = 4.49, behind which F² is below 1 % and single nucleons take over.
/// Hydrogen is a proton: [(G_E² + τ G_M²)/(1 + τ)] of <see cref="NucleonFormFactors"/>.
/// </remarks>
internal readonly struct NuclearFormFactor
{
    private const double FirstZero = 4.4934;
    private const double LargestArgument = 40;
    private const int ScanPoints = 2000;

    /// <summary>Factor on the largest value found in a scan, for what lies between its points.</summary>
    private const double ScanMargin = 1.05;

    private readonly bool _isProton;
    private readonly double _radiusSquared;
    private readonly double _skinSquared;
    private readonly double _wentzel;

    /// <summary>Form factor of a nucleus.</summary>
    /// <param name="model">How nuclei scatter.</param>
    /// <param name="z">Atomic number.</param>
    /// <param name="a">Atomic weight [g/mol].</param>
    public NuclearFormFactor(NuclearScattering model, int z, double a)
    {
        if (model == NuclearScattering.Geant4)
        {
            _wentzel = WentzelCrossSection.FormFactorParameter(z, a);
            return;
        }
        _isProton = z == 1;
        double hbarC = PhysicalConstants.HbarC / ScatteringTable.Femtometre;
        double half = 1.23 * Math.Cbrt(a) - 0.60, surface = 0.52, skin = 0.9;
        _radiusSquared = (half * half + 7.0 / 3 * Math.PI * Math.PI * surface * surface - 5 * skin * skin) / (hbarC * hbarC);
        _skinSquared = skin * skin / (hbarC * hbarC);
    }

    /// <summary>The weight, from 0 to 1.</summary>
    /// <param name="transfer">Reduced transfer q = Q²/2 [MeV²].</param>
    public double Weight(double transfer)
    {
        if (_wentzel > 0) return WentzelCrossSection.FormFactor(_wentzel, transfer);
        double squared = 2 * transfer;
        if (_isProton) return NucleonFormFactors.Proton(squared).Electric;
        double x2 = squared * _radiusSquared, x = Math.Sqrt(x2);
        // 3 j₁(x)/x, near 0 by its series.
        double sphere = x < 0.1 ? 1 - x2 / 10 * (1 - x2 / 28) : 3 * (Math.Sin(x) - x * Math.Cos(x)) / (x2 * x);
        return sphere * sphere * Math.Exp(-squared * _skinSquared);
    }

    /// <summary>Upper bound of the weight from a transfer on.</summary>
    /// <param name="transfer">Reduced transfer [MeV²].</param>
    public double LargestFrom(double transfer)
    {
        double largest = Weight(transfer);
        if (_wentzel > 0 || _isProton) return largest;
        // The weight falls up to its first zero, and has lower maxima behind it.
        double first = Math.Max(Math.Sqrt(2 * transfer * _radiusSquared), FirstZero);
        for (int point = 0; point < ScanPoints; point++)
        {
            double x = first + (LargestArgument - first) * point / ScanPoints;
            largest = Math.Max(largest, ScanMargin * Weight(0.5 * x * x / _radiusSquared));
        }
        return largest;
    }

    /// <summary>Parabola through (1 − weight)/q at a third, two thirds and the whole of a transfer: what small transfers need.</summary>
    /// <remarks>For the weight of Geant4 the coefficients are those of its series, 2f, 3f², 4f³.</remarks>
    /// <param name="limit">Largest reduced transfer [MeV²].</param>
    /// <returns>c₁, c₂, c₃ of the weight 1 − c₁q + c₂q² − c₃q³ [1/MeV², 1/MeV⁴, 1/MeV⁶].</returns>
    public (double First, double Second, double Third) SmallTransfers(double limit)
    {
        if (_wentzel > 0) return (2 * _wentzel, 3 * _wentzel * _wentzel, 4 * _wentzel * _wentzel * _wentzel);
        double h = limit / 3;
        double y1 = (1 - Weight(h)) / h, y2 = (1 - Weight(2 * h)) / (2 * h), y3 = (1 - Weight(limit)) / limit;
        double third = (y3 - 2 * y2 + y1) / (2 * h * h);
        double second = (y1 - y2) / h + 3 * h * third;
        return (y1 + second * h - third * h * h, second, third);
    }
}
