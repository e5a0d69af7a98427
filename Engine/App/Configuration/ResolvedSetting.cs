namespace NA64Mu.App.Configuration;

/// <summary>A setting that has an effect, as shown to the user.</summary>
/// <param name="Key">Path.</param>
/// <param name="Value">Value.</param>
/// <param name="Origin">Where it was given, in words.</param>
/// <param name="IsDefault">Whether the program gave it.</param>
internal sealed record ResolvedSetting(string Key, string Value, string Origin, bool IsDefault);
