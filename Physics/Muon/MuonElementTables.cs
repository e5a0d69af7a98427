using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Muon.Bremsstrahlung;
using NA64Mu.Physics.Muon.MuonNuclear;
using NA64Mu.Physics.Muon.PairProduction;

namespace NA64Mu.Physics.Muon;

/// <summary>Radiation of muons in the elements of one material.</summary>
internal sealed class MuonElementTables
{
    private readonly double[] _atomDensities;
    private readonly MuonBremsstrahlungTable[] _bremsstrahlung;
    private readonly MuonPairTable[] _pairs;

    /// <summary>The tables of the elements, in the order of the material.</summary>
    /// <param name="material">Material.</param>
    /// <param name="bremsstrahlung">Bremsstrahlung of each element.</param>
    /// <param name="pairs">Pairs of each element.</param>
    public MuonElementTables(Material material, MuonBremsstrahlungTable[] bremsstrahlung, MuonPairTable[] pairs)
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

    /// <summary>The element that radiates a photon.</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="rate">Photons per path of all elements at this energy [1/mm].</param>
    /// <param name="random">Random numbers; one draw for mixtures.</param>
    public MuonBremsstrahlungCrossSection PickForBremsstrahlung(double kineticEnergy, double rate, ref RandomStream random)
    {
        int last = _atomDensities.Length - 1;
        double left = last > 0 ? random.Uniform() * rate : 0;
        for (int index = 0; index < last; index++)
        {
            left -= _atomDensities[index] * _bremsstrahlung[index].CrossSection.At(kineticEnergy);
            if (left <= 0) return _bremsstrahlung[index].DifferentialCrossSection;
        }
        return _bremsstrahlung[last].DifferentialCrossSection;
    }

    /// <summary>The element that a pair is made on.</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="rate">Pairs per path of all elements at this energy [1/mm].</param>
    /// <param name="random">Random numbers; one draw for mixtures.</param>
    public MuonPairTable PickForPair(double kineticEnergy, double rate, ref RandomStream random)
    {
        int last = _atomDensities.Length - 1;
        double left = last > 0 ? random.Uniform() * rate : 0;
        for (int index = 0; index < last; index++)
        {
            left -= _atomDensities[index] * _pairs[index].CrossSection.At(kineticEnergy);
            if (left <= 0) return _pairs[index];
        }
        return _pairs[last];
    }

    private double Sum<TTable>(TTable[] tables, int node, Func<TTable, int, double> value)
    {
        double sum = 0;
        for (int index = 0; index < tables.Length; index++) sum += _atomDensities[index] * value(tables[index], node);
        return sum;
    }
}
