namespace NA64Mu.App.Configuration;

/// <summary>A setting that a run card may have.</summary>
/// <param name="Path">Path of keys, such as "pencil.momentum".</param>
/// <param name="Scope">What it decides.</param>
/// <param name="Rule">What values it may have.</param>
/// <param name="Description">What it is, for help and documentation.</param>
internal sealed record RunCardKey(string Path, SettingScope Scope, ValueRule Rule, string Description)
{
    /// <summary>Option of the command line; null for none.</summary>
    public string? Option { get; init; }

    /// <summary>Short form of the option; null for none.</summary>
    public string? Alias { get; init; }

    /// <summary>Value where nobody gives one; null where there is none.</summary>
    public string? Fallback { get; init; }

    /// <summary>The group that the setting is in; empty for none.</summary>
    public string Group => Path.Contains('.', System.StringComparison.Ordinal) ? Path[..Path.IndexOf('.', System.StringComparison.Ordinal)] : "";
}
