using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Photon.PhotoElectric;

/// <summary>Photo-electric cross section of one element.</summary>
/// <remarks>
/// F. Biggs and R. Lighthill, Sandia report SAND87-0070 (1988): μ/ρ = c1/k + c2/k² + c3/k³ + c4/k⁴ with own coefficients between any two
/// edges. From 100 eV; beyond 500 keV, the last interval, the fit behaves as 1/k as theory does.
/// </remarks>
public sealed class PhotoElectricCrossSection
{
    private readonly BiggsLighthillRow[] _rows;
    private readonly double _factor;

    /// <summary>Cross section of one element.</summary>
    /// <param name="element">The element.</param>
    public PhotoElectricCrossSection(Element element)
    {
        _rows = [.. BiggsLighthillTable.Of(element)];
        _factor = element.A / PhysicalConstants.Avogadro * Units.SquareCentimetre;
        Edges = Array.ConvertAll(_rows, row => row.LowestEnergy);
    }

    /// <summary>Energies where the cross section may jump, in ascending order [MeV].</summary>
    public IReadOnlyList<double> Edges { get; }

    /// <summary>Cross section of an atom [mm²].</summary>
    /// <param name="energy">Photon energy; below the first interval the cross section is that of its lower end [MeV].</param>
    public double PerAtom(double energy)
    {
        int index = _rows.Length - 1;
        while (index > 0 && energy < _rows[index].LowestEnergy) index--;
        BiggsLighthillRow row = _rows[index];
        double inverse = Units.KeV / Math.Max(energy, row.LowestEnergy);
        return Math.Max(0, _factor * inverse * (row.C1 + inverse * (row.C2 + inverse * (row.C3 + inverse * row.C4))));
    }
}
