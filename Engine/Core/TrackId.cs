namespace NA64Mu.Core;

/// <summary>Number of a track within its event, in order of creation; 0, the default, is the primary.</summary>
/// <param name="Number">Number, from 0.</param>
public readonly record struct TrackId(int Number);
