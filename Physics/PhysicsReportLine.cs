namespace NA64Mu.Physics;

/// <summary>Loss and cross section of one process in one material.</summary>
/// <param name="Process">Process, in words.</param>
/// <param name="Geant4Name">Name of the process in Geant4.</param>
/// <param name="StoppingPower">Mean loss to transfers of any size [MeV cm²/g].</param>
/// <param name="RestrictedStoppingPower">Mean loss to transfers below the cut [MeV cm²/g].</param>
/// <param name="CrossSection">Cross section per mass for transfers above the cut [cm²/g].</param>
/// <param name="MeanFreePath">Mean path between transfers above the cut; infinite where there are none [mm].</param>
public sealed record PhysicsReportLine(
    string Process, string Geant4Name, double StoppingPower, double RestrictedStoppingPower, double CrossSection, double MeanFreePath);
