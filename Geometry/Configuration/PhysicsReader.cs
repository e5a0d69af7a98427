using NA64Mu.Geometry.Settings;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Reader of the section <c>physics</c>; each setting has a default.</summary>
internal static class PhysicsReader
{
    private const double LowestFastCut = 0.05;
    private const double HighestFastCut = 20;
    private const double LowestStored = 0.1, HighestStored = 50;
    private const double LeastSum = 5;
    private const double HighestFastSum = 200;

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
            TrackingCut = section.Quantity("tracking_cut", defaults.TrackingCut),
            MaximumLossFraction = section.Quantity("maximum_loss_fraction", defaults.MaximumLossFraction),
            MaximumSteps = section.Integer("maximum_steps", defaults.MaximumSteps),
            FieldAccuracy = section.Quantity("field_accuracy", defaults.FieldAccuracy),
            Hadrons = section.Choice("hadrons", defaults.Hadrons),
            HadronProcesses = section.Choice("hadron_processes", defaults.HadronProcesses),
            NeutronTimeLimit = section.Quantity("neutron_time_limit", defaults.NeutronTimeLimit),
            StoredElectrons = ReadStoredElectrons(section, defaults.StoredElectrons),
            StoredPhotons = section.Choice("stored_photons", defaults.StoredPhotons),
            NuclearScattering = section.Choice("nuclear_scattering", defaults.NuclearScattering),
            ElectronSteps = StepSettingsReader.ReadSteps(section),
            ElectronScattering = StepSettingsReader.ReadScattering(section),
        };
        if (settings is { HadronProcesses: HadronProcesses.Geant4Reference, Hadrons: not HadronTreatment.Followed })
            section.Refuse("hadron_processes", "has no effect on parametrised showers", "it says what hadrons do that are followed", "add hadrons: followed");
        section.Close();
        return (settings, set);
    }

    private static double ReadFastCut(Section section, double fallback)
    {
        const string key = "fast_cut";
        if (!section.Announce(key)) return fallback;
        double energy = section.Quantity(key);
        if (energy is < LowestFastCut or > HighestFastCut)
            section.RefuseValue(key, "lies outside 0.05 to 20 MeV", "below, the loss has no room to fluctuate; above, its fluctuations are those of ionisation only", "the default is 1 MeV");
        return energy;
    }

    private static double ReadStoredElectrons(Section section, double fallback)
    {
        const string key = "stored_electrons";
        if (!section.Announce(key)) return fallback;
        double energy = section.Quantity(key);
        if (energy is not 0 and (< LowestStored or > HighestStored))
            section.RefuseValue(key, "lies outside 0.1 to 50 MeV", "slower electrons end in a step or two, faster ones cross a layer in one", "the default is 20 MeV; 0 MeV follows all step by step");
        return energy;
    }

    private static double ReadFastSum(Section section, double fallback)
    {
        const string key = "fast_sum";
        if (!section.Announce(key)) return fallback;
        double energy = section.Quantity(key);
        if (energy is > 0 and (< LeastSum or > HighestFastSum))
            section.RefuseValue(key, "lies outside 5 to 200 MeV", "below, single transfers are as quick; above, muons of 20 GeV would lose a hundredth of their energy unseen", "0 MeV sums none");
        return energy;
    }
}
