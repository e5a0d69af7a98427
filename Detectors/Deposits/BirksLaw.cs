using NA64Mu.Core;
using NA64Mu.Detectors.Trackers;

namespace NA64Mu.Detectors.Deposits;

/// <summary>Saturation of the light of a scintillator where much energy is lost on a short way.</summary>
/// <remarks>
/// dL/dx = (dE/dx)/(1 + kB dE/dx), J. B. Birks, Proc. Phys. Soc. A 64 (1951) 874, with L in energy that would give the same light at no density. Over a step dE/dx is its mean, also over the range of a particle that
/// ends in it: ∫ dE/(1 + kB dE/dx) is the same where kB dE/dx is small and where it is large, for protons 8 % more between.
/// </remarks>
/// <param name="Constant">kB [mm/MeV].</param>
/// <param name="Density">Density of the scintillator [g/cm³].</param>
internal readonly record struct BirksLaw(double Constant, double Density)
{
    /// <summary>Loss of a proton of 80 keV in plastic, the largest it has (ICRU Report 49, 1993), for recoils and fragments of nuclei; those of carbon lose more [MeV cm²/g].</summary>
    private const double LossOfRecoils = 800;

    /// <summary>Loss of fast muons and of most electrons of a shower in plastic [MeV cm²/g].</summary>
    private const double LeastLoss = 2.0;

    /// <summary>Light over energy of a step.</summary>
    /// <param name="step">A step that left energy.</param>
    /// <param name="species">Kind of its particle.</param>
    public double Share(in Step step, Species species)
    {
        bool isElectromagnetic = species is Species.Gamma or Species.Electron or Species.Positron;
        if (species == Species.Gamma || (isElectromagnetic && step.Length <= 0))
            return ShareAt(step.Deposit / ElectronRange.Practical(step.Deposit, Density));
        bool isTrack = SpeciesTable.Charge(species) != 0 && step.Length > 0;
        double along = isTrack ? step.Deposit - step.AtEnd : 0;
        return (along * ShareAt(isTrack ? along / step.Length : 0) + (step.Deposit - along) * ShareAt(PerLength(LossOfRecoils))) / step.Deposit;
    }

    /// <summary>Light over energy of showers and of muons on steps through several slabs: that of fast particles.</summary>
    public double ShareOfFast() => ShareAt(PerLength(LeastLoss));

    private double PerLength(double massLoss) => massLoss * Density / Units.Centimetre;

    private double ShareAt(double loss) => 1 / (1 + Constant * loss);
}
