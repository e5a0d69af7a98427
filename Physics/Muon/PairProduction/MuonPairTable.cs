using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Muon.PairProduction;

/// <summary>Integrals and spectra of the pair production of muons in one element.</summary>
public sealed class MuonPairTable
{
    private readonly MuonPairCrossSection _formula;
    private readonly SpectrumTable _spectrum;
    private readonly double _smallestPair;

    /// <summary>Tables of one element.</summary>
    /// <param name="grid">Grid of kinetic energy [MeV].</param>
    /// <param name="element">Element.</param>
    /// <param name="cut">Pairs above it are made [MeV].</param>
    public MuonPairTable(LogGrid grid, Element element, double cut)
    {
        var quadrature = new LogQuadrature(panelWidth: 2, order: 8);
        _formula = new MuonPairCrossSection(element);
        _smallestPair = Math.Max(cut, MuonPairCrossSection.SmallestPair);
        CrossSection = TableBuilder.Smooth(
            grid, MuonPairCrossSection.Threshold, kineticEnergy => Above(_formula, kineticEnergy, cut, quadrature));
        EnergyLoss = TableBuilder.Smooth(
            grid, MuonPairCrossSection.Threshold, kineticEnergy => Below(_formula, kineticEnergy, cut, quadrature));
        double kept = grid.High - _formula.LargestPair(grid.High);
        _spectrum = new SpectrumTable(
            Math.Max(MuonPairCrossSection.Threshold + PhysicalConstants.MuonMass, kept + 2 * _smallestPair),
            grid.High + PhysicalConstants.MuonMass,
            energy => (_smallestPair, _formula.LargestPair(energy)),
            _formula.EnergyTimesDifferential);
    }

    /// <summary>Cross section per atom for pairs above the cut [mm²].</summary>
    public LogTable CrossSection { get; }

    /// <summary>Energy-weighted cross section per atom for pairs below the cut [MeV mm²].</summary>
    public LogTable EnergyLoss { get; }

    /// <summary>Spectra for sampling.</summary>
    internal SpectrumTable Spectrum => _spectrum;

    /// <summary>Energy of a pair above the cut with its masses; zero where there is no room for one [MeV].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="random">Random numbers; two draws.</param>
    public double SamplePairEnergy(double energy, ref RandomStream random)
    {
        double largest = _formula.LargestPair(energy);
        return largest > _smallestPair ? _spectrum.Sample(energy, _smallestPair, largest, ref random) : 0;
    }

    /// <summary>Cross section per atom for pairs above a cut, by quadrature [mm²].</summary>
    /// <param name="formula">Element.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="cut">Smallest pair energy counted [MeV].</param>
    /// <param name="quadrature">Rule of integration.</param>
    public static double Above(MuonPairCrossSection formula, double kineticEnergy, double cut, LogQuadrature quadrature)
    {
        if (kineticEnergy <= MuonPairCrossSection.Threshold) return 0;
        double energy = kineticEnergy + PhysicalConstants.MuonMass;
        return quadrature.Integrate(
            pair => formula.EnergyTimesDifferential(energy, pair) / pair,
            Math.Max(cut, MuonPairCrossSection.SmallestPair),
            formula.LargestPair(energy));
    }

    /// <summary>Energy-weighted cross section per atom for pairs below a cut, by quadrature [MeV mm²].</summary>
    /// <param name="formula">Element.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="cut">Largest pair energy counted [MeV].</param>
    /// <param name="quadrature">Rule of integration.</param>
    public static double Below(MuonPairCrossSection formula, double kineticEnergy, double cut, LogQuadrature quadrature)
    {
        if (kineticEnergy <= MuonPairCrossSection.Threshold) return 0;
        double energy = kineticEnergy + PhysicalConstants.MuonMass;
        return quadrature.Integrate(
            pair => formula.EnergyTimesDifferential(energy, pair),
            MuonPairCrossSection.SmallestPair,
            Math.Min(cut, formula.LargestPair(energy)));
    }
}
