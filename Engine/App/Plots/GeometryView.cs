namespace NA64Mu.App.Plots;

/// <summary>Direction from which a set-up is seen.</summary>
public enum GeometryView : byte
{
    /// <summary>From above: x against z.</summary>
    Top,

    /// <summary>From the side: y against z.</summary>
    Side,
}
