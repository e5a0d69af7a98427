using NA64Mu.Geometry.Settings;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Reader of the sections <c>electron_steps</c> and <c>electron_scattering</c> of <c>physics</c>; each setting has a default.</summary>
internal static class StepSettingsReader
{
    /// <summary>Reads the limits of the steps of electrons.</summary>
    /// <param name="physics">Section <c>physics</c>.</param>
    public static ElectronStepSettings ReadSteps(Section physics)
    {
        ElectronStepSettings defaults = new();
        if (!physics.Announce("electron_steps") || physics.Group("electron_steps") is not { } section) return defaults;
        ElectronStepSettings settings = new()
        {
            RangeShare = Share(section, "range_share", defaults.RangeShare),
            FinalRange = section.Announce("final_range") ? section.Positive("final_range", Dimension.Length) : defaults.FinalRange,
            RangeRejection = section.Announce("range_rejection")
                ? section.NotNegative("range_rejection", Dimension.Length)
                : defaults.RangeRejection,
            PassiveRejection = section.Announce("passive_rejection")
                ? section.NotNegative("passive_rejection", Dimension.Length)
                : defaults.PassiveRejection,
            RadiatingShare = section.Announce("radiating_share") ? section.NotNegative("radiating_share", Dimension.Pure) : defaults.RadiatingShare,
            ReachMargin = section.Announce("reach_margin") ? section.NotNegative("reach_margin", Dimension.Pure) : defaults.ReachMargin,
            LowestEnergy = section.Announce("lowest_energy") ? section.Positive("lowest_energy", Dimension.Energy) : defaults.LowestEnergy,
        };
        section.Close();
        return settings;
    }

    /// <summary>Reads the parameters of the scattering of electrons.</summary>
    /// <param name="physics">Section <c>physics</c>.</param>
    public static ScatteringSettings ReadScattering(Section physics)
    {
        ScatteringSettings defaults = new();
        if (!physics.Announce("electron_scattering") || physics.Group("electron_scattering") is not { } section) return defaults;
        ScatteringSettings settings = new()
        {
            RangeFactor = Share(section, "range_factor", defaults.RangeFactor),
            SafetyFactor = Share(section, "safety_factor", defaults.SafetyFactor),
            LambdaLimit = section.Announce("lambda_limit") ? section.Positive("lambda_limit", Dimension.Length) : defaults.LambdaLimit,
            Smearing = section.Announce("smearing") ? section.Fraction("smearing") : defaults.Smearing,
        };
        section.Close();
        return settings;
    }

    private static double Share(Section section, string key, double fallback) => section.Announce(key) ? section.PositiveFraction(key) : fallback;
}
