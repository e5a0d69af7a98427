namespace NA64Mu.Physics.Showers;

/// <summary>Where the energy of a shower went; kinetic energy + RestEnergyRelease = Deposited + Escaped + Invisible.</summary>
/// <param name="Deposited">Left in the calorimeter, active and passive [MeV].</param>
/// <param name="Escaped">Fell outside the outline of the calorimeter [MeV].</param>
/// <param name="Invisible">Lost to nuclear binding [MeV].</param>
/// <param name="RestEnergyRelease">Rest energy turned into shower energy, of positrons, π⁰ and antinucleons [MeV].</param>
public readonly record struct ShowerEnergy(double Deposited, double Escaped, double Invisible, double RestEnergyRelease);
