using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>Emissions per muon in the target without simulation: muons on the axis, mean energy loss.</summary>
/// <remarks>
/// H. Sieber et al., Phys. Rev. D 105 (2022) 052006, Eq. (6): Y = Σ_i n σ(E_i) ΔL_i, with n the atoms per volume of each element and E_i the energy of the muon in step i, summed over
/// all elements of the target. The layers are taken as one mixture, which is exact as long as σ hardly changes from one to the next.
/// </remarks>
public sealed class TargetYield
{
    private const int Steps = 4;

    private readonly List<(Element Element, double AtomsPerArea)> _elements = [];
    private readonly List<(Material Material, double Path)> _materials = [];

    /// <summary>The target of a set-up: all volumes read out as ECAL.</summary>
    /// <param name="layout">The set-up.</param>
    /// <exception cref="ConfigurationException">There is no such volume.</exception>
    public TargetYield(DetectorLayout layout)
    {
        foreach (Volume volume in layout.Volumes.Where(volume => volume.System == DetectorSystem.Ecal)) Add(volume, layout.Materials);
        if (_materials.Count == 0)
        {
            throw new ConfigurationException(
            [
                new ConfigurationProblem(layout.Name, 0, "volumes", "none is an ECAL, the target", "without target there is no signal", "add \"detector: ecal\" to one"),
            ]);
        }
    }

    /// <summary>Thickness of a material in the target [mm].</summary>
    /// <param name="name">Its name.</param>
    public double Thickness(string name) => _materials.Where(part => part.Material.Name == name).Sum(part => part.Path);

    /// <summary>Emissions per muon with an energy fraction above a limit.</summary>
    /// <param name="boson">The boson.</param>
    /// <param name="energy">Energy of the muon at the target [MeV].</param>
    /// <param name="smallestFraction">Smallest energy fraction x that counts.</param>
    public double PerMuon(DarkBoson boson, double energy, double smallestFraction)
    {
        double loss = Loss(energy), sum = 0;
        foreach ((Element element, double atomsPerArea) in _elements)
        {
            var total = new DarkTotalCrossSection(new DarkCrossSection(boson, element));
            for (int step = 0; step < Steps; step++)
            {
                double energyThere = energy - (step + 0.5) / Steps * loss;
                sum += atomsPerArea / Steps * total.PerAtomBetween(energyThere, smallestFraction, 1);
            }
        }
        return sum;
    }

    /// <summary>Mean loss of a muon in the target [MeV].</summary>
    /// <param name="energy">Energy of the muon at the target [MeV].</param>
    public double Loss(double energy)
    {
        double sum = 0;
        foreach ((Material material, double path) in _materials)
        {
            double kinetic = energy - PhysicalConstants.MuonMass;
            double perMass = PhysicsReport.OfMuon(Species.MuMinus, material, kinetic, Units.MeV).Total.StoppingPower;
            sum += perMass * material.Density * path / Units.Centimetre;
        }
        return Math.Min(sum, energy - PhysicalConstants.MuonMass);
    }

    private void Add(Volume volume, MaterialTable materials)
    {
        if (volume.Layers is not { } layers)
        {
            Add(materials[volume.Material], volume.ZMax - volume.ZMin);
            return;
        }
        foreach (Slab slab in layers.Unit) Add(materials[slab.Material], layers.Count * slab.Thickness);
    }

    private void Add(Material material, double path)
    {
        if (material.IsVacuum) return;
        _materials.Add((material, path));
        foreach (ElementFraction part in material.Elements)
        {
            int known = _elements.FindIndex(other => other.Element == part.Element);
            if (known < 0) _elements.Add((part.Element, part.AtomDensity * path));
            else _elements[known] = (part.Element, _elements[known].AtomsPerArea + part.AtomDensity * path);
        }
    }
}
