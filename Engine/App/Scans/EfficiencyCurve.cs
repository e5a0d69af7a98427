using System.Collections.Generic;

namespace NA64Mu.App.Scans;

/// <summary>Efficiency against mass at one energy of the beam.</summary>
/// <param name="BeamMomentum">Momentum of the core of the beam [MeV/c].</param>
/// <param name="Points">One point for each mass, in rising order.</param>
internal sealed record EfficiencyCurve(double BeamMomentum, IReadOnlyList<EfficiencyPoint> Points);
