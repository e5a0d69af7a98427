using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>A part of the way from one plane to the next, straight or in one field, with the material on it.</summary>
public readonly record struct TransportLeg
{
    /// <summary>End of the leg, where its material is taken into account [mm].</summary>
    public double ZEnd { get; init; }

    /// <summary>Uniform field; null where the way is straight [T].</summary>
    public Vector3D? Field { get; init; }

    /// <summary>Radiation lengths, T₀ = ∫ dz/X₀.</summary>
    public double RadiationLengths { get; init; }

    /// <summary>First moment of the radiation lengths about the end, T₁ = ∫ (z_end − z) dz/X₀ [mm].</summary>
    public double FirstMoment { get; init; }

    /// <summary>Second moment of the radiation lengths about the end, T₂ = ∫ (z_end − z)² dz/X₀ [mm²].</summary>
    public double SecondMoment { get; init; }

    /// <summary>Mean loss of a muon of <see cref="EnergyLoss.ReferenceMomentum"/> [MeV].</summary>
    public double Loss { get; init; }

    /// <summary>Growth of the loss with the logarithm of the momentum [MeV].</summary>
    public double LossPerLogarithm { get; init; }

    /// <summary>Variance of the loss [MeV²].</summary>
    public double LossVariance { get; init; }
}
