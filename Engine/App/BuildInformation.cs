using System;
using System.Reflection;

namespace NA64Mu.App;

/// <summary>Which build of the program this is.</summary>
/// <param name="Version">Version, such as "0.1.0".</param>
/// <param name="Commit">Hash of the commit that it was built from; "unknown" outside a repository.</param>
public sealed record BuildInformation(string Version, string Commit)
{
    private const string UnknownCommit = "unknown";

    /// <summary>The running program; the compiler's source link puts the commit behind a plus sign.</summary>
    public static BuildInformation Current { get; } =
        Parse(typeof(BuildInformation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);

    /// <summary>"0.1.0 (commit c893413)".</summary>
    public override string ToString() => $"{Version} (commit {Commit})";

    /// <summary>Takes an informational version apart.</summary>
    /// <param name="text">Version, and the commit after a plus sign where there is one.</param>
    internal static BuildInformation Parse(string text)
    {
        int plus = text.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? new BuildInformation(text, UnknownCommit) : new BuildInformation(text[..plus], text[(plus + 1)..]);
    }
}
