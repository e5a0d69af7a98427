using System;

namespace NA64Mu.Reconstruction.Selection;

/// <summary>What is left after one cut.</summary>
/// <param name="Name">Name of the cut.</param>
/// <param name="Description">What it asks for.</param>
/// <param name="Raw">Events that pass this and all cuts before.</param>
/// <param name="Before">Events that pass all cuts before.</param>
/// <param name="All">Events in total.</param>
/// <param name="Weighted">Σw of the events that pass.</param>
/// <param name="SumSquaredWeights">Σw² of the events that pass.</param>
public sealed record CutFlowRow(
    string Name, string Description, long Raw, long Before, long All, double Weighted, double SumSquaredWeights)
{
    /// <summary>Confidence level of the wide intervals.</summary>
    public const double WideLevel = 0.95;

    /// <summary>Standard deviation of <see cref="Weighted"/>, √Σw².</summary>
    public double Error => Math.Sqrt(SumSquaredWeights);

    /// <summary>Part of the events before this cut that pass it; NaN without events.</summary>
    public double Efficiency => (double)Raw / Before;

    /// <summary>Part of all events that pass this and all cuts before; NaN without events.</summary>
    public double Cumulative => (double)Raw / All;

    /// <summary>68 % interval of <see cref="Efficiency"/>.</summary>
    public (double Low, double High) EfficiencyInterval => ClopperPearson.Interval(Raw, Before, ClopperPearson.OneSigma);

    /// <summary>95 % interval of <see cref="Efficiency"/>.</summary>
    public (double Low, double High) WideEfficiencyInterval => ClopperPearson.Interval(Raw, Before, WideLevel);

    /// <summary>68 % interval of <see cref="Cumulative"/>.</summary>
    public (double Low, double High) CumulativeInterval => ClopperPearson.Interval(Raw, All, ClopperPearson.OneSigma);

    /// <summary>95 % interval of <see cref="Cumulative"/>.</summary>
    public (double Low, double High) WideCumulativeInterval => ClopperPearson.Interval(Raw, All, WideLevel);
}
