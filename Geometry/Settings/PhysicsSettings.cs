namespace NA64Mu.Geometry.Settings;

/// <summary>Limits of transport.</summary>
public sealed record PhysicsSettings
{
    /// <summary>Production cut of the fast mode for all kinds of particle and all materials: below it is continuous loss, above it secondaries are made [MeV].</summary>
    public double FastCut { get; init; } = 1.0;

    /// <summary>Energy up to which the fast mode sums the transfers of fast muons over sections of calorimeters; 0: none are summed [MeV].</summary>
    public double FastSum { get; init; } = 100.0;

    /// <summary>Charged particles below this kinetic energy stop where they are; of electrons in full mode, see <see cref="ElectronSteps"/> [MeV].</summary>
    public double TrackingCut { get; init; } = 0.1;

    /// <summary>A step may use up this part of the kinetic energy by continuous loss.</summary>
    public double MaximumLossFraction { get; init; } = 0.05;

    /// <summary>A track that takes more steps is abandoned and counted.</summary>
    public int MaximumSteps { get; init; } = 1_000_000;

    /// <summary>Largest position error of one step in a magnetic field [mm].</summary>
    public double FieldAccuracy { get; init; } = 1e-5;

    /// <summary>What becomes of hadrons in full mode.</summary>
    public HadronTreatment Hadrons { get; init; } = HadronTreatment.Parametrised;

    /// <summary>Where hadrons are followed: what happens to them.</summary>
    public HadronProcesses HadronProcesses { get; init; } = HadronProcesses.All;

    /// <summary>Neutrons in full mode are given up this long after the start of the event, with their energy left on the spot [ns].</summary>
    public double NeutronTimeLimit { get; init; } = 10_000;

    /// <summary>Scattering on nuclei at transfers that resolve them.</summary>
    public NuclearScattering NuclearScattering { get; init; } = NuclearScattering.Nucleons;

    /// <summary>Electrons and positrons below this kinetic energy follow stored tracks in layers of calorimeters, in those that are read out below 1 MeV; 0: none do [MeV].</summary>
    public double StoredElectrons { get; init; } = 20;

    /// <summary>Whether soft photons in full mode repeat stored histories in layers of calorimeters that are not read out.</summary>
    public bool StoredPhotons { get; init; } = true;

    /// <summary>Steps of electrons and positrons in full mode.</summary>
    public ElectronStepSettings ElectronSteps { get; init; } = new();

    /// <summary>Scattering of electrons and positrons in full mode.</summary>
    public ScatteringSettings ElectronScattering { get; init; } = new();
}
