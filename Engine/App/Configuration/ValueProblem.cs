namespace NA64Mu.App.Configuration;

/// <summary>What is wrong with the text of a setting.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Reason">Why it cannot be accepted; may be empty.</param>
/// <param name="Suggestion">What to write; may be empty.</param>
internal sealed record ValueProblem(string Problem, string Reason = "", string Suggestion = "");
