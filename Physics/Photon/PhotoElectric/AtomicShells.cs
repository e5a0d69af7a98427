using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Photon.PhotoElectric;

/// <summary>Binding energies of the shells of one element, from the resource <c>shells.csv</c>.</summary>
/// <remarks>T. A. Carlson, Photoelectron and Auger Spectroscopy (Plenum, 1975), as used by Geant4; K and all shells above 0.1 keV.</remarks>
public sealed class AtomicShells
{
    private static readonly Dictionary<int, double[]> Energies = AtomicData.Read("shells.csv")
        .ToDictionary(row => row.Z, row => Array.ConvertAll(row.Numbers, energy => energy * Units.ElectronVolt));

    private readonly double[] _bindingEnergies;

    /// <summary>Shells of one element.</summary>
    /// <param name="element">The element.</param>
    public AtomicShells(Element element)
    {
        Requires.That(Energies.ContainsKey(element.Z), "shells of every element");
        _bindingEnergies = Energies[element.Z];
    }

    /// <summary>Binding energies from the K shell outwards [MeV].</summary>
    public IReadOnlyList<double> BindingEnergies => _bindingEnergies;

    /// <summary>Binding energy of the innermost shell that a photon can empty; all of its energy where there is none [MeV].</summary>
    /// <param name="energy">Photon energy [MeV].</param>
    public double Innermost(double energy)
    {
        foreach (double binding in _bindingEnergies)
        {
            if (energy >= binding) return binding;
        }
        return energy;
    }
}
