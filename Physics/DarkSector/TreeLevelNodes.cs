using System;
using MathNet.Numerics.Integration;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Places and weights of the sums over phase space at tree level.</summary>
internal sealed class TreeLevelNodes
{
    private const int AngularPanels = 3;
    private const int TransferPanels = 5;
    private const int Azimuths = 16;
    private const int Order = 8;

    /// <summary>Places for a number of panels.</summary>
    /// <param name="refinement">Factor on the numbers of panels and of azimuths.</param>
    public TreeLevelNodes(int refinement)
    {
        Angular = Composite(AngularPanels * refinement);
        Transfer = Composite(TransferPanels * refinement);
        Cosines = new double[Azimuths * refinement];
        for (int index = 0; index < Cosines.Length; index++) Cosines[index] = Math.Cos(Math.PI * (index + 0.5) / Cosines.Length);
    }

    /// <summary>Places between 0 and 1 for the angle of the boson.</summary>
    public (double Place, double Weight)[] Angular { get; }

    /// <summary>Places between 0 and 1 for the transverse momentum of the nucleus.</summary>
    public (double Place, double Weight)[] Transfer { get; }

    /// <summary>Cosines at even angles between 0 and π.</summary>
    public double[] Cosines { get; }

    private static (double Place, double Weight)[] Composite(int panels)
    {
        var rule = new GaussLegendreRule(0, 1, Order);
        var nodes = new (double Place, double Weight)[panels * Order];
        for (int index = 0; index < nodes.Length; index++)
            nodes[index] = ((index / Order + rule.Abscissas[index % Order]) / panels, rule.Weights[index % Order] / panels);
        return nodes;
    }
}
