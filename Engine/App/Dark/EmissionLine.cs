namespace NA64Mu.App.Dark;

/// <summary>Emission of one boson by muons of one energy in one material.</summary>
/// <param name="Material">Material or element.</param>
/// <param name="EnergyMev">Total energy of the muon [MeV].</param>
/// <param name="MassMev">Mass of the boson [MeV].</param>
/// <param name="CrossSectionPb">Cross section per atom, for a compound the mean over its atoms [pb].</param>
/// <param name="EmissionsPerMetre">Emissions per path; not a number for an element without density [1/m].</param>
/// <param name="MeanFraction">Mean energy fraction x.</param>
/// <param name="ShareAboveHalf">Share of emissions with x > 0.5.</param>
public sealed record EmissionLine(
    string Material, double EnergyMev, double MassMev, double CrossSectionPb, double EmissionsPerMetre, double MeanFraction, double ShareAboveHalf)
{
    /// <summary>Mean free path [m].</summary>
    public double MeanFreePathM => 1 / EmissionsPerMetre;
}
