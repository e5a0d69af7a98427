namespace NA64Mu.Physics.DarkSector;

/// <summary>Emission of a boson X by a muon on one nucleus with one flux of photons for all angles and energies of X (improved Weizsäcker-Williams, IWW).</summary>
/// <remarks>
/// Y.-S. Liu and G. A. Miller, Phys. Rev. D 96 (2017) 016004; J. D. Bjorken et al., Phys. Rev. D 80 (2009) 075018. χ at t_min = (M²/2E)² and t_max = M² + m², and for small θ
/// dσ/dx = ε²α³ √(x² − M²/E²) (1 − x)/x χ ∫ A/U² dU, with A = a + c x(U₀ − U)/U² (<see cref="DarkCrossSection"/>):
/// ∫ A/U² dU = a(1/U₀ − 1/U₁) + c x [U₀(1/U₀³ − 1/U₁³)/3 − (1/U₀² − 1/U₁²)/2], U₁ at θ = 0.3.
/// Bad for muons, whose mass sets U₀ and so t_min: 20 % too much at M = 10 MeV and a factor 2.4 at 1 GeV (160 GeV, lead). For comparison with others only.
/// </remarks>
public sealed class DarkImprovedCrossSection
{
    private readonly DarkCrossSection _crossSection;

    /// <summary>Cross section that takes limits, amplitudes and flux from another.</summary>
    /// <param name="crossSection">The other.</param>
    public DarkImprovedCrossSection(DarkCrossSection crossSection) => _crossSection = crossSection;

    /// <summary>The one flux χ.</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    public double Flux(double energy)
    {
        double mass = _crossSection.Boson.Mass, transfer = mass * mass / (2 * energy);
        return _crossSection.Flux.Chi(transfer * transfer, _crossSection.LargestTransfer);
    }

    /// <summary>dσ/dx per atom [mm²].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="x">Energy fraction.</param>
    /// <returns>Zero outside the limits of x.</returns>
    public double DifferentialInFraction(double energy, double x)
    {
        if (!_crossSection.IsInside(energy, x)) return 0;
        double low = _crossSection.ForwardU(x);
        double high = low + x * energy * energy * DarkCrossSection.LargestAngle * DarkCrossSection.LargestAngle;
        double inverseLow = 1 / low, inverseHigh = 1 / high;
        double first = inverseLow - inverseHigh;
        double second = inverseLow * inverseLow - inverseHigh * inverseHigh;
        double third = inverseLow * inverseLow * inverseLow - inverseHigh * inverseHigh * inverseHigh;
        double integral = _crossSection.ForwardAmplitude(x) * first + _crossSection.AngularCoefficient * x * (low * third / 3 - second / 2);
        return _crossSection.Prefactor(energy, x) / (2 * x) * Flux(energy) * integral;
    }

    /// <summary>σ per atom [mm²].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <returns>Zero below the threshold.</returns>
    public double PerAtom(double energy) => Spectrum(energy).Between(0, 1);

    /// <summary>Mean energy fraction x; not a number below the threshold.</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    public double MeanFraction(double energy) => Spectrum(energy).Mean();

    private FractionSpectrum Spectrum(double energy) => new(_crossSection, energy, x => DifferentialInFraction(energy, x));
}
