using NA64Mu.Core;

namespace NA64Mu.Transport;

/// <summary>How far an electron or positron went in a step.</summary>
/// <param name="TrueLength">Length of its winding path [mm].</param>
/// <param name="StraightLength">Length between the ends [mm].</param>
/// <param name="EnergyAtEnd">Kinetic energy at the end by the mean loss, where it is known; negative otherwise [MeV].</param>
/// <param name="By">Who set it.</param>
internal readonly record struct ElectronPath(double TrueLength, double StraightLength, double EnergyAtEnd, StepLimiter By);
