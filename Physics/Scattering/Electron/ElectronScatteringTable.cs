using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Scattering.Electron;

/// <summary>Scattering of electrons and positrons in one material: transport lengths and coefficients, built once.</summary>
internal sealed class ElectronScatteringTable
{
    /// <summary>Exponent of two of the lowest energy, 61 eV; below it the length of that energy is used.</summary>
    private const int LowExponent = -14;

    /// <summary>Exponent of two of the highest energy, 1.02 GeV.</summary>
    internal const int HighExponent = 10;

    private readonly LogTable _electronLength;
    private readonly LogTable _positronLength;
    private readonly LogTable _positronPath;

    /// <summary>Prepares a material.</summary>
    /// <param name="material">The material.</param>
    public ElectronScatteringTable(Material material)
    {
        double atoms = 0;
        foreach (ElementFraction part in material.Elements) atoms += part.AtomDensity;
        Coefficients = new ScatteringCoefficients(material.ElectronDensity / atoms);
        InverseRadiationLength = 1 / material.RadiationLength;
        var grid = new LogGrid(LowExponent, HighExponent);
        _electronLength = TableBuilder.EveryNode(grid, energy => Length(material, Species.Electron, energy));
        _positronLength = TableBuilder.EveryNode(grid, energy => Length(material, Species.Positron, energy));
        _positronPath = TableBuilder.EveryNode(grid, energy => Coefficients.PositronPath(Math.Sqrt(TransportCorrection.BetaSquared(energy))));
    }

    /// <summary>Coefficients of the effective atomic number.</summary>
    public ScatteringCoefficients Coefficients { get; }

    /// <summary>1/X₀ [1/mm].</summary>
    public double InverseRadiationLength { get; }

    /// <summary>Transport mean free path λ₁, within 3e-4 of the formula [mm].</summary>
    /// <param name="species">e⁻ or e⁺.</param>
    /// <param name="kineticEnergy">Kinetic energy, up to 1 GeV [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double TransportLength(Species species, double kineticEnergy) =>
        (species == Species.Positron ? _positronLength : _electronLength).At(kineticEnergy);

    /// <summary><see cref="ScatteringCoefficients.PositronPath"/> at an energy.</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public double PositronPath(double kineticEnergy) => _positronPath.At(kineticEnergy);

    private static double Length(Material material, Species species, double kineticEnergy)
    {
        double inverse = 0;
        foreach (ElementFraction part in material.Elements)
            inverse += part.AtomDensity * TransportCrossSection.PerAtom(species, kineticEnergy, part.Element.Z);
        return 1 / inverse;
    }
}
