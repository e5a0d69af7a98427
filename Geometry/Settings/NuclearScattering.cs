namespace NA64Mu.Geometry.Settings;

/// <summary>How nuclei scatter charged particles at transfers that resolve them.</summary>
public enum NuclearScattering
{
    /// <summary>Nuclei as a whole with the square of their charge form factor, and single nucleons that muons knock out.</summary>
    Nucleons,

    /// <summary>Nuclei alone with the weight of the Geant4 model Wentzel-VI, the form factor not squared.</summary>
    Geant4,
}
