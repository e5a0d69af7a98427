namespace NA64Mu.App.Configuration;

/// <summary>What a setting decides.</summary>
internal enum SettingScope
{
    /// <summary>The result: it is kept in the event file, and parts of one run agree in it.</summary>
    Result,

    /// <summary>Which events: parts of one run differ in it.</summary>
    Range,

    /// <summary>How the work is done; the result does not depend on it, or is told of it in other ways.</summary>
    Job,
}
