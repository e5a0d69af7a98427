using NA64Mu.Geometry.Settings;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Reader of the section <c>physics</c>; each setting has a default.</summary>
internal static class PhysicsReader
{
    private const double LowestFastCut = 0.05;
    private const double HighestFastCut = 20;
    private const double LeastSum = 5;
    private const double HighestFastSum = 200;
    private static readonly (string Word, NuclearScattering Meaning)[] NuclearWords = [("nucleons", NuclearScattering.Nucleons), ("geant4", NuclearScattering.Geant4)];

    private static readonly (string Word, HadronTreatment Meaning)[] Treatments =
        [("parametrised", HadronTreatment.Parametrised), ("followed", HadronTreatment.Followed)];

    private static readonly (string Word, SlowNeutronModel Meaning)[] NeutronModels =
        [("measured", SlowNeutronModel.Measured), ("glauber_gribov", SlowNeutronModel.GlauberGribov)];

    /// <summary>Reads cuts and limits of transport.</summary>
    /// <param name="root">Outermost section.</param>
    /// <param name="regions">Reader of range cuts.</param>
    public static (PhysicsSettings Settings, RegionSet Regions) Read(Section root, RegionReader regions)
    {
        PhysicsSettings defaults = new();
        if (root.Group("physics") is not { } section) return (defaults, regions.Read(null));
        RegionSet set = regions.Read(section);
        PhysicsSettings settings = new()
        {
            FastCut = ReadFastCut(section, defaults.FastCut),
            FastSum = ReadFastSum(section, defaults.FastSum),
            TrackingCut = section.Announce("tracking_cut") ? section.Positive("tracking_cut", Dimension.Energy) : defaults.TrackingCut,
            MaximumLossFraction = section.Announce("maximum_loss_fraction") ? section.PositiveFraction("maximum_loss_fraction") : defaults.MaximumLossFraction,
            MaximumSteps = section.Announce("maximum_steps") ? section.Integer("maximum_steps", 1, int.MaxValue) : defaults.MaximumSteps,
            FieldAccuracy = section.Announce("field_accuracy") ? section.Positive("field_accuracy", Dimension.Length) : defaults.FieldAccuracy,
            Hadrons = section.Announce("hadrons") ? section.Choice("hadrons", Treatments) : defaults.Hadrons,
            SlowNeutrons = section.Announce("slow_neutrons") ? section.Choice("slow_neutrons", NeutronModels) : defaults.SlowNeutrons,
            NeutronTimeLimit = section.Announce("neutron_time_limit") ? section.Positive("neutron_time_limit", Dimension.Time) : defaults.NeutronTimeLimit,
            NuclearScattering = section.Announce("nuclear_scattering") ? section.Choice("nuclear_scattering", NuclearWords) : defaults.NuclearScattering,
            ElectronSteps = StepSettingsReader.ReadSteps(section),
            ElectronScattering = StepSettingsReader.ReadScattering(section),
        };
        section.Close();
        return (settings, set);
    }

    private static double ReadFastCut(Section section, double fallback)
    {
        const string key = "fast_cut";
        if (!section.Announce(key)) return fallback;
        double energy = section.Positive(key, Dimension.Energy);
        if (energy is < LowestFastCut or > HighestFastCut)
            section.Refuse(key, "lies outside 0.05 to 20 MeV", "below, the loss has no room to fluctuate; above, its fluctuations are those of ionisation only", "the default is 1 MeV");
        return energy;
    }

    private static double ReadFastSum(Section section, double fallback)
    {
        const string key = "fast_sum";
        if (!section.Announce(key)) return fallback;
        double energy = section.NotNegative(key, Dimension.Energy);
        if (energy is > 0 and (< LeastSum or > HighestFastSum))
            section.Refuse(key, "lies outside 5 to 200 MeV", "below, single transfers are as quick; above, muons of 20 GeV would lose a hundredth of their energy unseen", "0 MeV sums none");
        return energy;
    }
}
