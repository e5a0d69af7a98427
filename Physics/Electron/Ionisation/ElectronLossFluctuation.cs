using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Ionisation;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Electron.Ionisation;

/// <summary>Fluctuation of the loss of electrons and positrons below the cuts in one medium.</summary>
/// <remarks>
/// The model of <see cref="LossFluctuation"/> with the smaller of cut and largest transfer as limit of the collision spectrum and without the Gaussian case
/// of heavy particles; as in Geant4 the whole loss below the cuts fluctuates by it, radiation included. Limits below the cut are rounded down to a grid of
/// 2 to 3 %, which leaves the mean as it is.
/// </remarks>
internal sealed class ElectronLossFluctuation
{
    private const int LowExponent = -16;

    private readonly double _cut;
    private readonly LogGrid _grid;
    private readonly FluctuationConstants _constants;
    private readonly ThickLayerTable _thickLayers;
    private readonly FluctuationConstants[] _slow;

    /// <summary>The model for a medium.</summary>
    /// <param name="material">Material.</param>
    /// <param name="cut">Largest transfer in the restricted loss [MeV].</param>
    public ElectronLossFluctuation(Material material, double cut)
    {
        Requires.That(cut > LossFluctuation.SmallestTransfer, "cut above the smallest ionisation energy");
        _cut = cut;
        _constants = new FluctuationConstants(material, cut);
        _thickLayers = new ThickLayerTable(in _constants);
        _grid = new LogGrid(LowExponent, Math.Max(LowExponent + 1, (int)Math.Ceiling(Math.Log2(cut))));
        _slow = new FluctuationConstants[_grid.NodeCount];
        for (int node = 0; node < _slow.Length; node++) _slow[node] = new FluctuationConstants(material, _grid.Node(node));
    }

    /// <summary>A loss [MeV].</summary>
    /// <param name="largestTransfer">Largest transfer at the energy before the step [MeV].</param>
    /// <param name="meanLoss">Mean loss over the step [MeV].</param>
    /// <param name="random">Random numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Sample(double largestTransfer, double meanLoss, ref RandomStream random)
    {
        if (meanLoss <= LossFluctuation.SmallestTransfer) return meanLoss;
        if (largestTransfer >= _cut) return LossFluctuation.SampleFast(in _constants, _thickLayers, meanLoss, ref random);
        return LossFluctuation.SampleTwoComponents(in _slow[_grid.Locate(largestTransfer, out _)], meanLoss, ref random);
    }
}
