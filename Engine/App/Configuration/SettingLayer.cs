namespace NA64Mu.App.Configuration;

/// <summary>Where a setting comes from; the later prevails.</summary>
internal enum SettingLayer
{
    /// <summary>The program.</summary>
    Default,

    /// <summary>A run card.</summary>
    File,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>The option --set.</summary>
    Set,

    /// <summary>An option of its own.</summary>
    Option,
}
