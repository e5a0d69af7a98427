using System;
using NA64Mu.Core;

namespace NA64Mu.App.Validation;

/// <summary>Check of the values of one column alone: finite where that is promised, channels that exist.</summary>
internal static class ColumnValues
{
    private const int ChannelBits = 32;
    private const string NotANumber = "NaN";
    private const string SignalPrefix = "Truth/signal_";
    private const string CovariancePart = "track_covariance_";

    /// <summary>Checks a block.</summary>
    /// <param name="column">Rows of the block.</param>
    /// <param name="first">Row of the file that the block begins with.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static void Check(Column column, long first, RowProblems problems)
    {
        switch (column)
        {
            case Column<double> doubles: CheckFinite(column, doubles.Values, first, problems); break;
            case Column<float> floats: CheckFinite(column, floats.Values, first, problems); break;
            case Column<ulong> channels when channels.Path.EndsWith("/cell_id", StringComparison.Ordinal): CheckChannels(channels, first, problems); break;
        }
    }

    /// <summary>Whether not-a-number is a value: where the meaning says so, for the covariance of a track that is not there, and for an emission that was none.</summary>
    private static bool MayBeNotANumber(Column column) =>
        column.Meaning.Contains(NotANumber, StringComparison.Ordinal)
        || column.Path.StartsWith(SignalPrefix, StringComparison.Ordinal)
        || column.Path.Contains(CovariancePart, StringComparison.Ordinal);

    private static void CheckFinite(Column column, ReadOnlySpan<double> values, long first, RowProblems problems)
    {
        bool isAllowed = MayBeNotANumber(column);
        for (int row = 0; row < values.Length; row++)
        {
            if (!double.IsFinite(values[row]) && !(isAllowed && double.IsNaN(values[row]))) problems.Add($"{column.Path} is not finite", first + row);
        }
    }

    private static void CheckFinite(Column column, ReadOnlySpan<float> values, long first, RowProblems problems)
    {
        bool isAllowed = MayBeNotANumber(column);
        for (int row = 0; row < values.Length; row++)
        {
            if (!float.IsFinite(values[row]) && !(isAllowed && float.IsNaN(values[row]))) problems.Add($"{column.Path} is not finite", first + row);
        }
    }

    private static void CheckChannels(Column<ulong> column, long first, RowProblems problems)
    {
        for (int row = 0; row < column.Count; row++)
        {
            var channel = new ChannelId(column[row]);
            bool isKnown = channel.System is >= DetectorSystem.Ecal and <= DetectorSystem.BeamMomentumStation && channel.Value >> ChannelBits == 0;
            if (!isKnown) problems.Add($"{column.Path} is no channel", first + row);
        }
    }
}
