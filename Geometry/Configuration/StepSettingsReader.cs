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
            RangeShare = section.Quantity("range_share", defaults.RangeShare),
            FinalRange = section.Quantity("final_range", defaults.FinalRange),
            RangeRejection = section.Quantity("range_rejection", defaults.RangeRejection),
            PassiveRejection = section.Quantity("passive_rejection", defaults.PassiveRejection),
            SoftRadiation = section.Quantity("soft_radiation", defaults.SoftRadiation),
            RadiatingShare = section.Quantity("radiating_share", defaults.RadiatingShare),
            ReachMargin = section.Quantity("reach_margin", defaults.ReachMargin),
            LowestEnergy = section.Quantity("lowest_energy", defaults.LowestEnergy),
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
            RangeFactor = section.Quantity("range_factor", defaults.RangeFactor),
            SafetyFactor = section.Quantity("safety_factor", defaults.SafetyFactor),
            LambdaLimit = section.Quantity("lambda_limit", defaults.LambdaLimit),
            Smearing = section.Quantity("smearing", defaults.Smearing),
        };
        section.Close();
        return settings;
    }
}
