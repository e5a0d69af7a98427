namespace NA64Mu.Physics.Photon.PhotoElectric;

/// <summary>Coefficients of the photo-electric cross section per mass, Σ c_i k^(−i), in one interval of energy.</summary>
/// <param name="LowestEnergy">Lower end of the interval [MeV].</param>
/// <param name="C1">First coefficient [cm² keV/g].</param>
/// <param name="C2">Second coefficient [cm² keV²/g].</param>
/// <param name="C3">Third coefficient [cm² keV³/g].</param>
/// <param name="C4">Fourth coefficient [cm² keV⁴/g].</param>
internal readonly record struct BiggsLighthillRow(double LowestEnergy, double C1, double C2, double C3, double C4);
