namespace NA64Mu.Geometry.Settings;

/// <summary>Offline cuts (i) to (iv) and the signal box of the paper, section II and Fig. 5.</summary>
public sealed record SelectionSettings
{
    /// <summary>Cut (i): lowest incoming momentum [MeV/c].</summary>
    public double IncomingMomentumMinimum { get; init; } = 140_000;

    /// <summary>Cut (i): highest incoming momentum [MeV/c].</summary>
    public double IncomingMomentumMaximum { get; init; } = 180_000;

    /// <summary>Cut (ii): highest outgoing momentum [MeV/c].</summary>
    public double OutgoingMomentumMaximum { get; init; } = 80_000;

    /// <summary>Cut (iii): highest VHCAL energy that counts as empty [MeV].</summary>
    public double VhcalEnergyMaximum { get; init; } = 500;

    /// <summary>Cut (iv): lowest energy of a minimum-ionising muon in each HCAL module [MeV].</summary>
    public double HcalModuleEnergyMinimum { get; init; } = 1_000;

    /// <summary>Cut (iv): highest energy of a minimum-ionising muon in each HCAL module [MeV].</summary>
    public double HcalModuleEnergyMaximum { get; init; } = 3_500;

    /// <summary>Signal box D: highest energy in all calorimeters [MeV].</summary>
    public double SignalBoxEnergyMaximum { get; init; } = 20_000;
}
