using System.Collections.Generic;

namespace NA64Mu.App.Leading;

/// <summary>Result of the study of leading hadrons and muon pairs.</summary>
/// <param name="Settings">What was asked for.</param>
/// <param name="Muons">Muons simulated.</param>
/// <param name="MeanWeight">Mean weight of a history: 1 within its error, if all weights are right.</param>
/// <param name="Counts">What was found.</param>
public sealed record LeadingResult(LeadingSettings Settings, long Muons, Compare.MeasuredValue MeanWeight, IReadOnlyList<LeadingCount> Counts);
