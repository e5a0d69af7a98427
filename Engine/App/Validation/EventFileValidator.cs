using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NA64Mu.App.Output;
using NA64Mu.Core;

namespace NA64Mu.App.Validation;

/// <summary>Check of a whole event file: structure, hashes, units, offsets, numbers, sums and energies. Every value is read once, block by block.</summary>
internal sealed class EventFileValidator
{
    private const int RowsPerBlock = 4096;

    private readonly EventFileReader _reader;
    private readonly List<string> _problems = [];
    private readonly RowProblems _rows = new();
    private readonly Dictionary<string, Column> _columns = [];
    private IReadOnlyList<string> _histograms = [];

    private EventFileValidator(EventFileReader reader)
    {
        _reader = reader;
    }

    /// <summary>Table of a kind of file that has number, branch and weight of each event.</summary>
    private string EventTable => _reader.Header.FileType == EventFileTypes.Reconstruction ? "Reco" : "Event";

    /// <summary>Checks a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    public static EventFileCheck Run(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path)) return new EventFileCheck { Path = path, Problems = [Directory.Exists(path) ? "it is a folder, not a file" : "there is no such file"] };
        string sha256 = "";
        try
        {
            sha256 = FileHash.Of(path);
            using var reader = new EventFileReader(path, fileType: null);
            var validator = new EventFileValidator(reader);
            validator.Check(cancellation);
            return new EventFileCheck
            {
                Path = path,
                Problems = [.. SidecarCheck.Problems(path, sha256), .. validator._problems, .. validator._rows.Texts()],
                Sha256 = sha256,
                Header = reader.Header,
                Totals = reader.Totals,
                Events = reader.Events,
                Columns = [.. validator._columns.Values.Select(column => $"{column.Path} {column.ElementType.Name} [{column.Unit}]"), .. validator._histograms],
            };
        }
        catch (InvalidEventFileException exception)
        {
            return new EventFileCheck { Path = path, Problems = [exception.Reason, .. sha256.Length > 0 ? SidecarCheck.Problems(path, sha256) : []], Sha256 = sha256 };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new EventFileCheck { Path = path, Problems = [exception.Message] };
        }
    }

    private void Check(CancellationToken cancellation)
    {
        _problems.AddRange(AttributeCheck.Problems(_reader));
        if (_reader.Header.FileType == EventFileTypes.Histograms)
        {
            var check = new HistogramCheck(_reader);
            _histograms = check.Paths;
            _problems.AddRange(check.Problems());
            return;
        }
        foreach (string path in _reader.ColumnPaths()) Try(() => _columns.Add(path, Open(path)));
        EventSequence? sequence = Sequence();
        EnergyBalance? balance = EnergyBalance.For(_columns, _problems);
        var readable = new List<Column>(_columns.Values);
        for (long first = 0; first < _reader.Events; first += RowsPerBlock)
        {
            cancellation.ThrowIfCancellationRequested();
            int count = (int)Math.Min(RowsPerBlock, _reader.Events - first);
            // What cannot be read is told once, and takes the checks across columns with it.
            int damaged = readable.RemoveAll(column => !Try(() => ReadBlock(column, first, count)));
            if (damaged > 0) (sequence, balance) = (null, null);
            sequence?.Add(first, Find<long>("event_number")!, Find<int>("branch")!, Find<double>("weight")!, _rows);
            balance?.Add(first, _rows);
        }
        if (sequence is not null) _problems.AddRange(sequence.Close());
    }

    private Column Open(string path)
    {
        Column column = _reader.NewColumn(path);
        if (column.Unit.Length == 0) _problems.Add($"column {path} has no units");
        if (column.Meaning.Length == 0) _problems.Add($"column {path} has no description");
        if (column.Kind == ColumnKind.Offsets)
        {
            var start = new long[1];
            _reader.ReadRows<long>(path, 0, start);
            if (start[0] != 0) _problems.Add($"column {path} does not begin with 0");
            if (!_reader.ColumnPaths().Any(other => ColumnPath.Table(other) == ColumnPath.TableOf(column))) _problems.Add($"column {path} points into no table");
        }
        return column;
    }

    private void ReadBlock(Column column, long first, int count)
    {
        _reader.ReadEvents(first, count, [column]);
        ColumnValues.Check(column, _reader.FirstRow(column.Path, first), _rows);
    }

    private EventSequence? Sequence()
    {
        if (Find<long>("event_number") is not null && Find<int>("branch") is not null && Find<double>("weight") is not null)
            return new EventSequence(_reader.Header, _reader.Totals);
        _problems.Add($"table {EventTable} has not number, branch and weight of each event");
        return null;
    }

    private Column<T>? Find<T>(string name)
        where T : unmanaged => _columns.GetValueOrDefault($"{EventTable}/{name}") as Column<T>;

    private bool Try(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (InvalidEventFileException exception)
        {
            _problems.Add(exception.Reason);
            return false;
        }
    }
}
