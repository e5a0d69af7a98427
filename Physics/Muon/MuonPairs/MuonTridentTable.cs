using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Muon.MuonPairs;

/// <summary>Integral and spectra of the production of muon pairs by muons in one element; no pair is below any cut.</summary>
public sealed class MuonTridentTable
{
    private const int AsymmetryBins = 32;

    private readonly MuonTridentCrossSection _formula;
    private readonly SpectrumTable _spectrum;

    /// <summary>Tables of one element.</summary>
    /// <param name="grid">Grid of kinetic energy [MeV].</param>
    /// <param name="element">Element.</param>
    public MuonTridentTable(LogGrid grid, Element element)
    {
        var quadrature = new LogQuadrature(panelWidth: 1, order: 8);
        _formula = new MuonTridentCrossSection(element);
        CrossSection = TableBuilder.Smooth(grid, MuonTridentCrossSection.Threshold, kineticEnergy => Above(_formula, kineticEnergy, 0, quadrature));
        _spectrum = new SpectrumTable(
            MuonTridentCrossSection.Threshold + PhysicalConstants.MuonMass,
            grid.High + PhysicalConstants.MuonMass,
            energy => (MuonTridentCrossSection.SmallestPair, MuonTridentCrossSection.LargestPair(energy)),
            _formula.EnergyTimesDifferential);
    }

    /// <summary>Cross section per atom [mm²].</summary>
    public LogTable CrossSection { get; }

    /// <summary>Energy of a pair with its masses [MeV].</summary>
    /// <param name="energy">Total energy of the muon, above the threshold [MeV].</param>
    /// <param name="random">Random numbers; two draws.</param>
    public double SamplePairEnergy(double energy, ref RandomStream random) => _spectrum.Sample(
        energy, MuonTridentCrossSection.SmallestPair, MuonTridentCrossSection.LargestPair(energy), ref random);

    /// <summary>Asymmetry of the energies of a pair, by inversion of its distribution; so rare that the distribution is added up on the spot.</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="pairEnergy">Energy of the pair, within its limits [MeV].</param>
    /// <param name="random">Random numbers; one draw.</param>
    /// <returns>ρ = (ε₊ − ε₋)/ε, of either sign.</returns>
    public double SampleAsymmetry(double energy, double pairEnergy, ref RandomStream random)
    {
        double largest = MuonTridentCrossSection.LargestAsymmetry(pairEnergy);
        Span<double> cumulative = stackalloc double[AsymmetryBins + 1];
        cumulative[0] = 0;
        for (int bin = 0; bin < AsymmetryBins; bin++)
            cumulative[bin + 1] = cumulative[bin] + _formula.AsymmetryDensity(energy, pairEnergy, largest * (bin + 0.5) / AsymmetryBins);
        double u = random.Uniform(-1, 1);
        double target = Math.Abs(u) * cumulative[AsymmetryBins];
        int place = 0;
        while (place < AsymmetryBins - 1 && cumulative[place + 1] <= target) place++;
        double content = cumulative[place + 1] - cumulative[place];
        double part = content > 0 ? Math.Min((target - cumulative[place]) / content, 1) : 0.5;
        return Math.CopySign(largest * (place + part) / AsymmetryBins, u);
    }

    /// <summary>Cross section per atom for pairs above an energy, by quadrature [mm²].</summary>
    /// <param name="formula">Element.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="cut">Smallest pair energy counted [MeV].</param>
    /// <param name="quadrature">Rule of integration.</param>
    public static double Above(MuonTridentCrossSection formula, double kineticEnergy, double cut, LogQuadrature quadrature)
    {
        if (kineticEnergy <= MuonTridentCrossSection.Threshold) return 0;
        double energy = kineticEnergy + PhysicalConstants.MuonMass;
        return quadrature.Integrate(
            pair => formula.EnergyTimesDifferential(energy, pair) / pair,
            Math.Max(cut, MuonTridentCrossSection.SmallestPair),
            MuonTridentCrossSection.LargestPair(energy));
    }

    /// <summary>Energy-weighted cross section per atom for pairs below an energy, by quadrature [MeV mm²].</summary>
    /// <param name="formula">Element.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="cut">Largest pair energy counted [MeV].</param>
    /// <param name="quadrature">Rule of integration.</param>
    public static double Below(MuonTridentCrossSection formula, double kineticEnergy, double cut, LogQuadrature quadrature)
    {
        if (kineticEnergy <= MuonTridentCrossSection.Threshold) return 0;
        double energy = kineticEnergy + PhysicalConstants.MuonMass;
        return quadrature.Integrate(
            pair => formula.EnergyTimesDifferential(energy, pair),
            MuonTridentCrossSection.SmallestPair,
            Math.Min(cut, MuonTridentCrossSection.LargestPair(energy)));
    }
}
