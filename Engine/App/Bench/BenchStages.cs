namespace NA64Mu.App.Bench;

/// <summary>Time of an event in each part of the work, as the clock on the wall goes for the thread that does it [ms].</summary>
/// <remarks>A thread that waits for a processor is timed too: the parts add up to the time of the processor on a quiet machine only.</remarks>
/// <param name="Physics">From the beam to the energies left in the detectors.</param>
/// <param name="Digitisation">From these to digits, and to the columns of the block.</param>
/// <param name="Reconstruction">From digits to tracks and energies; 0 where they are not reconstructed.</param>
/// <param name="Output">Journal, spool and file, or histograms and journal; 0 where nothing is kept.</param>
public sealed record BenchStages(BenchValue Physics, BenchValue Digitisation, BenchValue Reconstruction, BenchValue Output);
