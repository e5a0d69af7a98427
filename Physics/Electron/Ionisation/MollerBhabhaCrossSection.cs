using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Electron.Ionisation;

/// <summary>Collisions of electrons (Møller) and positrons (Bhabha) with free electrons at rest.</summary>
/// <remarks>
/// C. Møller, Ann. Phys. 14 (1932) 531; H. J. Bhabha, Proc. R. Soc. A 154 (1936) 195; as in H. Messel and D. F. Crawford, Electron-Photon Shower Distribution
/// Function Tables (1970), and the Geant4 Physics Reference Manual. x = t/T, t energy transferred, T kinetic energy, γ and β of the projectile, y = 1/(1 + γ).
/// Møller, x up to ½: dσ/dx = C/(Tβ²) [1 − G + (1/x)(1/x − G) + 1/(1 − x) (1/(1 − x) − G)], G = (2γ − 1)/γ²;
/// Bhabha, x up to 1: dσ/dx = C/T [1/(β²x²) − B₁/x + B₂ − B₃x + B₄x²], B₁ = 2 − y², B₂ = (1 − 2y)(3 + y²), B₄ = (1 − 2y)³, B₃ = B₄ + (1 − 2y)²;
/// C = 2π r_e² m_e. (Møller's 1 − G is ((γ − 1)/γ)².) Binding is neglected: for transfers far above that of the K shell.
/// </remarks>
public readonly struct MollerBhabhaCrossSection
{
    private readonly Species _species;
    private readonly double _kineticEnergy;
    private readonly double _g;
    private readonly double _b1;
    private readonly double _b2;
    private readonly double _b3;
    private readonly double _b4;

    /// <summary>A projectile.</summary>
    /// <param name="species">Electron or positron.</param>
    /// <param name="kineticEnergy">Kinetic energy T, positive [MeV].</param>
    public MollerBhabhaCrossSection(Species species, double kineticEnergy)
    {
        _species = species;
        _kineticEnergy = kineticEnergy;
        double gamma = kineticEnergy / PhysicalConstants.ElectronMass + 1;
        BetaSquared = (gamma - 1) * (gamma + 1) / (gamma * gamma);
        _g = (2 * gamma - 1) / (gamma * gamma);
        double y = 1 / (1 + gamma), rest = 1 - 2 * y;
        _b1 = 2 - y * y;
        _b2 = rest * (3 + y * y);
        _b4 = rest * rest * rest;
        _b3 = _b4 + rest * rest;
    }

    /// <summary>Velocity squared over c².</summary>
    public double BetaSquared { get; }

    /// <summary>Largest transfer [MeV].</summary>
    public double LargestTransfer => LargestFraction(_species) * _kineticEnergy;

    /// <summary>Largest transfer over the kinetic energy: two electrons cannot be told apart.</summary>
    /// <param name="species">Electron or positron.</param>
    public static double LargestFraction(Species species) => species == Species.Electron ? 0.5 : 1;

    /// <summary>x² β² T/C · dσ/dx, which is 1 for small transfers.</summary>
    /// <param name="fraction">x.</param>
    public double Shape(double fraction)
    {
        double x = fraction;
        if (_species == Species.Electron)
        {
            double rest = 1 / (1 - x);
            return 1 - _g * x + x * x * (1 - _g + rest * (rest - _g));
        }
        return 1 + BetaSquared * x * (-_b1 + x * (_b2 + x * (-_b3 + x * _b4)));
    }

    /// <summary>Largest value of the shape: at half the energy for electrons, 1 at small transfers for positrons, where the shape only falls.</summary>
    public double Bound => _species == Species.Electron ? Math.Max(Shape(0.5), 1) : 1;

    /// <summary>dσ/dt per electron [mm²/MeV].</summary>
    /// <param name="transfer">t [MeV].</param>
    public double Differential(double transfer)
    {
        double x = transfer / _kineticEnergy;
        return PhysicalConstants.TwoPiElectronRadiusSquaredElectronMass * Shape(x) / (BetaSquared * transfer * transfer);
    }

    /// <summary>Cross section per electron for transfers above a cut, in closed form [mm²].</summary>
    /// <param name="cut">Smallest transfer [MeV].</param>
    public double Above(double cut)
    {
        double low = cut / _kineticEnergy, high = LargestFraction(_species);
        if (low >= high) return 0;
        double scale = PhysicalConstants.TwoPiElectronRadiusSquaredElectronMass / (_kineticEnergy * BetaSquared);
        if (_species == Species.Electron)
        {
            return scale * ((high - low) * (1 - _g + 1 / (low * high) + 1 / ((1 - low) * (1 - high)))
                - _g * Math.Log(high * (1 - low) / (low * (1 - high))));
        }
        return scale * ((high - low) * (1 / (low * high) + BetaSquared * (_b2 - 0.5 * _b3 * (low + high)
            + _b4 * (low * low + low * high + high * high) / 3)) - BetaSquared * _b1 * Math.Log(high / low));
    }
}
