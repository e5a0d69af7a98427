using NA64Mu.App.Compare;

namespace NA64Mu.App.Dark;

/// <summary>A bin of a normalised spectrum, from quadrature and from sampled emissions.</summary>
/// <param name="Low">Lower edge.</param>
/// <param name="High">Upper edge.</param>
/// <param name="Quadrature">Mean density in the bin, by integration.</param>
/// <param name="Sampled">The same from samples.</param>
public sealed record SpectrumBin(double Low, double High, double Quadrature, MeasuredValue Sampled)
{
    /// <summary>Width.</summary>
    public double Width => High - Low;
}
