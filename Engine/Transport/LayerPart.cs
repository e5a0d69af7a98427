using NA64Mu.Core;

namespace NA64Mu.Transport;

/// <summary>One slab of the repeated unit of a sampling calorimeter, spread evenly over the layer.</summary>
/// <param name="Medium">Medium.</param>
/// <param name="Fraction">Thickness over the pitch.</param>
/// <param name="InverseFraction">One over the fraction.</param>
/// <param name="IsActive">Whether its energy is read out.</param>
internal readonly record struct LayerPart(MediumId Medium, double Fraction, double InverseFraction, bool IsActive);
