using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.App.Validation;

/// <summary>Check that each row of the truth balances: incoming and released energies against those that were left, escaped or ended otherwise.</summary>
internal sealed class EnergyBalance
{
    private const string Incoming = "Truth/energy_incoming";
    private const string ReleasedPrefix = "Truth/rest_energy_";

    private static readonly string[] Ends =
        ["Truth/energy_deposited", "Truth/energy_escaped", "Truth/energy_invisible", "Truth/energy_abandoned", "Truth/energy_discarded"];

    private readonly Column<double>[] _in;
    private readonly Column<double>[] _out;

    private EnergyBalance(Column<double>[] incoming, Column<double>[] outgoing)
    {
        _in = incoming;
        _out = outgoing;
    }

    /// <summary>Check for a file.</summary>
    /// <param name="columns">Columns of the file.</param>
    /// <param name="missing">Takes energies that are not there, where others are.</param>
    /// <returns>Null where the file has no energies of the truth, or not all of them.</returns>
    public static EnergyBalance? For(IReadOnlyDictionary<string, Column> columns, ICollection<string> missing)
    {
        string[] wanted = [Incoming, .. Ends];
        string[] absent = [.. wanted.Where(path => columns.GetValueOrDefault(path) is not Column<double>)];
        if (absent.Length == wanted.Length) return null;
        foreach (string path in absent) missing.Add($"there is no column {path} for the balance of energies");
        if (absent.Length > 0) return null;
        IEnumerable<Column<double>> released = columns
            .Where(column => column.Key.StartsWith(ReleasedPrefix, StringComparison.Ordinal))
            .Select(column => column.Value)
            .OfType<Column<double>>();
        return new EnergyBalance([(Column<double>)columns[Incoming], .. released], [.. Ends.Select(path => (Column<double>)columns[path])]);
    }

    /// <summary>Goes through a block of rows.</summary>
    /// <param name="first">Row of the file that the block begins with.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public void Add(long first, RowProblems problems)
    {
        for (int row = 0; row < _in[0].Count; row++)
        {
            double balance = 0;
            foreach (Column<double> column in _in) balance += column[row];
            foreach (Column<double> column in _out) balance -= column[row];
            // Written so that not-a-number does not pass.
            if (!(Math.Abs(balance) <= RunReport.LargestAllowedImbalance))
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"energies do not balance to {RunReport.LargestAllowedImbalance} MeV"), first + row);
        }
    }
}
