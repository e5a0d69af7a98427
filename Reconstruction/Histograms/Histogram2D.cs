using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Histograms;

/// <summary>Weighted counts in the bins of two quantities, under- and overflow kept.</summary>
public sealed class Histogram2D
{
    private readonly double[] _sumWeights;
    private readonly double[] _sumSquaredWeights;
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
        _stride = axisX.Count + 2;
        _sumWeights = new double[_stride * (axisY.Count + 2)];
        _sumSquaredWeights = new double[_sumWeights.Length];
    }

    /// <summary>Name, also that of its files.</summary>
    public string Name { get; }

    /// <summary>Binning of the first quantity.</summary>
    public Axis AxisX { get; }

    /// <summary>Binning of the second quantity.</summary>
    public Axis AxisY { get; }

    /// <summary>Number of fills in any bin, flow counted in.</summary>
    public long Entries { get; private set; }

    /// <summary>Fills with NaN, which are in no bin.</summary>
    public long Undefined { get; private set; }

    /// <summary>Σw of a bin.</summary>
    /// <param name="binX">0 is the underflow, AxisX.Count + 1 the overflow.</param>
    /// <param name="binY">0 is the underflow, AxisY.Count + 1 the overflow.</param>
    public double SumWeights(int binX, int binY) => _sumWeights[binX + _stride * binY];

    /// <summary>Σw² of a bin, the variance of Σw.</summary>
    /// <param name="binX">0 is the underflow, AxisX.Count + 1 the overflow.</param>
    /// <param name="binY">0 is the underflow, AxisY.Count + 1 the overflow.</param>
    public double SumSquaredWeights(int binX, int binY) => _sumSquaredWeights[binX + _stride * binY];

    /// <summary>Adds one pair of numbers.</summary>
    /// <param name="x">First number; NaN in either is counted apart.</param>
    /// <param name="y">Second number.</param>
    /// <param name="weight">Weight.</param>
    public void Fill(double x, double y, double weight = 1)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            Undefined++;
            return;
        }
        int bin = AxisX.BinOf(x) + _stride * AxisY.BinOf(y);
        _sumWeights[bin] += weight;
        _sumSquaredWeights[bin] += weight * weight;
        Entries++;
    }

    /// <summary>Adds another histogram of the same binning.</summary>
    /// <param name="other">The other.</param>
    public void Add(Histogram2D other)
    {
        Requires.That(AxisX.HasSameEdges(other.AxisX) && AxisY.HasSameEdges(other.AxisY), "histograms of the same binning");
        for (int bin = 0; bin < _sumWeights.Length; bin++)
        {
            _sumWeights[bin] += other._sumWeights[bin];
            _sumSquaredWeights[bin] += other._sumSquaredWeights[bin];
        }
        Entries += other.Entries;
        Undefined += other.Undefined;
    }
}
