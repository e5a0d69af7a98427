using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Photonuclear;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Electron.Nuclear;

/// <summary>Rate of the reactions of electrons with the nuclei of a material, and the spectrum of the photons that they are made by.</summary>
public sealed class ElectronNuclearTable
{
    /// <summary>Width of the panels of integration in ln k: a tenth of a narrow resonance.</summary>
    private const double PanelWidth = 0.05;
    private const int Order = 8;

    private readonly Material _material;
    private readonly PhotonuclearCrossSection[] _elements;

    /// <summary>Tables of a material.</summary>
    /// <param name="grid">Grid of kinetic energy [MeV].</param>
    /// <param name="material">Material, no vacuum.</param>
    public ElectronNuclearTable(LogGrid grid, Material material)
    {
        _material = material;
        _elements = PhotonuclearTable.Of(material);
        Threshold = _elements.Min(element => element.Threshold);
        double first = 1.05 * Threshold + PhysicalConstants.ElectronMass;
        var quadrature = new LogQuadrature(PanelWidth, Order);
        Rate = TableBuilder.Smooth(grid, first, kineticEnergy => RateAt(kineticEnergy, quadrature));
        Spectrum = new SpectrumTable(first, grid.High, kineticEnergy => (Threshold, kineticEnergy), PerLogarithm);
    }

    /// <summary>Least photon energy [MeV].</summary>
    public double Threshold { get; }

    /// <summary>Reactions per path [1/mm].</summary>
    public LogTable Rate { get; }

    /// <summary>Spectrum of the photon energy at a kinetic energy, from <see cref="Threshold"/> to the kinetic energy.</summary>
    public SpectrumTable Spectrum { get; }

    /// <summary>Elements with their photonuclear cross sections, in the order of the material.</summary>
    public ReadOnlySpan<PhotonuclearCrossSection> Elements => _elements;

    /// <summary>Reactions per path, by quadrature [1/mm].</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="quadrature">Rule of integration.</param>
    public double RateAt(double kineticEnergy, LogQuadrature quadrature) => kineticEnergy <= Threshold
        ? 0
        : quadrature.Integrate(photonEnergy => PerLogarithm(kineticEnergy, photonEnergy) / photonEnergy, Threshold, kineticEnergy);

    /// <summary>Reactions per path and unit of ln k [1/mm].</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="photonEnergy">Photon energy [MeV].</param>
    public double PerLogarithm(double kineticEnergy, double photonEnergy)
    {
        double sum = 0;
        for (int index = 0; index < _elements.Length; index++) sum += PerLogarithm(index, kineticEnergy, photonEnergy);
        return sum;
    }

    /// <summary>The same on the nuclei of one element [1/mm].</summary>
    /// <param name="index">Place of the element in the material.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="photonEnergy">Photon energy [MeV].</param>
    public double PerLogarithm(int index, double kineticEnergy, double photonEnergy)
    {
        ElementFraction part = _material.Elements[index];
        double section = _elements[index].PerAtom(photonEnergy);
        return section > 0
            ? part.AtomDensity * section * ElectronNuclearCrossSection.Flux(part.Element.A, kineticEnergy + PhysicalConstants.ElectronMass, photonEnergy)
            : 0;
    }
}
