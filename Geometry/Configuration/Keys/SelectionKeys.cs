using NA64Mu.Geometry.Configuration.Forms;
using static NA64Mu.Geometry.Configuration.Forms.Declare;

namespace NA64Mu.Geometry.Configuration.Keys;

/// <summary>Settings of the offline cuts.</summary>
internal static class SelectionKeys
{
    /// <summary>The section <c>selection</c>.</summary>
    public static GroupForm Selection { get; } = Group(
        Optional("incoming_momentum", Any(Dimension.Momentum, 2), "cut (i): lowest and highest"),
        Optional("outgoing_momentum_maximum", Positive(Dimension.Momentum), "cut (ii)"),
        Optional("vhcal_energy_maximum", Positive(Dimension.Energy), "cut (iii)"),
        Optional("hcal_module_energy", Any(Dimension.Energy, 2), "cut (iv): lowest and highest energy in each module"),
        Optional("signal_box_energy_maximum", Positive(Dimension.Energy), "largest energy in all calorimeters together"));
}
