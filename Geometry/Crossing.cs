using NA64Mu.Core;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.Geometry;

/// <summary>A border that a particle is about to reach.</summary>
/// <param name="Face">Which face.</param>
/// <param name="Next">Volume entered; the present one for a step to the next slab, and where the way leads out and has to be looked up.</param>
/// <param name="Surface">The very surface: of <paramref name="Next"/> when it is entered, of the present volume otherwise.</param>
public readonly record struct Crossing(Face Face, VolumeId Next, Surface Surface);
