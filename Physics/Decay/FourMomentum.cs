using NA64Mu.Core;

namespace NA64Mu.Physics.Decay;

/// <summary>Energy and momentum of one product of a decay.</summary>
/// <param name="Energy">Total energy [MeV].</param>
/// <param name="Momentum">Momentum [MeV/c].</param>
public readonly record struct FourMomentum(double Energy, Vector3D Momentum)
{
    /// <summary>The same seen from where its frame moves.</summary>
    /// <param name="direction">Unit direction in which the frame moves.</param>
    /// <param name="gamma">γ of the frame.</param>
    /// <param name="betaGamma">βγ of the frame.</param>
    public FourMomentum Boosted(in Vector3D direction, double gamma, double betaGamma)
    {
        double along = Vector3D.Dot(Momentum, direction);
        double alongAfter = gamma * along + betaGamma * Energy;
        return new FourMomentum(gamma * Energy + betaGamma * along, Momentum + (alongAfter - along) * direction);
    }
}
