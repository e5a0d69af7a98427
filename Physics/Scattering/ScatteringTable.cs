using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Physics.Scattering;

/// <summary>Scattering in one material: its elements and the sums for projectiles near the speed of light, built once.</summary>
internal sealed class ScatteringTable
{
    /// <summary>1/β² up to which the sums for β = 1 hold: within half a percent of 1 in β, which shifts them by less than 1e-3.</summary>
    public const double NearlyOne = 1.01;

    private readonly ScatteringElement[] _elements;
    private readonly ScatteringConstants _heavy;
    private readonly ScatteringConstants _electron;
    private readonly SmallAngleTable _heavySmallAngles;
    private readonly SmallAngleTable _electronSmallAngles;
    private readonly double _productionCut;

    /// <summary>Prepares a material.</summary>
    /// <param name="material">The material.</param>
    /// <param name="productionCut">Energy transfer above which electrons are δ-rays of the ionisation process [MeV].</param>
    /// <param name="model">How nuclei scatter.</param>
    public ScatteringTable(Material material, double productionCut, NuclearScattering model)
    {
        LimitTransfer = LimitTransferOf(material);
        InverseLimitTransfer = 1 / LimitTransfer;
        _productionCut = productionCut;
        _elements = new ScatteringElement[material.Elements.Count];
        for (int index = 0; index < _elements.Length; index++) _elements[index] = new ScatteringElement(material.Elements[index], LimitTransfer, model);
        foreach (ref readonly ScatteringElement element in Elements) SingleEnvelope += element.Strength * element.Z * element.Envelope;
        _heavy = Sum(ProjectileMass.Heavy, 1);
        _electron = Sum(ProjectileMass.Electron, 1);
        _heavySmallAngles = new SmallAngleTable(_heavy, LimitTransfer);
        _electronSmallAngles = new SmallAngleTable(_electron, LimitTransfer);
    }

    /// <summary>Reduced transfer above which scatters are a process of their own: the angle ħ/(p A^⅓ fm) of Wentzel-VI [MeV²].</summary>
    public double LimitTransfer { get; }

    /// <summary>One over the limit transfer [1/MeV²].</summary>
    public double InverseLimitTransfer { get; }

    /// <summary>Upper bound of the strength of single scatters above the limit, over all elements [MeV²/mm].</summary>
    public double SingleEnvelope { get; }

    /// <summary>Its elements.</summary>
    public ReadOnlySpan<ScatteringElement> Elements => _elements;

    /// <summary>One femtometre [mm].</summary>
    public static double Femtometre => 1e-6 * Units.Nanometre;

    /// <summary>Reduced transfer above which scatters in a material are a process of their own [MeV²].</summary>
    /// <param name="material">The material.</param>
    public static double LimitTransferOf(Material material)
    {
        double atoms = 0, sum = 0;
        foreach (ElementFraction fraction in material.Elements)
        {
            atoms += fraction.AtomDensity;
            sum += fraction.AtomDensity * Math.Pow(fraction.Element.A, -2.0 / 3.0);
        }
        double inverseFermi = PhysicalConstants.HbarC / Femtometre;
        return 0.5 * inverseFermi * inverseFermi * sum / atoms;
    }

    /// <summary>Largest reduced transfer to an atomic electron: the production cut, or what kinematics allows [MeV²].</summary>
    /// <param name="inverseBetaSquared">1/β².</param>
    public double ElectronLimit(double inverseBetaSquared)
    {
        double cut = _productionCut * PhysicalConstants.ElectronMass;
        double betaGammaSquared = 1 / Math.Max(inverseBetaSquared - 1, 1e-12);
        double kinematic = 2 * PhysicalConstants.ElectronMass * PhysicalConstants.ElectronMass * betaGammaSquared;
        return Math.Min(cut, kinematic);
    }

    /// <summary>Small angles of a projectile near the speed of light.</summary>
    /// <param name="mass">Light or heavy projectile.</param>
    public SmallAngleTable SmallAngles(ProjectileMass mass) => mass == ProjectileMass.Electron ? _electronSmallAngles : _heavySmallAngles;

    /// <summary>The sums for a projectile near the speed of light.</summary>
    /// <param name="mass">Light or heavy projectile.</param>
    public ref readonly ScatteringConstants Fast(ProjectileMass mass) => ref mass == ProjectileMass.Electron ? ref _electron : ref _heavy;

    /// <summary>The sums for a projectile.</summary>
    /// <param name="mass">Light or heavy projectile.</param>
    /// <param name="inverseBetaSquared">1/β².</param>
    public ScatteringConstants Sum(ProjectileMass mass, double inverseBetaSquared) =>
        new(_elements, mass, inverseBetaSquared, ElectronLimit(inverseBetaSquared), LimitTransfer);
}
