using NA64Mu.App.Compare;

namespace NA64Mu.App.Scans;

/// <summary>Trigger efficiency for bosons of one mass at one place of S4.</summary>
/// <param name="MassMev">Mass [MeV].</param>
/// <param name="Efficiency">Share of the bosons that leave no trace, radiated by muons with S0·S1.</param>
/// <param name="EfficiencyX05">The same of bosons with x > 0.5.</param>
/// <param name="EfficiencyAll">Share of all bosons of all beam muons.</param>
internal sealed record S4Signal(double MassMev, MeasuredValue Efficiency, MeasuredValue EfficiencyX05, MeasuredValue EfficiencyAll);
