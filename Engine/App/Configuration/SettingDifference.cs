namespace NA64Mu.App.Configuration;

/// <summary>A setting in which two configurations differ.</summary>
/// <param name="Key">Path of the setting.</param>
/// <param name="First">Value in the first; null where it has none.</param>
/// <param name="Second">Value in the second; null where it has none.</param>
internal sealed record SettingDifference(string Key, string? First, string? Second);
