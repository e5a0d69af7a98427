using System;
using MathNet.Numerics.Integration;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.Tests.Physics.DarkSector;

/// <summary>Distribution of x and θ of one nucleus and energy by quadrature of the cross section itself: what samples are compared with.</summary>
/// <remarks>
/// x runs over z with ln(x/(1 − x)) = s_min + (s_max − s_min) z², which takes the root at the lower end away; θ over its logarithm. Both are cut into
/// <see cref="Cells"/> cells, each cell for the joint distribution, and those finely for the two one-dimensional ones.
/// </remarks>
internal sealed class NumericEmission
{
    public const int Cells = 40;

    private const int Fine = 50;

    /// <summary>Angles below this part of the characteristic one are 1e-8 of all.</summary>
    private const double SmallestAngle = 1e-4;

    private static readonly GaussLegendreRule Pair = new(0, 1, 2);
    private static readonly GaussLegendreRule Rule = new(0, 1, 8);

    private readonly DarkCrossSection _formula;
    private readonly double _energy;
    private readonly double _low;
    private readonly double _width;
    private readonly double _lowAngle;
    private readonly double _angleWidth;
    private readonly double[] _fractionCumulative = new double[Cells * Fine + 1];
    private readonly double[] _angleCumulative = new double[Cells * Fine + 1];

    public NumericEmission(DarkCrossSection formula, double energy)
    {
        _formula = formula;
        _energy = energy;
        _low = Logit(formula.SmallestFraction(energy));
        _width = Logit(formula.LargestFraction(energy)) - _low;
        _lowAngle = Math.Log(SmallestAngle * Math.Min(formula.Boson.Mass, 100) / energy);
        _angleWidth = Math.Log(DarkCrossSection.LargestAngle) - _lowAngle;
        double moment = Fill();
        Total = _fractionCumulative[^1];
        AngleTotal = _angleCumulative[^1];
        MeanFraction = moment / Total;
        for (int node = 0; node <= Cells * Fine; node++)
        {
            _fractionCumulative[node] /= Total;
            _angleCumulative[node] /= AngleTotal;
        }
        for (int cell = 0; cell < Joint.Length; cell++) Joint[cell] /= Total;
    }

    /// <summary>Cross section [mm²].</summary>
    public double Total { get; }

    /// <summary>The same, summed with many angles and fewer x [mm²].</summary>
    public double AngleTotal { get; }

    /// <summary>Mean of x.</summary>
    public double MeanFraction { get; }

    /// <summary>Probabilities of the cells [cell of x times Cells + cell of θ].</summary>
    public double[] Joint { get; } = new double[Cells * Cells];

    /// <summary>Share of emissions with a smaller x.</summary>
    public double BelowFraction(in DarkEmission emission) => At(_fractionCumulative, FractionPlace(emission));

    /// <summary>Share of emissions with a smaller θ.</summary>
    public double BelowAngle(in DarkEmission emission) => At(_angleCumulative, AnglePlace(emission));

    /// <summary>x below which a share of emissions lies.</summary>
    public double FractionQuantile(double share)
    {
        int node = Array.BinarySearch(_fractionCumulative, share);
        if (node < 0) node = Math.Min(~node, Cells * Fine);
        double below = _fractionCumulative[node - 1];
        return Fraction((node - 1 + (share - below) / (_fractionCumulative[node] - below)) / (Cells * Fine));
    }

    /// <summary>Place in <see cref="Joint"/>.</summary>
    public int CellOf(in DarkEmission emission) =>
        Math.Clamp((int)(Cells * FractionPlace(emission)), 0, Cells - 1) * Cells + Math.Clamp((int)(Cells * AnglePlace(emission)), 0, Cells - 1);

    private static double Logit(double x) => Math.Log(x / (1 - x));

    private static double At(double[] cumulative, double place)
    {
        double scaled = Math.Clamp(place, 0, 1) * (cumulative.Length - 1);
        int node = Math.Min((int)scaled, cumulative.Length - 2);
        return cumulative[node] + (scaled - node) * (cumulative[node + 1] - cumulative[node]);
    }

    private double FractionPlace(in DarkEmission emission) =>
        Math.Sqrt(Math.Max(0, (Math.Log(emission.Fraction / emission.Rest) - _low) / _width));

    private double AnglePlace(in DarkEmission emission) => (0.5 * Math.Log(emission.AngleSquared) - _lowAngle) / _angleWidth;

    private double Fraction(double z) => 1 / (1 + Math.Exp(-_low - _width * z * z));

    /// <summary>Integrand over z and the place of ln θ.</summary>
    private double Density(double z, double anglePlace)
    {
        double x = Fraction(z), theta = Math.Exp(_lowAngle + anglePlace * _angleWidth);
        return 2 * z * _width * x * (1 - x) * theta * _angleWidth * _formula.Differential(_energy, x, theta);
    }

    private double Fill()
    {
        double moment = 0;
        for (int fine = 0; fine < Cells * Fine; fine++)
        {
            double fraction = 0, angle = 0;
            for (int point = 0; point < Pair.Order; point++)
            {
                double place = (fine + Pair.GetAbscissa(point)) / (Cells * Fine), weight = Pair.GetWeight(point) / (Cells * Fine);
                for (int cell = 0; cell < Cells; cell++)
                {
                    double inCell = 0;
                    for (int other = 0; other < Rule.Order; other++)
                    {
                        double across = (cell + Rule.GetAbscissa(other)) / Cells, product = weight * Rule.GetWeight(other) / Cells;
                        inCell += product * Density(place, across);
                        angle += product * Density(across, place);
                    }
                    Joint[fine / Fine * Cells + cell] += inCell;
                    fraction += inCell;
                    moment += inCell * Fraction(place);
                }
            }
            _fractionCumulative[fine + 1] = _fractionCumulative[fine] + fraction;
            _angleCumulative[fine + 1] = _angleCumulative[fine] + angle;
        }
        return moment;
    }
}
