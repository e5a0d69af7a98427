using System.Text;

namespace NA64Mu.Core;

/// <summary>One thing wrong with an input of the user.</summary>
/// <param name="File">File name, or "command line".</param>
/// <param name="Line">Line from 1; 0 where there is none.</param>
/// <param name="Key">Path of the setting, such as "volumes.ecal.layers.count"; empty where there is none.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Reason">Why it cannot be accepted; may be empty.</param>
/// <param name="Suggestion">What to do; may be empty.</param>
public sealed record ConfigurationProblem(string File, int Line, string Key, string Problem, string Reason = "", string Suggestion = "")
{
    /// <summary>Whether the input is a run card: a file, but a mistake of usage as on the command line.</summary>
    public bool IsRunCard { get; init; }

    /// <summary>"file:line: key: problem (reason); suggestion".</summary>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Line > 0) text.Append(':').Append(Line);
        if (Key.Length > 0) text.Append(": ").Append(Key);
        text.Append(": ").Append(Problem);
        if (Reason.Length > 0) text.Append(" (").Append(Reason).Append(')');
        if (Suggestion.Length > 0) text.Append("; ").Append(Suggestion);
        return text.ToString();
    }
}
