using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Muon.Bremsstrahlung;
using NA64Mu.Physics.Muon.MuonNuclear;
using NA64Mu.Physics.Muon.MuonPairs;
using NA64Mu.Physics.Muon.PairProduction;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Muon;

/// <summary>Radiation of muons in the elements of one material.</summary>
internal sealed class MuonElementTables
{
    private readonly double[] _atomDensities;
    private readonly MuonBremsstrahlungTable[] _bremsstrahlung;
    private readonly MuonPairTable[] _pairs;
    private readonly MuonTridentTable[] _tridents;
    private readonly LogTable[] _bremsstrahlungCrossSections;
    private readonly LogTable[] _pairCrossSections;
    private readonly LogTable[] _tridentCrossSections;

    /// <summary>The tables of the elements, in the order of the material.</summary>
    /// <param name="material">Material.</param>
    /// <param name="bremsstrahlung">Bremsstrahlung of each element.</param>
    /// <param name="pairs">Pairs of each element.</param>
    /// <param name="tridents">Muon pairs of each element.</param>
    public MuonElementTables(Material material, MuonBremsstrahlungTable[] bremsstrahlung, MuonPairTable[] pairs, MuonTridentTable[] tridents)
    {
        _atomDensities = new double[material.Elements.Count];
        for (int index = 0; index < _atomDensities.Length; index++)
        {
            ElementFraction part = material.Elements[index];
            _atomDensities[index] = material.IsVacuum ? 0 : part.AtomDensity;
            EffectiveNucleonDensity += _atomDensities[index] * MuonNuclearCrossSection.EffectiveNucleons(part.Element);
        }
        _bremsstrahlung = bremsstrahlung;
        _pairs = pairs;
        _tridents = tridents;
        _bremsstrahlungCrossSections = [.. bremsstrahlung.Select(table => table.CrossSection)];
        _pairCrossSections = [.. pairs.Select(table => table.CrossSection)];
        _tridentCrossSections = [.. tridents.Select(table => table.CrossSection)];
    }

    /// <summary>Effective nucleons per volume [1/mm³].</summary>
    public double EffectiveNucleonDensity { get; }

    /// <summary>Photons above the cut per path at a node of the grid [1/mm].</summary>
    /// <param name="node">Node.</param>
    public double BremsstrahlungRate(int node) => Sum(_bremsstrahlung, node, static (table, at) => table.CrossSection[at]);

    /// <summary>Pairs above the cut per path at a node of the grid [1/mm].</summary>
    /// <param name="node">Node.</param>
    public double PairRate(int node) => Sum(_pairs, node, static (table, at) => table.CrossSection[at]);

    /// <summary>Loss per path to photons and pairs below the cut at a node of the grid [MeV/mm].</summary>
    /// <param name="node">Node.</param>
    public double EnergyLoss(int node) =>
        Sum(_bremsstrahlung, node, static (table, at) => table.EnergyLoss[at])
        + Sum(_pairs, node, static (table, at) => table.EnergyLoss[at]);

    /// <summary>Muon pairs per path at a node of the grid [1/mm].</summary>
    /// <param name="node">Node.</param>
    public double TridentRate(int node) => Sum(_tridents, node, static (table, at) => table.CrossSection[at]);

    /// <summary>The element that radiates a photon.</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="rate">Photons per path of all elements at this energy [1/mm].</param>
    /// <param name="random">Random numbers; one draw for mixtures.</param>
    public MuonBremsstrahlungCrossSection PickForBremsstrahlung(double kineticEnergy, double rate, ref RandomStream random) =>
        _bremsstrahlung[Pick(_bremsstrahlungCrossSections, kineticEnergy, rate, ref random)].DifferentialCrossSection;

    /// <summary>The element that a pair is made on.</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="rate">Pairs per path of all elements at this energy [1/mm].</param>
    /// <param name="random">Random numbers; one draw for mixtures.</param>
    public MuonPairTable PickForPair(double kineticEnergy, double rate, ref RandomStream random) =>
        _pairs[Pick(_pairCrossSections, kineticEnergy, rate, ref random)];

    /// <summary>The element that a muon pair is made on.</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="rate">Muon pairs per path of all elements at this energy [1/mm].</param>
    /// <param name="random">Random numbers; one draw for mixtures.</param>
    public MuonTridentTable PickForTrident(double kineticEnergy, double rate, ref RandomStream random) =>
        _tridents[Pick(_tridentCrossSections, kineticEnergy, rate, ref random)];

    private int Pick(LogTable[] crossSections, double kineticEnergy, double rate, ref RandomStream random)
    {
        int last = _atomDensities.Length - 1;
        double left = last > 0 ? random.Uniform() * rate : 0;
        for (int index = 0; index < last; index++)
        {
            left -= _atomDensities[index] * crossSections[index].At(kineticEnergy);
            if (left <= 0) return index;
        }
        return last;
    }

    private double Sum<TTable>(TTable[] tables, int node, Func<TTable, int, double> value)
    {
        double sum = 0;
        for (int index = 0; index < tables.Length; index++) sum += _atomDensities[index] * value(tables[index], node);
        return sum;
    }
}
