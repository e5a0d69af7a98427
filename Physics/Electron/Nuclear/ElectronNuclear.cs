namespace NA64Mu.Physics.Electron.Nuclear;

/// <summary>Whether electrons and positrons react with nuclei.</summary>
public enum ElectronNuclear
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>They do.</summary>
    Reactions,
}
