namespace NA64Mu.App.Commands;

/// <summary>A run in numbers, as printed by --json.</summary>
/// <param name="Events">Events.</param>
/// <param name="Histories">Rows of the file: events, or their branches.</param>
/// <param name="Steps">Steps of all tracks.</param>
/// <param name="Tracks">Tracks made.</param>
/// <param name="TracksAbandoned">Tracks given up at a cap.</param>
/// <param name="SumW">Sum of weights.</param>
/// <param name="SumW2">Sum over events of the squared sum of the weights of their histories.</param>
/// <param name="IncomingMev">Kinetic energy of the primaries [MeV].</param>
/// <param name="DepositedMev">Energy left in matter [MeV].</param>
/// <param name="EscapedMev">Energy that escaped [MeV].</param>
/// <param name="InvisibleMev">Energy that no detector sees [MeV].</param>
/// <param name="AbandonedMev">Energy of abandoned tracks [MeV].</param>
/// <param name="DiscardedMev">Energy of tracks ended by Russian roulette [MeV].</param>
/// <param name="LargestImbalanceMev">Largest imbalance of an event's energies [MeV].</param>
internal sealed record RunReportJson(
    long Events,
    long Histories,
    long Steps,
    long Tracks,
    long TracksAbandoned,
    double SumW,
    double SumW2,
    double IncomingMev,
    double DepositedMev,
    double EscapedMev,
    double InvisibleMev,
    double AbandonedMev,
    double DiscardedMev,
    double LargestImbalanceMev)
{
    /// <summary>Takes a report down.</summary>
    /// <param name="report">Sums over a run.</param>
    public static RunReportJson Of(RunReport report) => new(
        report.Events,
        report.Histories,
        report.Steps,
        report.Tracks,
        report.TracksAbandoned,
        report.SumOfWeights,
        report.SumOfSquaredWeights,
        report.Incoming,
        report.Deposited,
        report.Escaped,
        report.Invisible,
        report.Abandoned,
        report.Discarded,
        report.LargestImbalance);

    /// <summary>The same where there may be none.</summary>
    /// <param name="report">Sums over a run; null where nothing was done.</param>
    public static RunReportJson? OrNull(RunReport? report) => report is null ? null : Of(report);
}
