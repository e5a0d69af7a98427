using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Showers;

/// <summary>Form of one shower: a gamma distribution along the axis and a radial profile around it.</summary>
/// <remarks>
/// <para>
/// Electromagnetic: Grindhammer and Peters, hep-ex/0001020, Eqs. (10)-(16) for a homogeneous medium, l = ln(E/E_c): T = l − 0.812, α = 0.81 + (0.458 + 2.26/Z) l,
/// with their fluctuations and correlation. Their shifts of T and α in sampling calorimeters, −0.55/F_S − 0.69(1 − ê) and −0.476/F_S, are left out: they fail for
/// plates thicker than a radiation length (F_S below 1), and where the active slabs are is the business of <see cref="ShowerGrid"/>. Of the mean depth, T α/(α −
/// 1), the fluctuation is that of T less that of α over ⟨α⟩ − 1.
/// </para>
/// <para>
/// Below some 0.4 GeV the formula for T ends. The mean depth, T α/(α − 1), is the larger of it and ln(1 + 2.6 y²/(1 + y)), y = E/E_c, which grows with the range of
/// one electron and goes over into ln y + 1. The 2.6 was set with the full mode: electrons of 0.1 GeV to 50 GeV in four stacks of lead, iron or copper and
/// polystyrene are within 3 % of it in depth, but for 0.1 GeV in 25 mm plates. Up to y = e² − 1 the form is exponential, α = 1, as wide as it is deep: the soft
/// photons of the few first electrons carry the energy away. From there to y = e³ − 1 it goes over into α. The radius is there that of τ = 1.75 at the mean depth,
/// set with the radius of nine tenths of 0.1 GeV electrons.
/// </para>
/// <para>
/// Hadronic: R. K. Bock, T. Hansl-Kozanecka and T. P. Shah, Nucl. Instrum. Methods 186 (1981) 533, with their parameters; the electromagnetic part in X₀, the rest
/// in interaction lengths, both from the first interaction. The radii, 0.1 and 0.35 λ, give the 90 % radius of 20 cm that Geant4 11.4 finds for 100 GeV pions in
/// iron and polystyrene.
/// </para>
/// </remarks>
internal readonly struct ShowerShape
{
    private const double LowestShape = 2;
    private const double TrackTau = 1.75;
    private const double LowestDrawnShape = 1;
    private const double LargestSpread = 0.35;
    private const double LeastLogarithmToFluctuate = 2;
    private const double LowEnergyDepth = 2.6;

    /// <summary>Smallest 1 − u of the draw of a radius, which is R √(u/(1 − u)).</summary>
    private const double SmallestHadronicRest = 0.01;

    private readonly double _start;
    private readonly GammaNumber _lengths;
    private readonly double _length;
    private readonly double _radius;

    /// <summary>τ over the depth in units of <see cref="_length"/>; 0 for hadronic showers, whose radius does not change with depth.</summary>
    private readonly double _tauPerLength;
    private readonly double _logarithm;

    private ShowerShape(double start, double shape, double length, double radius, double tauPerLength, double logarithm)
    {
        _start = start;
        _lengths = new GammaNumber(shape);
        _length = length;
        _radius = radius;
        _tauPerLength = tauPerLength;
        _logarithm = logarithm;
    }

    /// <summary>Energy up to which electromagnetic showers are the exponential trace of one electron [MeV].</summary>
    /// <param name="criticalEnergy">E_c [MeV].</param>
    public static double LargestTrackEnergy(double criticalEnergy) => criticalEnergy * (Math.Exp(LeastLogarithmToFluctuate) - 1);

    /// <summary>Draws the form of an electromagnetic shower.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="energy">Energy of the electron at its start [MeV].</param>
    /// <param name="start">Depth at which it starts [mm].</param>
    /// <param name="random">Random numbers.</param>
    public static ShowerShape Electromagnetic(ShowerMedium medium, double energy, double start, ref RandomStream random)
    {
        double y = energy / medium.CriticalEnergy;
        double depth = FastMath.Log(1 + LowEnergyDepth * y * y / (1 + y));
        double radius = medium.MoliereRadius * energy / (energy + medium.CriticalEnergy);
        double logarithm = RadialProfile.Logarithm(energy);
        // Most showers along a muon end here: one logarithm, and an exponential form.
        if (energy <= medium.LargestTrackEnergy)
            return new ShowerShape(start, 1, medium.RadiationLength * depth, radius, TrackTau, logarithm);

        double l = FastMath.Log(y);
        double mean = Math.Max(0.81 + (0.458 + 2.26 / medium.Z) * l, LowestShape);
        depth = Math.Max(depth, (l - 0.812) * mean / (mean - 1));
        // From e² E_c up, where there is a shower to fluctuate.
        double grow = Math.Min(FastMath.Log(1 + y) - LeastLogarithmToFluctuate, 1);
        double spreadMaximum = grow * Spread(-1.4 + 1.26 * l);
        double spreadShape = grow * Spread(-0.58 + 0.86 * l);
        double correlation = 0.705 - 0.023 * l;
        double common = Math.Sqrt(0.5 * (1 + correlation)) * random.Normal();
        double opposite = Math.Sqrt(0.5 * (1 - correlation)) * random.Normal();
        double depthByShape = spreadShape / (mean - 1);
        double variance = spreadMaximum * spreadMaximum + depthByShape * depthByShape - 2 * correlation * spreadMaximum * depthByShape;
        // Of mean 1, so that the mean depth stays that of the average profile.
        depth *= FastMath.Exp(spreadMaximum * (common + opposite) - depthByShape * (common - opposite) - 0.5 * variance);
        double shape = Math.Max((1 + grow * (mean - 1)) * FastMath.Exp(spreadShape * (common - opposite)), LowestDrawnShape);
        // τ = t/T · (α − 1)/α · ⟨α⟩/(⟨α⟩ − 1): t over the mean depth, times the last quotient, which falls from 7/4 where there are showers to speak of.
        double tau = Math.Min(mean / (mean - 1), TrackTau);
        return new ShowerShape(start, shape, medium.RadiationLength * depth / shape, radius, tau / shape, logarithm);
    }

    /// <summary>The form of the electromagnetic part of a hadronic shower.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="energy">Energy of the hadron [MeV].</param>
    /// <param name="start">Depth of the first interaction [mm].</param>
    public static ShowerShape NeutralPions(ShowerMedium medium, double energy, double start) =>
        new(start, BockShape(energy), medium.RadiationLength / 0.2198, 0.1 * medium.InteractionLength, 0, 0);

    /// <summary>The form of the rest of a hadronic shower.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="energy">Energy of the hadron [MeV].</param>
    /// <param name="start">Depth of the first interaction [mm].</param>
    public static ShowerShape Hadrons(ShowerMedium medium, double energy, double start)
    {
        double slope = 0.9099 - 0.0237 * FastMath.Log(Math.Max(energy / Units.GeV, 1));
        return new ShowerShape(start, BockShape(energy), medium.InteractionLength / slope, 0.35 * medium.InteractionLength, 0, 0);
    }

    /// <summary>Draws a point of the shower.</summary>
    /// <param name="profile">Radial profile of its medium.</param>
    /// <param name="random">Random numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ShowerPoint SamplePoint(RadialProfile profile, ref RandomStream random)
    {
        double lengths = _lengths.Sample(ref random);
        var point = DiscPoint.Sample(ref random);
        double stretch = _tauPerLength > 0
            ? _radius * profile.SampleStretch(_logarithm, lengths * _tauPerLength, in point, ref random)
            : _radius / Math.Sqrt(Math.Max(1 - point.Square, SmallestHadronicRest));
        return new ShowerPoint(_start + _length * lengths, stretch * point.X, stretch * point.Y);
    }

    private static double Spread(double inverse) => inverse * LargestSpread > 1 ? 1 / inverse : LargestSpread;

    private static double BockShape(double energy) => Math.Max(0.6165 + 0.3183 * FastMath.Log(Math.Max(energy / Units.GeV, 1)), 1);
}
