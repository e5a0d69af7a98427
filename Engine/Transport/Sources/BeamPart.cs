using NA64Mu.Core;

namespace NA64Mu.Transport.Sources;

/// <summary>A kind of particle in a beam of several.</summary>
/// <param name="Species">Kind.</param>
/// <param name="Probability">Part of the events that start with it, as drawn.</param>
/// <param name="Weight">Weight of such an event.</param>
public readonly record struct BeamPart(Species Species, double Probability, double Weight);
