namespace NA64Mu.Physics;

/// <summary>What a material does to a particle of the present energy.</summary>
/// <param name="StoppingPower">Mean continuous loss [MeV/mm].</param>
/// <param name="Electromagnetic">Rate of δ-rays, bremsstrahlung, pairs and photonuclear reactions above the cut [1/mm].</param>
/// <param name="Scattering">Rate of single Coulomb scatters beyond the limit angle [1/mm].</param>
/// <param name="Decay">Rate of decay [1/mm].</param>
/// <param name="DarkEmission">Rate of emission of a light boson; zero without a signal, or where emission is forced [1/mm].</param>
public readonly record struct LocalPhysics(double StoppingPower, double Electromagnetic, double Scattering, double Decay, double DarkEmission = 0)
{
    /// <summary>Part of <see cref="Electromagnetic"/> that nature does not have: what scaled cross sections add; 0 where none is scaled [1/mm].</summary>
    public double Added { get; init; }

    /// <summary>Rate of reactions of a hadron with nuclei; 0 where showers stand for them [1/mm].</summary>
    public double Nuclear { get; init; }

    /// <summary>Rate of all discrete processes [1/mm].</summary>
    public double TotalRate => Electromagnetic + Scattering + DarkEmission + Decay + Nuclear;
}
