using System;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Ionisation;

/// <summary>What the fluctuation model needs to know of a material and a largest transfer.</summary>
internal readonly struct FluctuationConstants
{
    /// <summary>Excitation energy of the only level that excitations reach [MeV].</summary>
    public readonly double Excitation;

    /// <summary>Mean number of excitations per energy lost, before they are widened [1/MeV].</summary>
    public readonly double ExcitationsPerEnergy;

    /// <summary>Mean number of ionisations per energy lost [1/MeV].</summary>
    public readonly double IonisationsPerEnergy;

    /// <summary>One over the largest transfer [1/MeV].</summary>
    public readonly double InverseLargestTransfer;

    /// <summary>Largest over smallest transfer.</summary>
    public readonly double TransferRatio;

    /// <summary>Factor between the loss of the model and the real one, which stretches small cuts.</summary>
    public readonly double Scale;

    /// <summary>One over the scale.</summary>
    public readonly double InverseScale;

    /// <summary>Constants of one material.</summary>
    /// <param name="material">Material.</param>
    /// <param name="largestTransfer">Largest transfer in the restricted loss, above 10 eV [MeV].</param>
    public FluctuationConstants(Material material, double largestTransfer)
    {
        const double stretchEnergy = 0.5e-3;
        const double largestScale = 1.5;
        InverseLargestTransfer = 1 / largestTransfer;
        Excitation = material.MeanExcitationEnergy;
        TransferRatio = largestTransfer / LossFluctuation.SmallestTransfer;
        ExcitationsPerEnergy = largestTransfer > Excitation ? (1 - LossFluctuation.IonisationShare) / Excitation : 0;
        double meanIonisation = LossFluctuation.SmallestTransfer * largestTransfer * Math.Log(TransferRatio)
            / (largestTransfer - LossFluctuation.SmallestTransfer);
        IonisationsPerEnergy = (ExcitationsPerEnergy > 0 ? LossFluctuation.IonisationShare : 1) / meanIonisation;
        Scale = Math.Min(1 + stretchEnergy / largestTransfer, largestScale);
        InverseScale = 1 / Scale;
    }
}
