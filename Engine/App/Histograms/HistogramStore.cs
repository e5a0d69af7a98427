using NA64Mu.App.Output;
using NA64Mu.Geometry;

namespace NA64Mu.App.Histograms;

/// <summary>Store that keeps histograms and the cut flow of a run, and no events.</summary>
internal sealed class HistogramStore : IRunStore
{
    private readonly string _path;
    private readonly EventFileHeader _header;
    private readonly OverwritePolicy _overwrite;
    private readonly RunHistograms _histograms;

    /// <summary>Starts a store.</summary>
    /// <param name="path">Final name of the file.</param>
    /// <param name="layout">The set-up.</param>
    /// <param name="header">What is known before the first event.</param>
    /// <param name="overwrite">What to do with a file that is already there.</param>
    public HistogramStore(string path, DetectorLayout layout, EventFileHeader header, OverwritePolicy overwrite)
    {
        _path = path;
        _header = header;
        _overwrite = overwrite;
        _histograms = new RunHistograms(layout);
        HistogramFileWriter.RequireFree(path, overwrite);
    }

    /// <inheritdoc/>
    public long BlocksDone => 0;

    /// <inheritdoc/>
    public RunReport ReportDone { get; } = new();

    /// <inheritdoc/>
    public void Append(EventBlock block) => _histograms.Fill(block.Reconstructed!, block.TruthOfPlots!);

    /// <inheritdoc/>
    public void Checkpoint()
    {
    }

    /// <inheritdoc/>
    public void Complete(RunReport report) => HistogramFileWriter.Write(_path, _header, RunTotals.Of(report), _histograms, _overwrite);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
