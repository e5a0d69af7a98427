using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Scattering.Electron;

/// <summary>Screened Rutherford over exact transport cross section of e⁻ and e⁺ up to 10 MeV, tabulated in Z and energy.</summary>
/// <remarks>
/// The exact ones are sums over partial waves: D. Liljequist, M. Ismail, F. Salvat, R. Mayol and J. D. Martinez, J. Appl. Phys. 68 (1990)
/// 3061, and D. Liljequist and M. Ismail, J. Appl. Phys. 62 (1987) 342; the quotients as in L. Urban, CERN-OPEN-2006-077, and the Geant4
/// Physics Reference Manual, "Multiple scattering". Linear in Z² and in β² between the nodes, and with the same slope outside them.
/// </remarks>
internal static class TransportCorrection
{
    private static readonly double[] Energies =
    [
        100 * Units.ElectronVolt, 200 * Units.ElectronVolt, 400 * Units.ElectronVolt, 700 * Units.ElectronVolt,
        1 * Units.KeV, 2 * Units.KeV, 4 * Units.KeV, 7 * Units.KeV, 10 * Units.KeV, 20 * Units.KeV, 40 * Units.KeV, 70 * Units.KeV,
        100 * Units.KeV, 200 * Units.KeV, 400 * Units.KeV, 700 * Units.KeV, 1, 2, 4, 7, 10,
    ];

    private static readonly double[] AtomicNumbers = [4, 6, 13, 20, 26, 29, 32, 38, 47, 50, 56, 64, 74, 79, 82];

    /// <summary>e⁻; a row for each atomic number, a column for each energy.</summary>
    private static readonly double[,] Electron =
    {
        { 1.125, 1.072, 1.051, 1.047, 1.047, 1.05, 1.052, 1.054, 1.054, 1.057, 1.062, 1.069, 1.075, 1.09, 1.105, 1.111, 1.112, 1.108, 1.1, 1.093, 1.089 },
        { 1.408, 1.246, 1.143, 1.096, 1.077, 1.059, 1.053, 1.051, 1.052, 1.053, 1.058, 1.065, 1.072, 1.087, 1.101, 1.108, 1.109, 1.105, 1.097, 1.09, 1.086 },
        { 2.833, 2.268, 1.861, 1.612, 1.486, 1.309, 1.204, 1.156, 1.136, 1.114, 1.106, 1.106, 1.109, 1.119, 1.129, 1.132, 1.131, 1.124, 1.113, 1.104, 1.099 },
        { 3.879, 3.016, 2.38, 2.007, 1.818, 1.535, 1.34, 1.236, 1.19, 1.133, 1.107, 1.099, 1.098, 1.103, 1.11, 1.113, 1.112, 1.105, 1.096, 1.089, 1.085 },
        { 6.937, 4.33, 2.886, 2.256, 1.987, 1.628, 1.395, 1.265, 1.203, 1.122, 1.08, 1.065, 1.061, 1.063, 1.07, 1.073, 1.073, 1.07, 1.064, 1.059, 1.056 },
        { 9.616, 5.708, 3.424, 2.551, 2.204, 1.762, 1.485, 1.33, 1.256, 1.155, 1.099, 1.077, 1.07, 1.068, 1.072, 1.074, 1.074, 1.07, 1.063, 1.059, 1.056 },
        { 11.72, 6.364, 3.811, 2.806, 2.401, 1.884, 1.564, 1.386, 1.3, 1.18, 1.112, 1.082, 1.073, 1.066, 1.068, 1.069, 1.068, 1.064, 1.059, 1.054, 1.051 },
        { 18.08, 8.601, 4.569, 3.183, 2.662, 2.025, 1.646, 1.439, 1.339, 1.195, 1.108, 1.068, 1.053, 1.04, 1.039, 1.039, 1.039, 1.037, 1.034, 1.031, 1.03 },
        { 18.22, 10.48, 5.333, 3.713, 3.115, 2.367, 1.898, 1.631, 1.498, 1.301, 1.171, 1.105, 1.077, 1.048, 1.036, 1.033, 1.031, 1.028, 1.024, 1.022, 1.021 },
        { 14.14, 10.65, 5.71, 3.929, 3.266, 2.453, 1.951, 1.669, 1.528, 1.319, 1.178, 1.106, 1.075, 1.04, 1.027, 1.022, 1.02, 1.017, 1.015, 1.013, 1.013 },
        { 14.11, 11.73, 6.312, 4.24, 3.478, 2.566, 2.022, 1.72, 1.569, 1.342, 1.186, 1.102, 1.065, 1.022, 1.003, 0.997, 0.995, 0.993, 0.993, 0.993, 0.993 },
        { 22.76, 20.01, 8.835, 5.287, 4.144, 2.901, 2.219, 1.855, 1.677, 1.41, 1.224, 1.121, 1.073, 1.014, 0.986, 0.976, 0.974, 0.972, 0.973, 0.974, 0.975 },
        { 50.77, 40.85, 14.13, 7.184, 5.284, 3.435, 2.52, 2.059, 1.837, 1.512, 1.283, 1.153, 1.091, 1.01, 0.969, 0.954, 0.95, 0.947, 0.949, 0.952, 0.954 },
        { 65.87, 59.06, 15.87, 7.57, 5.567, 3.65, 2.682, 2.182, 1.939, 1.579, 1.325, 1.178, 1.108, 1.014, 0.965, 0.947, 0.941, 0.938, 0.94, 0.944, 0.946 },
        { 55.6, 47.34, 15.92, 7.81, 5.755, 3.767, 2.76, 2.239, 1.985, 1.609, 1.343, 1.188, 1.113, 1.013, 0.96, 0.939, 0.933, 0.93, 0.933, 0.936, 0.939 },
    };

    /// <summary>e⁺; a row for each atomic number, a column for each energy.</summary>
    private static readonly double[,] Positron =
    {
        { 2.589, 2.044, 1.658, 1.446, 1.347, 1.217, 1.144, 1.11, 1.097, 1.083, 1.08, 1.086, 1.092, 1.108, 1.123, 1.131, 1.131, 1.126, 1.117, 1.108, 1.103 },
        { 3.904, 2.794, 2.079, 1.71, 1.543, 1.325, 1.202, 1.145, 1.122, 1.096, 1.089, 1.092, 1.098, 1.114, 1.13, 1.137, 1.138, 1.132, 1.122, 1.113, 1.108 },
        { 7.97, 6.08, 4.442, 3.398, 2.872, 2.127, 1.672, 1.451, 1.357, 1.246, 1.194, 1.179, 1.178, 1.188, 1.201, 1.205, 1.203, 1.19, 1.173, 1.159, 1.151 },
        { 9.714, 7.607, 5.747, 4.493, 3.815, 2.777, 2.079, 1.715, 1.553, 1.353, 1.253, 1.219, 1.211, 1.214, 1.225, 1.228, 1.225, 1.21, 1.191, 1.175, 1.166 },
        { 17.97, 12.95, 8.628, 6.065, 4.849, 3.222, 2.275, 1.82, 1.624, 1.382, 1.259, 1.214, 1.202, 1.202, 1.214, 1.219, 1.217, 1.203, 1.184, 1.169, 1.16 },
        { 24.83, 17.06, 10.84, 7.355, 5.767, 3.707, 2.546, 1.996, 1.759, 1.465, 1.311, 1.252, 1.234, 1.228, 1.238, 1.241, 1.237, 1.222, 1.201, 1.184, 1.174 },
        { 23.26, 17.15, 11.52, 8.049, 6.375, 4.114, 2.792, 2.155, 1.88, 1.535, 1.353, 1.281, 1.258, 1.247, 1.254, 1.256, 1.252, 1.234, 1.212, 1.194, 1.183 },
        { 22.33, 18.01, 12.86, 9.212, 7.336, 4.702, 3.117, 2.348, 2.015, 1.602, 1.385, 1.297, 1.268, 1.251, 1.256, 1.258, 1.254, 1.237, 1.214, 1.195, 1.185 },
        { 33.91, 24.13, 15.71, 10.8, 8.507, 5.467, 3.692, 2.808, 2.407, 1.873, 1.564, 1.425, 1.374, 1.33, 1.324, 1.32, 1.312, 1.288, 1.258, 1.235, 1.221 },
        { 32.14, 24.11, 16.3, 11.4, 9.015, 5.782, 3.868, 2.917, 2.49, 1.925, 1.596, 1.447, 1.391, 1.342, 1.332, 1.327, 1.32, 1.294, 1.264, 1.24, 1.226 },
        { 29.51, 24.07, 17.19, 12.28, 9.766, 6.238, 4.112, 3.066, 2.602, 1.995, 1.641, 1.477, 1.414, 1.356, 1.342, 1.336, 1.328, 1.302, 1.27, 1.245, 1.231 },
        { 38.19, 30.85, 21.76, 15.35, 12.07, 7.521, 4.812, 3.498, 2.926, 2.188, 1.763, 1.563, 1.484, 1.405, 1.382, 1.371, 1.361, 1.33, 1.294, 1.267, 1.251 },
        { 49.71, 39.8, 27.96, 19.63, 15.36, 9.407, 5.863, 4.155, 3.417, 2.478, 1.944, 1.692, 1.589, 1.48, 1.441, 1.423, 1.409, 1.372, 1.33, 1.298, 1.28 },
        { 59.25, 45.08, 30.36, 20.83, 16.15, 9.834, 6.166, 4.407, 3.641, 2.648, 2.064, 1.779, 1.661, 1.531, 1.482, 1.459, 1.442, 1.4, 1.354, 1.319, 1.299 },
        { 56.38, 44.29, 30.5, 21.18, 16.51, 10.11, 6.354, 4.542, 3.752, 2.724, 2.116, 1.817, 1.692, 1.554, 1.499, 1.474, 1.456, 1.412, 1.364, 1.328, 1.307 },
    };

    /// <summary>Quotient by which the screened Rutherford transport cross section is to be divided.</summary>
    /// <param name="species">e⁻ or e⁺.</param>
    /// <param name="kineticEnergy">Kinetic energy, up to 10 MeV [MeV].</param>
    /// <param name="z">Atomic number.</param>
    public static double At(Species species, double kineticEnergy, int z)
    {
        double[,] quotients = species == Species.Positron ? Positron : Electron;
        (int row, double upward) = BetweenElements(z);
        int column = LowerNode(Energies, kineticEnergy);
        double low = BetaSquared(Energies[column]), high = BetaSquared(Energies[column + 1]);
        double onward = (BetaSquared(kineticEnergy) - low) / (high - low);
        double here = quotients[row, column] + upward * (quotients[row + 1, column] - quotients[row, column]);
        double next = quotients[row, column + 1] + upward * (quotients[row + 1, column + 1] - quotients[row, column + 1]);
        return here + onward * (next - here);
    }

    /// <summary>Row at or below an atomic number, and how far it is to the next one in Z²; below 0 or above 1 outside the table.</summary>
    /// <param name="z">Atomic number.</param>
    public static (int Row, double Upward) BetweenElements(int z)
    {
        int row = LowerNode(AtomicNumbers, z);
        double low = AtomicNumbers[row], high = AtomicNumbers[row + 1];
        return (row, (z - low) * (z + low) / ((high - low) * (high + low)));
    }

    /// <summary>Atomic number of a row.</summary>
    /// <param name="row">Row.</param>
    public static double AtomicNumber(int row) => AtomicNumbers[row];

    /// <summary>β² of an electron.</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public static double BetaSquared(double kineticEnergy)
    {
        double energy = kineticEnergy + PhysicalConstants.ElectronMass;
        return kineticEnergy * (energy + PhysicalConstants.ElectronMass) / (energy * energy);
    }

    private static int LowerNode(double[] nodes, double value)
    {
        int found = Array.BinarySearch(nodes, value);
        return Math.Clamp(found >= 0 ? found : ~found - 1, 0, nodes.Length - 2);
    }
}
