using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.PhaseSpace;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>The Δ(1232) in the parameters of the Liège cascade.</summary>
/// <remarks>
/// J. Cugnon and M.-C. Lemaire, Nucl. Phys. A 489 (1988) 781; A. Boudard et al., Phys. Rev. C 66 (2002) 044615, section II: peak at 1215 MeV, width 110 MeV in the cross section; times
/// f(q) = q³/(q³ + (180 MeV/c)³), q the momentum of the pion in the rest frame; decay with ħ/(130 MeV · f(q)).
/// </remarks>
internal static class DeltaResonance
{
    /// <summary>Peak [MeV].</summary>
    public const double PeakMass = 1215;

    /// <summary>Full width of the peak [MeV].</summary>
    public const double PeakWidth = 110;

    /// <summary>Lightest Δ: nucleon, pion and a little to move with [MeV].</summary>
    public const double LeastMass = PhysicalConstants.NeutronMass + PhysicalConstants.ChargedPionMass + 1;

    private const double CutOff = 180 * 180.0 * 180;
    private const double DecayWidth = 130;
    private const int MaximumTries = 1000;

    /// <summary>f(q), share of the width that phase space leaves.</summary>
    /// <param name="mass">Mass [MeV].</param>
    public static double PhaseSpaceFactor(double mass)
    {
        double q = Motion.DecayMomentum(mass, PhysicalConstants.ProtonMass, PhysicalConstants.ChargedPionMass);
        double cube = q * q * q;
        return cube / (cube + CutOff);
    }

    /// <summary>Mean life in flight [fm/c].</summary>
    /// <param name="mass">Mass [MeV].</param>
    /// <param name="energy">Energy [MeV].</param>
    public static double Lifetime(double mass, double energy) => energy / mass * PhysicalConstants.HbarCFemtometre / (DecayWidth * Math.Max(0.02, PhaseSpaceFactor(mass)));

    /// <summary>Draws a mass from peak, width of decay and momentum of the two products [MeV].</summary>
    /// <param name="total">Energy in the centre of mass [MeV].</param>
    /// <param name="other">Mass of what is made with it [MeV].</param>
    /// <param name="random">Random numbers.</param>
    public static double SampleMass(double total, double other, ref RandomStream random)
    {
        double largest = total - other;
        if (largest <= LeastMass) return LeastMass;
        double low = Math.Atan(2 * (LeastMass - PeakMass) / PeakWidth), high = Math.Atan(2 * (largest - PeakMass) / PeakWidth);
        double bound = Motion.DecayMomentum(total, other, LeastMass) * PhaseSpaceFactor(largest);
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double mass = PeakMass + 0.5 * PeakWidth * Math.Tan(random.Uniform(low, high));
            mass = Math.Clamp(mass, LeastMass, largest);
            if (random.Uniform() * bound < Motion.DecayMomentum(total, other, mass) * PhaseSpaceFactor(mass)) return mass;
        }
        return 0.5 * (LeastMass + largest);
    }
}
