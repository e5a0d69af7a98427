using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Scattering;

/// <summary>Scattering in one material: its elements and the sums for projectiles near the speed of light, built once.</summary>
internal sealed class ScatteringTable
{
    private const double NearlyOne = 1.01;

    private readonly ScatteringElement[] _elements;
    private readonly ScatteringConstants _heavy;
    private readonly ScatteringConstants _electron;
    private readonly double _productionCut;

    /// <summary>Prepares a material.</summary>
    /// <param name="material">The material.</param>
    /// <param name="productionCut">Energy transfer above which electrons are δ-rays of the ionisation process [MeV].</param>
    public ScatteringTable(Material material, double productionCut)
    {
        double atoms = 0, sum = 0;
        foreach (ElementFraction fraction in material.Elements)
        {
            atoms += fraction.AtomDensity;
            sum += fraction.AtomDensity * Math.Pow(fraction.Element.A, -2.0 / 3.0);
        }
        double inverseFermi = PhysicalConstants.HbarC / Femtometre;
        LimitTransfer = 0.5 * inverseFermi * inverseFermi * sum / atoms;
        _productionCut = productionCut;
        _elements = new ScatteringElement[material.Elements.Count];
        for (int index = 0; index < _elements.Length; index++) _elements[index] = new ScatteringElement(material.Elements[index], LimitTransfer);
        _heavy = Sum(ProjectileMass.Heavy, 1);
        _electron = Sum(ProjectileMass.Electron, 1);
    }

    /// <summary>Reduced transfer above which scatters are a process of their own: the angle ħ/(p A^⅓ fm) of Wentzel-VI [MeV²].</summary>
    public double LimitTransfer { get; }

    /// <summary>Its elements.</summary>
    public ReadOnlySpan<ScatteringElement> Elements => _elements;

    private static double Femtometre => 1e-6 * Units.Nanometre;

    /// <summary>Largest reduced transfer to an atomic electron: the production cut, or what kinematics allows [MeV²].</summary>
    /// <param name="inverseBetaSquared">1/β².</param>
    public double ElectronLimit(double inverseBetaSquared)
    {
        double cut = _productionCut * PhysicalConstants.ElectronMass;
        double betaGammaSquared = 1 / Math.Max(inverseBetaSquared - 1, 1e-12);
        double kinematic = 2 * PhysicalConstants.ElectronMass * PhysicalConstants.ElectronMass * betaGammaSquared;
        return Math.Min(cut, kinematic);
    }

    /// <summary>The sums for a projectile; kept ones where β is within half a percent of 1, which shifts them by less than 1e-3.</summary>
    /// <param name="mass">Light or heavy projectile.</param>
    /// <param name="inverseBetaSquared">1/β².</param>
    /// <param name="slow">Room for sums that are not kept.</param>
    public ref readonly ScatteringConstants Constants(ProjectileMass mass, double inverseBetaSquared, ref ScatteringConstants slow)
    {
        if (inverseBetaSquared < NearlyOne) return ref mass == ProjectileMass.Electron ? ref _electron : ref _heavy;
        slow = Sum(mass, inverseBetaSquared);
        return ref slow;
    }

    private ScatteringConstants Sum(ProjectileMass mass, double inverseBetaSquared) =>
        new(_elements, mass, inverseBetaSquared, ElectronLimit(inverseBetaSquared), LimitTransfer);
}
