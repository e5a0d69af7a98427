using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Showers;

/// <summary>Works out the effective medium of a calorimeter from its layers.</summary>
/// <remarks>
/// <para>
/// Visible part: the mip fraction times e/mip. For plates thick against the range of shower electrons e/mip is the ê of Grindhammer and Peters (Eq. (9)),
/// the photoelectrons of a high-Z plate being stopped in it. Plates thin against that range let them out and e/mip goes to 1 (R. Wigmans, "Calorimetry",
/// Oxford 2000, section 3.2). In between: e/mip = 1 − (1 − ê) d/(d + R), d the passive matter per layer and R = 1.12 g/cm², the range of an electron of
/// 1.4 MeV in lead. R was set once, with the response of Geant4 11.4 to 10 GeV electrons in 1.5 mm lead + 1.5 mm polystyrene, e/mip = 0.79;
/// the 0.88 that Geant4 gives for 25 mm iron + 4 mm polystyrene follow from it.
/// </para>
/// <para>
/// Resolution: σ/E = a √(d_active [mm] / mip fraction) / √(E/GeV), M. Livan, V. Vercesi and R. Wigmans, CERN 95-02 (1995). Measured calorimeters, with their
/// light collection, have a = 2.7 %; Geant4 11.4 gives 8.3 %/√E for the lead plates above, which is a = 2.52 %.
/// </para>
/// </remarks>
internal static class ShowerMediumBuilder
{
    private const double EscapeRange = 1.12;
    private const double IronBinding = 0.18;
    private const double IronWeight = 55.845;
    private const double LargestBinding = 0.4;
    private const double SamplingTerm = 0.0252;

    /// <summary>The medium of a calorimeter.</summary>
    /// <param name="volume">Volume.</param>
    /// <param name="materials">Materials.</param>
    public static ShowerMedium Build(Volume volume, MaterialTable materials)
    {
        IReadOnlyList<Slab> slabs = volume.Layers?.Unit ?? [new Slab(volume.Material, 2 * volume.Shape.HalfZ, IsActive: true)];
        var sums = new Sums();
        foreach (Slab slab in slabs) sums.Add(slab, materials[slab.Material]);
        double pitch = volume.Layers?.Pitch ?? 2 * volume.Shape.HalfZ;
        bool isSampling = sums.PassiveMass > 0 && sums.ActiveMass > 0;
        double thick = isSampling ? 1 / (1 + 0.007 * (sums.PassiveZ / sums.PassiveMass - sums.ActiveZ / sums.ActiveMass)) : 1;
        double mipFraction = sums.ActiveMip / (sums.ActiveMip + sums.PassiveMip);
        double response = 1 - (1 - thick) * sums.PassiveMass / (sums.PassiveMass + EscapeRange);
        double radiationLength = pitch / sums.RadiationLengths;
        double variance = isSampling ? SamplingTerm * SamplingTerm * sums.ActiveThickness / mipFraction * Units.GeV : 0;
        double mass = sums.ActiveMass + sums.PassiveMass;
        double meanA = sums.MassA / mass;
        double interactionLength = pitch / sums.InteractionLengths;
        double criticalEnergy = sums.CriticalEnergies / sums.RadiationLengths;
        double z = (sums.PassiveZ + sums.ActiveZ) / mass;
        double samplingFrequency = isSampling ? radiationLength / pitch : double.PositiveInfinity;
        return new ShowerMedium
        {
            RadiationLength = radiationLength,
            CriticalEnergy = criticalEnergy,
            // Thickness over length of the sums: 21.2 MeV / Σ(w E_c/X₀) with w the thickness fractions.
            MoliereRadius = 21.2 * pitch / sums.CriticalEnergies,
            InteractionLength = interactionLength,
            MesonInteractionLength = interactionLength * (1 + 0.67 * Math.Pow(meanA, -0.28)),
            BindingFraction = Math.Min(IronBinding * Math.Cbrt(meanA / IronWeight), LargestBinding),
            Z = z,
            SamplingFrequency = samplingFrequency,
            ThickPlateResponse = thick,
            MipFraction = mipFraction,
            ElectronFraction = Math.Min(mipFraction * response, 1),
            MipLoss = (sums.ActiveMip + sums.PassiveMip) / pitch,
            SamplingVariance = variance,
            LargestTrackEnergy = ShowerShape.LargestTrackEnergy(criticalEnergy, z, samplingFrequency),
            Profile = new RadialProfile(z, thick, samplingFrequency),
            Grid = new ShowerGrid(volume),
        };
    }

    private struct Sums
    {
        public double ActiveMass, PassiveMass, ActiveZ, PassiveZ, MassA, ActiveMip, PassiveMip, ActiveThickness;
        public double RadiationLengths, InteractionLengths, CriticalEnergies;

        public void Add(Slab slab, Material material)
        {
            double mass = material.Density * slab.Thickness / Units.Centimetre;
            double mip = MinimumIonisation.Loss(material) * slab.Thickness;
            double radiationLength = material.RadiationLength / Units.Centimetre * material.Density;
            double criticalEnergy = 2.66 * Math.Pow(radiationLength * material.MeanZ / material.MeanA, 1.1);
            MassA += mass * material.MeanA;
            RadiationLengths += slab.Thickness / material.RadiationLength;
            InteractionLengths += slab.Thickness / material.NuclearInteractionLength;
            CriticalEnergies += slab.Thickness / material.RadiationLength * criticalEnergy;
            if (slab.IsActive)
            {
                ActiveMass += mass;
                ActiveZ += mass * material.MeanZ;
                ActiveMip += mip;
                ActiveThickness += slab.Thickness;
            }
            else
            {
                PassiveMass += mass;
                PassiveZ += mass * material.MeanZ;
                PassiveMip += mip;
            }
        }
    }
}
