using NA64Mu.Core;

namespace NA64Mu.Detectors.Trackers;

/// <summary>How far from the track an electron of a large ionisation leaves its charge.</summary>
/// <remarks>
/// Practical range R = A·E·(1 − B/(1 + C·E)) with A = 0.537 mg cm⁻² keV⁻¹, B = 0.9815, C = 3.123·10⁻³ keV⁻¹ (E. J. Kobetich and R. Katz, Phys. Rev. 170 (1968) 391; 0.3 keV to 20 MeV), divided by the density. The charge
/// lies evenly between 0 and 0.82 R, which has the mean and the width, 0.41 R and 0.24 R, of the depth-dose curve of T. E. Everhart and P. H. Hoff, J. Appl. Phys. 42 (1971) 5837.
/// </remarks>
internal static class ElectronRange
{
    private const double DepthOverRange = 0.82;

    /// <summary>Largest depth of the charge [mm].</summary>
    /// <param name="energy">Kinetic energy [MeV].</param>
    /// <param name="density">Density [g/cm³].</param>
    public static double Depth(double energy, double density) => DepthOverRange * Practical(energy, density);

    /// <summary>Practical range [mm].</summary>
    /// <param name="energy">Kinetic energy [MeV].</param>
    /// <param name="density">Density [g/cm³].</param>
    public static double Practical(double energy, double density)
    {
        double keV = energy / Units.KeV;
        double massRange = 0.537e-3 * keV * (1 - 0.9815 / (1 + 3.123e-3 * keV));
        return massRange / density * Units.Centimetre;
    }
}
