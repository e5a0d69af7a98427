using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Histograms;

/// <summary>Weighted counts in the bins of two quantities, under- and overflow kept.</summary>
public sealed class Histogram2D
{
    private readonly int _stride;

    /// <summary>An empty histogram.</summary>
    /// <param name="name">Name, also that of its files.</param>
    /// <param name="axisX">Binning of the first quantity.</param>
    /// <param name="axisY">Binning of the second quantity.</param>
    public Histogram2D(string name, Axis axisX, Axis axisY)
    {
        Name = name;
        AxisX = axisX;
        AxisY = axisY;
        _stride = axisY.Count + 2;
        Bins = new WeightedBins((axisX.Count + 2) * _stride);
    }

    /// <summary>Name, also that of its files.</summary>
    public string Name { get; }

    /// <summary>Binning of the first quantity.</summary>
    public Axis AxisX { get; }

    /// <summary>Binning of the second quantity.</summary>
    public Axis AxisY { get; }

    /// <summary>Contents, underflow first and overflow last on both axes, y running fastest.</summary>
    public WeightedBins Bins { get; }

    /// <summary>Number of fills in any bin, flow counted in.</summary>
    public long Entries => Bins.Entries;

    /// <summary>Fills with NaN, which are in no bin.</summary>
    public long Undefined => Bins.Undefined;

    /// <summary>Σw of a bin.</summary>
    /// <param name="binX">0 is the underflow, AxisX.Count + 1 the overflow.</param>
    /// <param name="binY">0 is the underflow, AxisY.Count + 1 the overflow.</param>
    public double SumWeights(int binX, int binY) => Bins.SumWeights[Place(binX, binY)];

    /// <summary>Σw² of a bin, the variance of Σw.</summary>
    /// <param name="binX">0 is the underflow, AxisX.Count + 1 the overflow.</param>
    /// <param name="binY">0 is the underflow, AxisY.Count + 1 the overflow.</param>
    public double SumSquaredWeights(int binX, int binY) => Bins.SumSquaredWeights[Place(binX, binY)];

    /// <summary>Adds one pair of numbers, an event of its own.</summary>
    /// <param name="x">First number; NaN in either is counted apart.</param>
    /// <param name="y">Second number.</param>
    /// <param name="weight">Weight.</param>
    public void Fill(double x, double y, double weight = 1)
    {
        FillBranch(x, y, weight);
        Bins.CloseEvent();
    }

    /// <summary>Adds one pair of numbers of the present event, which may have others; <see cref="WeightedBins.CloseEvent"/> ends the event.</summary>
    /// <param name="x">First number; NaN in either is counted apart.</param>
    /// <param name="y">Second number.</param>
    /// <param name="weight">Weight.</param>
    public void FillBranch(double x, double y, double weight)
    {
        if (double.IsNaN(x) || double.IsNaN(y)) Bins.FillUndefined();
        else Bins.Fill(Place(AxisX.BinOf(x), AxisY.BinOf(y)), weight);
    }

    /// <summary>Adds another histogram of the same binning, filled with other events.</summary>
    /// <param name="other">The other.</param>
    public void Add(Histogram2D other)
    {
        Requires.That(AxisX.HasSameEdges(other.AxisX) && AxisY.HasSameEdges(other.AxisY), "histograms of the same binning");
        Bins.Add(other.Bins);
    }

    private int Place(int binX, int binY) => _stride * binX + binY;
}
