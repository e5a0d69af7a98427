namespace NA64Mu.Detectors.Calorimetry;

/// <summary>One pulse of a calorimeter cell.</summary>
/// <param name="Energy">Energy before the constant of the cell [MeV].</param>
/// <param name="Photoelectrons">Photo-electrons in it.</param>
public readonly record struct CellReading(double Energy, double Photoelectrons);
