using NA64Mu.Geometry.Configuration.Forms;
using NA64Mu.Geometry.Materials;
using static NA64Mu.Geometry.Configuration.Forms.Declare;

namespace NA64Mu.Geometry.Configuration.Keys;

/// <summary>Settings of a material.</summary>
internal static class MaterialKeys
{
    /// <summary>A material.</summary>
    public static GroupForm Material { get; } = Group(
        Required("density", Positive(Dimension.Density), "density; below 1e-9 g/cm3 nothing happens to particles"),
        Optional("composition", OfElements, "mass fractions by element, which add up to 1"),
        Optional("atoms", OfElements, "numbers of atoms by element, in place of the composition"),
        Optional("mean_excitation", Positive(Dimension.Energy), "mean excitation energy (default: Bragg's rule over the elements)"),
        Optional("birks", NotNegative(Dimension.LengthPerEnergy), "constant of Birks, for scintillators whose light saturates (default: none)"),
        Optional("sternheimer", DensityEffect, "density effect (default: the rule of Sternheimer and Peierls)"));

    private static GroupForm OfElements => NamedFrom(Positive(Dimension.Pure), [.. ElementTable.Symbols]);

    private static GroupForm DensityEffect => Group(
        Required("cbar", Any(Dimension.Pure), "C bar"),
        Required("x0", Any(Dimension.Pure), "x0"),
        Required("x1", Any(Dimension.Pure), "x1"),
        Required("a", Any(Dimension.Pure), "a"),
        Required("k", Any(Dimension.Pure), "k"),
        Optional("delta0", Any(Dimension.Pure), "delta0, of conductors"));
}
