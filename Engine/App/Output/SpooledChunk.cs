namespace NA64Mu.App.Output;

/// <summary>Where a chunk stands in the spool.</summary>
/// <param name="Place">First byte.</param>
/// <param name="Length">Length [bytes].</param>
internal readonly record struct SpooledChunk(long Place, int Length);
