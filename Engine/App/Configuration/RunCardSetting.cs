namespace NA64Mu.App.Configuration;

/// <summary>A value for a setting, as text, with the place where it was given.</summary>
/// <param name="Key">The setting.</param>
/// <param name="Text">Its value.</param>
/// <param name="Origin">Where it was given.</param>
internal sealed record RunCardSetting(RunCardKey Key, string Text, SettingOrigin Origin)
{
    /// <summary>Number of layers below the one that gave the value.</summary>
    public int Rank { get; init; }

    /// <summary>Whether the value can be read; what is wrong with one that cannot has been told.</summary>
    public bool IsValid { get; init; } = true;

    /// <summary>Whether somebody gave the value, rather than the program.</summary>
    public bool IsGiven => Origin.Layer != SettingLayer.Default;
}
