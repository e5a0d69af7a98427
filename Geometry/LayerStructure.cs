using System.Collections.Generic;

namespace NA64Mu.Geometry;

/// <summary>The layers of a sampling calorimeter: one unit of slabs, repeated along z.</summary>
/// <remarks>Slab i of a volume is slab i mod Unit.Count of the unit, in layer i div Unit.Count.</remarks>
public sealed class LayerStructure
{
    /// <summary>Slabs of one layer, front to back.</summary>
    public required IReadOnlyList<Slab> Unit { get; init; }

    /// <summary>Number of layers.</summary>
    public required int Count { get; init; }

    /// <summary>Thickness of one layer [mm].</summary>
    public double Pitch
    {
        get
        {
            double pitch = 0;
            foreach (Slab slab in Unit) pitch += slab.Thickness;
            return pitch;
        }
    }
}
