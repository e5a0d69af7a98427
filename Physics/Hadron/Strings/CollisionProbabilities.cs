using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>Shares of the kinds of inelastic collisions of a hadron with a nucleon.</summary>
/// <remarks>
/// The fits of the FTF model of Geant4 10.4 (class G4FTFParameters, V. V. Uzhinsky; Geant4 Physics Reference Manual, "Fritiof (FTF) Model") to cross sections of two-body reactions and of diffraction:
/// P = A₁e^(−B₁y) + A₂e^(−B₂y) + A₃ above y_min, P_min below, y the rapidity of the projectile in the rest frame of the nucleon; exchange with excitation is the product of two such fits. Diffraction of protons is
/// σ = 0.68 mb (1 + 36 GeV²/s) ln(0.6 + 0.1 s/GeV²) on either side (K. Goulianos, Phys. Rep. 101 (1983) 169), half of that of FTF at 100 GeV; that of all others is less in proportion to the total cross section on a nucleon, by the
/// factorisation of the pomeron: 1.7 mb for pions of 205 GeV/c, measured 1.9 ± 0.2 mb (F. C. Winkelmann et al., Phys. Rev. Lett. 32 (1974) 121). FTF has no diffraction on nuclei beyond A = 10; here collisions in a nucleus are as
/// those on free nucleons. In iron 2 % of the protons' reactions so leave the proton whole, as do the 3.8 A^0.35 mb of T. Åkesson et al. (HELIOS), Z. Phys. C 49 (1991) 355.
/// Beyond M² = 0.15 s a meson can stay as it is by the exchange of a reggeon, evenly in M²/s up to 0.5 (the term RRP of the triple-Regge model: R. D. Field, G. C. Fox, Nucl. Phys. B 80 (1974) 367, with intercepts of 1 and 1/2), 1.4 mb for each light
/// quark, which alone take part, and unit of M²/s: what π⁺ and K⁺ of 250 GeV/c need for the leading particles of x = 0.5 to 0.85 (M. Adamus et al. (EHS/NA22), Z. Phys. C 39 (1988) 311). Baryons have them from their diquarks.
/// </remarks>
internal readonly struct CollisionProbabilities
{
    /// <summary>Range of M²/s of the exchange of reggeons, from where diffraction ends.</summary>
    public const double ReggeonRange = 0.35;

    /// <summary>Cross section of the exchange of reggeons for each light quark and unit of M²/s [mb].</summary>
    private const double ReggeonPerQuark = 1.4;

    private readonly double _exchange;
    private readonly double _exchangeAndExcitation;
    private readonly double _projectile;
    private readonly double _target;
    private readonly double _reggeon;

    /// <summary>Shares at one energy.</summary>
    /// <param name="content">Quarks of the projectile.</param>
    /// <param name="rapidity">Its rapidity y.</param>
    /// <param name="squaredEnergy">s of projectile and nucleon [GeV²].</param>
    /// <param name="inelastic">Inelastic cross section on a nucleon [mb].</param>
    /// <param name="totalToProton">Total cross section on a nucleon over that of a proton.</param>
    public CollisionProbabilities(in QuarkContent content, double rapidity, double squaredEnergy, double inelastic, double totalToProton)
    {
        double diffraction = totalToProton * Diffraction(squaredEnergy) / inelastic;
        (_projectile, _target) = (diffraction, diffraction);
        if (!content.IsMeson)
        {
            if (content.First < 0) return;
            _exchange = Fit(rapidity, 13.71, 1.75, -30.69, 3, 0, 1, 0.93);
            _exchangeAndExcitation = Fit(rapidity, 25, 1, -50.34, 1.5, 0, 0, 1.4) * Fit(rapidity, 0.6, 0, -1.2, 0.5, 0, 0, 1.4);
        }
        else if (content.Strangeness != 0)
        {
            _exchange = Fit(rapidity, 60, 2.5, 0, 0, 0, 0, -100);
            _exchangeAndExcitation = Fit(rapidity, 6, 1, -24.33, 2, 0, 0, 1.4);
        }
        else
        {
            _exchange = Fit(rapidity, 720, 2.5, 2.3, 1, 0, 1, 2.7);
            _exchangeAndExcitation = Fit(rapidity, 12.87, 0.5, -44.91, 1, 0, 0, 2.5) * Fit(rapidity, 1, 0, -3.49, 0.5, 0, 0, 2.5);
        }
        if (content.IsMeson) _reggeon = ReggeonPerQuark * ReggeonRange * LightQuarks(in content) / inelastic;
        double sum = _exchange + _exchangeAndExcitation + _projectile + _target + _reggeon;
        if (sum <= 1) return;
        _exchange /= sum;
        _exchangeAndExcitation /= sum;
        _projectile /= sum;
        _target /= sum;
        _reggeon /= sum;
    }

    /// <summary>Draws a kind.</summary>
    /// <param name="random">Random numbers.</param>
    public CollisionKind Sample(ref RandomStream random)
    {
        double place = random.Uniform();
        if ((place -= _exchange) < 0) return CollisionKind.QuarkExchange;
        if ((place -= _exchangeAndExcitation) < 0) return CollisionKind.QuarkExchangeAndExcitation;
        if ((place -= _projectile) < 0) return CollisionKind.ProjectileDiffraction;
        if ((place -= _target) < 0) return CollisionKind.TargetDiffraction;
        return place < _reggeon ? CollisionKind.ReggeonExchange : CollisionKind.Excitation;
    }

    private static int LightQuarks(in QuarkContent content) => (Quarks.IsStrange(content.First) ? 0 : 1) + (Quarks.IsStrange(content.Second) ? 0 : 1);

    private static double Diffraction(double squaredEnergy) => 0.68 * (1 + 36 / squaredEnergy) * Math.Max(0, Math.Log(0.6 + 0.1 * squaredEnergy));

    private static double Fit(double rapidity, double a1, double b1, double a2, double b2, double a3, double below, double lowest) =>
        Math.Max(0, rapidity < lowest ? below : a1 * FastMath.Exp(-b1 * rapidity) + a2 * FastMath.Exp(-b2 * rapidity) + a3);
}
