using NA64Mu.Core;

namespace NA64Mu.Geometry.Materials;

/// <summary>A material within one region of production cuts: what particles see of the set-up.</summary>
/// <param name="Id">Place in the table of media.</param>
/// <param name="Material">The material.</param>
/// <param name="Region">The region, for its cuts.</param>
public sealed record Medium(MediumId Id, Material Material, Region Region);
