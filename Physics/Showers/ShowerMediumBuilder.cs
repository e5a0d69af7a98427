using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Showers;

/// <summary>Works out the effective medium of a calorimeter from its layers.</summary>
/// <remarks>
/// <para>
/// Both numbers of the response follow the full mode, which was run with 2 GeV electrons on 56 stacks: 0.3 to 20 g/cm² of lead, copper, iron or aluminium, in
/// halves before and behind 1.5, 5 or 12 mm of polystyrene, cuts 0.7 mm (docs/decisions/0009-response-of-the-fast-mode.md). p and a below are the masses per
/// area [g/cm²] of the passive and the active matter of a layer, f the visible part, f_mip that of a minimum-ionising particle.
/// </para>
/// <para>
/// Visible part: f = f_mip/(1 + κ(1 − f_mip)), κ = 0.007 (Z_p − Z_a) · 1.83/(1 + 0.31/a + 0.15/p). κ is the excess of soft photons absorbed in matter of high Z (G.
/// Grindhammer and S. Peters, hep-ex/0001020, Eq. (9), has κ = 0.007 (Z_p − Z_a) for thick slabs of both); the electrons that they free come out of a plate by a
/// few tenths of g/cm², so that a thin active slab sees most of them, a thick one does not, and a thin plate keeps few. The stacks are off by 1.1 % rms, 2.4 % at
/// most. Z_p below Z_a, of which there was none, is taken as Z_a.
/// </para>
/// <para>
/// Resolution: σ²/E² = (1 − f)/f · s/E, s = √Z_p MeV/(1/(0.36 √a) + 1/(0.153 p)): independent tracks that share energies between active and passive matter in the
/// ratio f to 1 − f, s the energy of one. It is bounded by what an active slab takes of a track, and by what a plate takes. The stacks are off by 7 % rms, 6 % of
/// which are statistics of the runs, 17 % at most.
/// </para>
/// </remarks>
internal static class ShowerMediumBuilder
{
    private const double ExcessPerCharge = 0.007 * 1.83;
    private const double ActiveRange = 0.31;
    private const double PassiveRange = 0.15;
    private const double ActiveTrackEnergy = 0.36;
    private const double PassiveTrackEnergy = 0.153;
    private const double IronBinding = 0.18;
    private const double IronWeight = 55.845;
    private const double LargestBinding = 0.4;

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
        double mipFraction = sums.ActiveMip / (sums.ActiveMip + sums.PassiveMip);
        double fraction = isSampling ? VisibleFraction(in sums, mipFraction) : mipFraction;
        double radiationLength = pitch / sums.RadiationLengths;
        double mass = sums.ActiveMass + sums.PassiveMass;
        double meanA = sums.MassA / mass;
        double interactionLength = pitch / sums.InteractionLengths;
        double criticalEnergy = sums.CriticalEnergies / sums.RadiationLengths;
        double z = (sums.PassiveZ + sums.ActiveZ) / mass;
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
            MipFraction = mipFraction,
            ElectronFraction = fraction,
            MipLoss = (sums.ActiveMip + sums.PassiveMip) / pitch,
            SamplingVariance = isSampling ? SamplingVariance(in sums, fraction) : 0,
            LargestTrackEnergy = ShowerShape.LargestTrackEnergy(criticalEnergy),
            Profile = new RadialProfile(z),
            Grid = new ShowerGrid(volume),
        };
    }

    private static double VisibleFraction(in Sums sums, double mipFraction)
    {
        double charges = Math.Max(sums.PassiveZ / sums.PassiveMass - sums.ActiveZ / sums.ActiveMass, 0);
        double excess = ExcessPerCharge * charges / (1 + ActiveRange * sums.ActiveSlabs / sums.ActiveMass + PassiveRange * sums.ActiveSlabs / sums.PassiveMass);
        return mipFraction / (1 + excess * (1 - mipFraction));
    }

    /// <summary>σ² E of the relative resolution [MeV].</summary>
    private static double SamplingVariance(in Sums sums, double fraction)
    {
        double active = ActiveTrackEnergy * Math.Sqrt(sums.ActiveMass / sums.ActiveSlabs);
        double passive = PassiveTrackEnergy * sums.PassiveMass / sums.ActiveSlabs;
        return (1 - fraction) / fraction * Math.Sqrt(sums.PassiveZ / sums.PassiveMass) * active * passive / (active + passive);
    }

    private struct Sums
    {
        public double ActiveMass, PassiveMass, ActiveZ, PassiveZ, MassA, ActiveMip, PassiveMip;
        public int ActiveSlabs;
        public double RadiationLengths, InteractionLengths, CriticalEnergies;

        public void Add(Slab slab, Material material)
        {
            double mass = material.Density * slab.Thickness / Units.Centimetre;
            double mip = MinimumIonisation.Loss(material) * slab.Thickness;
            double criticalEnergy = CriticalEnergy.Of(material);
            MassA += mass * material.MeanA;
            RadiationLengths += slab.Thickness / material.RadiationLength;
            InteractionLengths += slab.Thickness / material.NuclearInteractionLength;
            CriticalEnergies += slab.Thickness / material.RadiationLength * criticalEnergy;
            if (slab.IsActive)
            {
                ActiveMass += mass;
                ActiveZ += mass * material.MeanZ;
                ActiveMip += mip;
                ActiveSlabs++;
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
