using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Decay;

/// <summary>Energies and directions of the products of a decay where the particle is at rest.</summary>
public interface IRestFrameDecay
{
    /// <summary>Number of products, neutrinos counted in.</summary>
    int Products { get; }

    /// <summary>Draws the products.</summary>
    /// <param name="products">Room for <see cref="Products"/> of them.</param>
    /// <param name="random">Random numbers.</param>
    void Sample(Span<FourMomentum> products, ref RandomStream random);
}
