namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>A string between a colour and its opposite.</summary>
/// <param name="Momentum">Its momentum.</param>
/// <param name="PlusEnd">End that moves forward, by <see cref="Quarks"/>.</param>
/// <param name="MinusEnd">End that moves backward.</param>
/// <param name="Axis">Which end has taken the transverse momentum.</param>
internal readonly record struct ExcitedString(LightConeMomentum Momentum, int PlusEnd, int MinusEnd, StringAxis Axis);
