namespace NA64Mu.App.Configuration;

/// <summary>Where primaries come from.</summary>
public enum SourceKind
{
    /// <summary>The M2 beam of the geometry file.</summary>
    M2,

    /// <summary>One kind of particle at one momentum.</summary>
    Pencil,

    /// <summary>The events of a HepMC3 file.</summary>
    HepMc,
}
