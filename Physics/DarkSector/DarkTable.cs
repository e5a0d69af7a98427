using System;
using MathNet.Numerics.Integration;
using MathNet.Numerics.RootFinding;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Total cross section for a boson on one nucleus, from the threshold to 1 TeV.</summary>
public sealed class DarkTable
{
    /// <summary>Largest total energy of the muon in the tables [MeV].</summary>
    internal const double HighestEnergy = PhysicsList.MaximumKineticEnergy + PhysicalConstants.MuonMass;

    private const double PanelWidth = 1;

    private static readonly GaussLegendreRule FractionRule = new(0, 1, 8);
    private static readonly GaussLegendreRule RatioRule = new(0, 1, 24);

    private readonly ThresholdTable _table;

    /// <summary>The table of one nucleus.</summary>
    /// <param name="boson">The boson.</param>
    /// <param name="element">The element.</param>
    public DarkTable(DarkBoson boson, Element element)
    {
        Element = element;
        DifferentialCrossSection = new DarkCrossSection(boson, element);
        Threshold = FindThreshold(boson.Mass, element);
        _table = ThresholdTable.Smooth(Threshold, HighestEnergy, Integrate);
    }

    /// <summary>The element.</summary>
    public Element Element { get; }

    /// <summary>The formula.</summary>
    public DarkCrossSection DifferentialCrossSection { get; }

    /// <summary>Total energy of the muon above which it can emit [MeV].</summary>
    public double Threshold { get; }

    /// <summary>Cross section per atom, interpolated [mm²].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    public double CrossSection(double energy) => _table.At(energy);

    /// <summary>Cross section per atom by Gauss-Legendre quadrature [mm²].</summary>
    /// <remarks>
    /// x over s = ln(x/(1 − x)) = s_min + (s_max − s_min) z², for the root of the density at the lower end; U over w = √(U₀/U).
    /// </remarks>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    public double Integrate(double energy)
    {
        DarkCrossSection formula = DifferentialCrossSection;
        if (!formula.IsPossible(energy)) return 0;
        double low = Logit(formula.SmallestFraction(energy)), width = Logit(formula.LargestFraction(energy)) - low;
        int panels = (int)Math.Ceiling(width / PanelWidth) + 1;
        double sum = 0;
        for (int panel = 0; panel < panels; panel++)
        {
            for (int point = 0; point < FractionRule.Order; point++)
            {
                double z = (panel + FractionRule.GetAbscissa(point)) / panels;
                double x = 1 / (1 + Math.Exp(-low - width * z * z));
                sum += FractionRule.GetWeight(point) * 2 * z * width * x * (1 - x) * Spectrum(energy, x);
            }
        }
        return sum / panels;
    }

    /// <summary>dσ/dx per atom by Gauss-Legendre quadrature over the angle [mm²].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="x">Energy fraction, between its limits.</param>
    public double Spectrum(double energy, double x)
    {
        DarkCrossSection formula = DifferentialCrossSection;
        double forward = formula.ForwardU(x), scale = x * energy * energy;
        double largest = Math.Min(
            forward + scale * DarkCrossSection.LargestAngle * DarkCrossSection.LargestAngle,
            2 * energy * (1 - x) * Math.Sqrt(formula.LargestTransfer));
        if (largest <= forward) return 0;
        double lowest = Math.Sqrt(forward / largest), sum = 0;
        for (int point = 0; point < RatioRule.Order; point++)
        {
            double w = lowest + (1 - lowest) * RatioRule.GetAbscissa(point);
            double u = forward / (w * w);
            double theta = Math.Sqrt(Math.Max(0, u - forward) / scale);
            // dU = 2 U₀ dw/w³ and dU = 2 x E² θ dθ.
            if (theta > 0) sum += RatioRule.GetWeight(point) * u / w / (scale * theta) * formula.Differential(energy, x, theta);
        }
        return (1 - lowest) * sum;
    }

    private static double Logit(double x) => Math.Log(x / (1 - x));

    /// <summary>2M, or where the limits of x meet if that is higher: E²(E − M − m) = M⁴/(8 M_A).</summary>
    private static double FindThreshold(double mass, Element element)
    {
        double sum = mass + PhysicalConstants.MuonMass;
        double size = mass * mass * mass * mass / (8 * element.A * Units.GeV * sum * sum * sum);
        double meeting = RobustNewtonRaphson.FindRoot(r => r * r * (r - 1) - size, r => r * (3 * r - 2), 1, 1 + size, 1e-14);
        return Math.Max(2 * mass, meeting * sum);
    }
}
