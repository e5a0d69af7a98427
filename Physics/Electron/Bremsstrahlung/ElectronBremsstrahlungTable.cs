using System;
using System.Collections.Generic;
using MathNet.Numerics.Interpolation;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Electron.Bremsstrahlung;

/// <summary>Integrals of the bremsstrahlung of electrons or positrons in one material on either side of a cut, and its spectrum above.</summary>
/// <remarks>
/// At 1 GeV, where the formulas change, integrals above are multiplied by 1 + (r − 1) (1 GeV/T), r the ratio of the integral by the slow formula to that by
/// the fast one at 1 GeV, which makes them continuous: the joint of G4EmModelManager of Geant4.
/// </remarks>
public sealed class ElectronBremsstrahlungTable
{
    private const int Stride = 4;
    private const double SmallestPhotonShare = 1e-4;

    /// <summary>Tables of one material.</summary>
    /// <param name="grid">Grid of kinetic energy [MeV].</param>
    /// <param name="material">Material, not vacuum.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="cut">Photons above it are made [MeV].</param>
    public ElectronBremsstrahlungTable(LogGrid grid, Material material, Species species, double cut)
    {
        var quadrature = new LogQuadrature(panelWidth: 1, order: 8);
        Cut = cut;
        // What remains is smooth at the cut, where the rate itself starts as a logarithm.
        double[] rates = Tabulate(
            grid, cut, Joined(material, species, formula => Above(formula, cut, quadrature)), kineticEnergy => 1 / Math.Log(kineticEnergy / cut));
        for (int node = 0; node < rates.Length; node++) rates[node] *= Math.Max(Math.Log(grid.Node(node) / cut), 0);
        Rate = new LogTable(grid, rates);
        StoppingPower = new LogTable(
            grid,
            Tabulate(
                grid, SlowBremsstrahlung.LowestEnergy, Joined(material, species, formula => Below(formula, cut, quadrature)), _ => 1));
        Spectrum = new AliasSpectrumTable(
            cut, grid.High, kineticEnergy => new ElectronBremsstrahlungCrossSection(material, species, kineticEnergy).EnergyTimesDifferential);
    }

    /// <summary>Smallest photon that is made [MeV].</summary>
    public double Cut { get; }

    /// <summary>Photons above the cut per path [1/mm].</summary>
    public LogTable Rate { get; }

    /// <summary>Loss per path to photons below the cut [MeV/mm].</summary>
    public LogTable StoppingPower { get; }

    /// <summary>Spectra of photons above the cut.</summary>
    internal AliasSpectrumTable Spectrum { get; }

    /// <summary>Photons above a cut per path, by quadrature [1/mm].</summary>
    /// <param name="material">Material.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="cut">Smallest photon counted [MeV].</param>
    /// <param name="quadrature">Rule of integration.</param>
    public static double Above(Material material, Species species, double kineticEnergy, double cut, LogQuadrature quadrature) =>
        Joined(material, species, formula => Above(formula, cut, quadrature))(kineticEnergy);

    /// <summary>Loss per path to photons below a cut, by quadrature [MeV/mm].</summary>
    /// <param name="material">Material.</param>
    /// <param name="species">Electron or positron.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="cut">Largest photon counted [MeV].</param>
    /// <param name="quadrature">Rule of integration.</param>
    public static double Below(Material material, Species species, double kineticEnergy, double cut, LogQuadrature quadrature) =>
        Joined(material, species, formula => Below(formula, cut, quadrature))(kineticEnergy);

    private static double Above(ElectronBremsstrahlungCrossSection formula, double cut, LogQuadrature quadrature) =>
        quadrature.Integrate(photon => formula.EnergyTimesDifferential(photon) / photon, cut, formula.KineticEnergy);

    private static double Below(ElectronBremsstrahlungCrossSection formula, double cut, LogQuadrature quadrature)
    {
        double largest = Math.Min(cut, formula.KineticEnergy);
        double smallest = SmallestPhotonShare * largest;
        return smallest * formula.EnergyTimesDifferential(smallest) + quadrature.Integrate(formula.EnergyTimesDifferential, smallest, largest);
    }

    /// <summary>An integral as a function of the kinetic energy, made continuous at 1 GeV.</summary>
    private static Func<double, double> Joined(Material material, Species species, Func<ElectronBremsstrahlungCrossSection, double> integral)
    {
        const double joint = ElectronBremsstrahlungCrossSection.JoiningEnergy;
        double fast = integral(new ElectronBremsstrahlungCrossSection(material, species, joint, BremsstrahlungFormula.Fast));
        double slow = integral(new ElectronBremsstrahlungCrossSection(material, species, joint, BremsstrahlungFormula.Slow));
        double step = fast > 0 ? slow / fast - 1 : 0;
        return kineticEnergy => integral(new ElectronBremsstrahlungCrossSection(material, species, kineticEnergy))
            * (kineticEnergy < joint ? 1 : 1 + step * joint / kineticEnergy);
    }

    /// <summary>Values at every fourth node and the one next to the threshold, and a cubic in the logarithm of the energy between.</summary>
    private static double[] Tabulate(LogGrid grid, double threshold, Func<double, double> function, Func<double, double> factor)
    {
        var values = new double[grid.NodeCount];
        int first = 0;
        while (first < values.Length && grid.Node(first) <= threshold) first++;
        var places = new List<double>();
        var known = new List<double>();
        for (int node = first; node < values.Length; node = node == values.Length - 1 ? values.Length : Math.Min((node / Stride + 1) * Stride, values.Length - 1))
        {
            places.Add(Math.Log(grid.Node(node)));
            known.Add(function(grid.Node(node)) * factor(grid.Node(node)));
        }
        if (places.Count < 3) return values;
        CubicSpline curve = CubicSpline.InterpolatePchipSorted([.. places], [.. known]);
        for (int node = first; node < values.Length; node++) values[node] = curve.Interpolate(Math.Log(grid.Node(node)));
        return values;
    }
}
