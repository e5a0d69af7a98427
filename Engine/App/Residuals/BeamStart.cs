namespace NA64Mu.App.Residuals;

/// <summary>Where the muons of a study of residuals start.</summary>
public enum BeamStart
{
    /// <summary>Just before the first plane of the spectrometer; calorimeters behind it are taken out.</summary>
    Spectrometer,

    /// <summary>Before the target, in the whole set-up.</summary>
    Target,
}
