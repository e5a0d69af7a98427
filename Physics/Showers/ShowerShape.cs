using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Showers;

/// <summary>Form of one shower: a gamma distribution along the axis and a radial profile around it.</summary>
/// <remarks>
/// <para>
/// Electromagnetic: Grindhammer and Peters, hep-ex/0001020, Eqs. (10)-(22), l = ln(E/E_c): ⟨ln T⟩ = ln(l − 0.812) and
/// ⟨ln α⟩ = ln(0.81 + (0.458 + 2.26/Z) l − 0.476/F_S), with the fluctuations and correlation given there for sampling calorimeters. Their shift of T in
/// sampling calorimeters, −0.55/F_S − 0.69(1 − ê), is left out: Geant4 11.4 puts the maximum of 1, 10 and 50 GeV electrons in 1.5 mm lead + 1.5 mm
/// polystyrene at 3.4, 5.9 and 7.7 X₀, the formula without the shift at 3.5, 5.8 and 7.4, with it 0.4 earlier.
/// Towards low energies, l − 0.812 goes over into ln(1 + e^−0.812 E/E_c) and l into ln(1 + E/E_c), the same a decade above E_c and zero for E = 0; α is held
/// at 2, so that the track of one MeV electron has a mean depth of 2T.
/// </para>
/// <para>
/// Hadronic: R. K. Bock, T. Hansl-Kozanecka and T. P. Shah, Nucl. Instrum. Methods 186 (1981) 533, with their parameters; the electromagnetic part in X₀, the
/// rest in interaction lengths, both from the first interaction. The radii, 0.1 and 0.35 λ, give the 90 % radius of 20 cm that Geant4 11.4 finds for
/// 100 GeV pions in iron and polystyrene.
/// </para>
/// </remarks>
internal readonly struct ShowerShape
{
    private const double LowestShape = 2;
    private const double LowestDrawnShape = 1.8;
    private const double LargestSpread = 0.35;
    private const double LeastLogarithmToFluctuate = 2;

    /// <summary>Smallest 1 − u of the draw of a radius, which is R √(u/(1 − u)).</summary>
    private const double SmallestHadronicRest = 0.01;

    private static readonly double MaximumFactor = Math.Exp(-0.812);

    private readonly double _start;
    private readonly double _shape;
    private readonly double _length;
    private readonly double _radius;

    /// <summary>τ over the depth in units of <see cref="_length"/>; 0 for hadronic showers, whose radius does not change with depth.</summary>
    private readonly double _tauPerLength;
    private readonly double _logarithm;

    private ShowerShape(double start, double shape, double length, double radius, double tauPerLength, double logarithm)
    {
        _start = start;
        _shape = shape;
        _length = length;
        _radius = radius;
        _tauPerLength = tauPerLength;
        _logarithm = logarithm;
    }

    /// <summary>Energy up to which the shape of electromagnetic showers is the lowest and does not fluctuate [MeV].</summary>
    /// <param name="criticalEnergy">E_c [MeV].</param>
    /// <param name="z">Mean of Z over the mass.</param>
    /// <param name="samplingFrequency">F_S.</param>
    public static double LargestTrackEnergy(double criticalEnergy, double z, double samplingFrequency)
    {
        double l = (LowestShape - MeanShape(0, z, samplingFrequency)) / ShapeSlope(z);
        return criticalEnergy * (Math.Exp(Math.Clamp(l, 0, LeastLogarithmToFluctuate)) - 1);
    }

    /// <summary>Draws the form of an electromagnetic shower.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="energy">Energy [MeV].</param>
    /// <param name="start">Depth at which it starts [mm].</param>
    /// <param name="random">Random numbers.</param>
    public static ShowerShape Electromagnetic(ShowerMedium medium, double energy, double start, ref RandomStream random)
    {
        double y = energy / medium.CriticalEnergy;
        double maximum = FastMath.Log(1 + MaximumFactor * y);
        double radius = medium.MoliereRadius * energy / (energy + medium.CriticalEnergy);
        double logarithm = RadialProfile.Logarithm(energy);
        // With ⟨α⟩ = α = 2 the lengths below are T, and their logarithms and quotients can be spared: most showers along a muon end here.
        if (energy <= medium.LargestTrackEnergy)
            return new ShowerShape(start, LowestShape, medium.RadiationLength * maximum, radius, 1, logarithm);

        double l = FastMath.Log(1 + y);
        double mean = Math.Max(MeanShape(l, medium.Z, medium.SamplingFrequency), LowestShape);
        double shape = mean;
        if (l > LeastLogarithmToFluctuate)
        {
            // From e² E_c up, where there is a shower to fluctuate.
            double grow = Math.Min(l - LeastLogarithmToFluctuate, 1);
            double spreadMaximum = grow * Spread(-2.5 + 1.25 * l);
            double spreadShape = grow * Spread(-0.82 + 0.79 * l);
            double correlation = 0.784 - 0.023 * l;
            double common = Math.Sqrt(0.5 * (1 + correlation)) * random.Normal();
            double opposite = Math.Sqrt(0.5 * (1 - correlation)) * random.Normal();
            // Of mean 1, so that the mean depth stays that of the average profile.
            maximum *= FastMath.Exp(spreadMaximum * (common + opposite - 0.5 * spreadMaximum));
            shape = Math.Max(mean * FastMath.Exp(spreadShape * (common - opposite)), LowestDrawnShape);
        }
        double meanOverMaximum = mean / (mean - 1);
        double length = medium.RadiationLength * maximum * meanOverMaximum / shape;
        // τ = t/T · (α − 1)/α · ⟨α⟩/(⟨α⟩ − 1), which is t over the mean depth, times ⟨α⟩/(⟨α⟩ − 1).
        return new ShowerShape(start, shape, length, radius, meanOverMaximum / shape, logarithm);
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
    public ShowerPoint SamplePoint(RadialProfile profile, ref RandomStream random)
    {
        double lengths = _shape == LowestShape ? ShowerDraws.GammaOfTwo(ref random) : ShowerDraws.Gamma(_shape, ref random);
        var point = DiscPoint.Sample(ref random);
        double stretch = _tauPerLength > 0
            ? _radius * profile.SampleStretch(_logarithm, lengths * _tauPerLength, in point, ref random)
            : _radius / Math.Sqrt(Math.Max(1 - point.Square, SmallestHadronicRest));
        return new ShowerPoint(_start + _length * lengths, stretch * point.X, stretch * point.Y);
    }

    private static double ShapeSlope(double z) => 0.458 + 2.26 / z;

    private static double MeanShape(double l, double z, double samplingFrequency) => 0.81 + ShapeSlope(z) * l - 0.476 / samplingFrequency;

    private static double Spread(double inverse) => inverse * LargestSpread > 1 ? 1 / inverse : LargestSpread;

    private static double BockShape(double energy) => Math.Max(0.6165 + 0.3183 * FastMath.Log(Math.Max(energy / Units.GeV, 1)), 1);
}
