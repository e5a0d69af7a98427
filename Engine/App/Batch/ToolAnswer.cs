namespace NA64Mu.App.Batch;

/// <summary>What a program of a batch system answered.</summary>
/// <param name="ExitCode">Exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ToolAnswer(int ExitCode, string Output, string Error);
