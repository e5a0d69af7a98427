namespace NA64Mu.Geometry.Settings;

/// <summary>Where the cross sections of neutrons below 20 MeV on nuclei come from.</summary>
public enum SlowNeutronModel
{
    /// <summary>What has been measured, with the thresholds of the first levels.</summary>
    Measured,

    /// <summary>
    /// The simplified Glauber-Gribov model of fast hadrons, as a calculation has it that takes this model down to rest; held below 10 keV. For comparisons only: it knows no thresholds, and so lets iron absorb neutrons of 0.1 MeV
    /// with 2 barn where nothing but scattering and a few millibarn of capture has been measured.
    /// </summary>
    GlauberGribov,
}
