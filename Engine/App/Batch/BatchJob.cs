namespace NA64Mu.App.Batch;

/// <summary>One job of a production.</summary>
/// <param name="Shard">Its share of the run, from 0.</param>
/// <param name="FirstEvent">Number of its first event.</param>
/// <param name="Events">Number of its events.</param>
/// <param name="File">Its event file, from the folder of the production.</param>
internal sealed record BatchJob(int Shard, long FirstEvent, long Events, string File)
{
    /// <summary>What the job notes of each attempt: time, host, and "start" or "exit CODE".</summary>
    public string AttemptsFile => File[..File.IndexOf('.', System.StringComparison.Ordinal)] + ".attempts";
}
