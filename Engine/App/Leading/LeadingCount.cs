namespace NA64Mu.App.Leading;

/// <summary>How often something happens per muon of nature.</summary>
/// <param name="Quantity">What.</param>
/// <param name="Histories">Muons simulated in which it happened, or could have.</param>
/// <param name="PerMuon">Probability, or mean number, per muon.</param>
/// <param name="Error">Its standard error.</param>
public sealed record LeadingCount(LeadingQuantity Quantity, long Histories, double PerMuon, double Error);
