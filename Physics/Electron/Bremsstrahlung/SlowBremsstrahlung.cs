using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Electron.Bremsstrahlung;

/// <summary>Bremsstrahlung of an electron or positron of one energy, from 1 keV to 1 GeV, on one element.</summary>
/// <remarks>
/// A parametrisation of the evaluation of S. M. Seltzer and M. J. Berger, At. Data Nucl. Data Tables 35 (1986) 345, for Z of 1 to 92:
/// k dσ/dk = (16/3) α r_e² Z² [N e^P + (1/Z) ε e^Q]. N and ε are Tsai's screened formulas for nucleus and electrons where electron and photon are fast
/// (weight w = 1/(1 + (3 MeV/r)²), r = T − k) and Bethe and Heitler's elsewhere, N less the Coulomb correction with weight r/(r + 10 MeV), ε times
/// a/(1 + a) T/(T + 1 MeV), a the distance to the largest photon that an electron at rest allows, in electron masses. P and Q are the fit:
/// Chebyshev polynomials in ln T, in ln(1 − k/T + 0.3 m_e/T) and in Z^0.3; with terms of their own for k/T above 0.95 and, linear as Geant4
/// interpolates the evaluation, below 0.05.
/// Against the evaluation from 10 keV to 1 GeV, k/T up to 0.99: 0.7 % rms, 99 % of the points within 2.6 %; 5 % at worst, for hydrogen. Positrons get
/// the factor exp[2παZ (1/β − 1/β′)], velocities before and after, zero below e⁻¹², as in G4SeltzerBergerModel of Geant4.
/// </remarks>
internal sealed class SlowBremsstrahlung
{
    /// <summary>Energy below which nothing is radiated here [MeV].</summary>
    public const double LowestEnergy = 1e-3;

    private const int FractionOrders = 6;
    private const double HighestEnergy = 2e3;
    private const double SmallestFraction = 1e-4;
    private const double HighestCharge = 92;
    private const double LargestExponent = 8;
    private const double SmallestExponent = -12;

    private readonly double _z;
    private readonly double _coulomb;
    private readonly Species _species;
    private readonly double _kineticEnergy;
    private readonly double _tip;
    private readonly double _nuclearSoft;
    private readonly double _electronicSoft;
    private readonly double[] _nuclear = new double[FractionOrders];
    private readonly double[] _electronic = new double[FractionOrders];

    /// <summary>An element at an energy.</summary>
    /// <param name="z">Atomic number.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public SlowBremsstrahlung(int z, Species species, double kineticEnergy)
    {
        _z = z;
        _coulomb = RadiationLengthFormula.CoulombCorrection(z);
        _species = species;
        _kineticEnergy = kineticEnergy;
        double energy = 2 * Math.Log(kineticEnergy / LowestEnergy) / Math.Log(HighestEnergy / LowestEnergy) - 1;
        double charge = 2 * (Math.Pow(z, 0.3) - 1) / (Math.Pow(HighestCharge, 0.3) - 1) - 1;
        double Value(in FitTerm term) => term.Coefficient * Chebyshev(term.Energy, energy) * Chebyshev(term.Charge, charge);
        foreach (ref readonly FitTerm term in SeltzerBergerFit.Nuclear.AsSpan()) _nuclear[term.Fraction] += Value(term);
        foreach (ref readonly FitTerm term in SeltzerBergerFit.Tip.AsSpan()) _tip += Value(term);
        foreach (ref readonly FitTerm term in SeltzerBergerFit.Electronic.AsSpan()) _electronic[term.Fraction] += Value(term);
        foreach (ref readonly FitTerm term in SeltzerBergerFit.NuclearSoft.AsSpan()) _nuclearSoft += Value(term);
        foreach (ref readonly FitTerm term in SeltzerBergerFit.ElectronicSoft.AsSpan()) _electronicSoft += Value(term);
    }

    /// <summary>k dσ/dk per atom, without the suppression by the medium [mm²].</summary>
    /// <param name="photonEnergy">k, from 0 to the kinetic energy [MeV].</param>
    public double EnergyTimesDifferential(double photonEnergy)
    {
        double fraction = Math.Min(photonEnergy / _kineticEnergy, 1);
        Base(Math.Max(fraction, SmallestFraction), out double nuclear, out double electronic);
        double offset = 0.3 * PhysicalConstants.ElectronMass / _kineticEnergy;
        double logarithmic = 2 * Math.Log((1 - fraction + offset) / offset) / Math.Log((1 + offset) / offset) - 1;
        double soft = Math.Max(1 - 20 * fraction, 0);
        double nuclearExponent = Series(_nuclear, logarithmic) + _tip * Math.Max(20 * fraction - 19, 0) + _nuclearSoft * soft;
        double electronicExponent = Series(_electronic, 1 - 2 * fraction) + _electronicSoft * soft;
        double sum = nuclear * Math.Exp(nuclearExponent)
            + electronic / _z * Math.Exp(Math.Clamp(electronicExponent, -LargestExponent, LargestExponent));
        return FastBremsstrahlung.Unit * _z * _z * sum * (_species == Species.Positron ? PositronFactor(photonEnergy) : 1);
    }

    private void Base(double fraction, out double nuclear, out double electronic)
    {
        const double fastAbove = 3, correctedAbove = 10, electronsAbove = 1;
        double e0 = 1 + _kineticEnergy / PhysicalConstants.ElectronMass;
        double k = fraction * _kineticEnergy / PhysicalConstants.ElectronMass;
        double y = k / e0, transfer = 100 * y / (e0 - k);
        double rest = _kineticEnergy * (1 - fraction);
        double fast = 1 / (1 + fastAbove / Math.Max(rest, 1e-12) * (fastAbove / Math.Max(rest, 1e-12)));
        double third = Math.Cbrt(_z);
        var born = new BetheHeitlerBremsstrahlung(e0, k);
        nuclear = fast * TsaiScreening.Nuclear(_z, y, transfer)
            + (1 - fast) * born.Unscreened * born.Elwert(_z) * born.Screening(third / 111.7)
            - _coulomb * TsaiScreening.Shape(y) * rest / (rest + correctedAbove);
        double largest = 1 / (e0 + 1 - Math.Sqrt(e0 * e0 - 1));
        double distance = Math.Max((largest - fraction) * _kineticEnergy / PhysicalConstants.ElectronMass, 1e-6);
        electronic = (fast * TsaiScreening.Electronic(_z, y, transfer) + (1 - fast) * born.Unscreened * born.Screening(third * third / 724))
            * distance / (1 + distance) * _kineticEnergy / (_kineticEnergy + electronsAbove);
    }

    private double PositronFactor(double photonEnergy)
    {
        double rest = _kineticEnergy - photonEnergy;
        if (!(rest > 0)) return 0;
        double exponent = 2 * Math.PI * PhysicalConstants.FineStructure * _z * (InverseBeta(_kineticEnergy) - InverseBeta(rest));
        return exponent < SmallestExponent ? 0 : Math.Exp(exponent);
    }

    private static double InverseBeta(double kineticEnergy) =>
        (kineticEnergy + PhysicalConstants.ElectronMass) / Math.Sqrt(kineticEnergy * (kineticEnergy + 2 * PhysicalConstants.ElectronMass));

    private static double Chebyshev(int order, double x) => Math.Cos(order * Math.Acos(Math.Clamp(x, -1, 1)));

    /// <summary>Sum of Chebyshev polynomials by the recurrence of C. W. Clenshaw (1955).</summary>
    private static double Series(double[] coefficients, double x)
    {
        double next = 0, afterNext = 0;
        for (int order = coefficients.Length - 1; order > 0; order--) (next, afterNext) = (coefficients[order] + 2 * x * next - afterNext, next);
        return coefficients[0] + x * next - afterNext;
    }
}
