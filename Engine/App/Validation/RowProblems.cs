using System.Collections.Generic;
using System.Globalization;

namespace NA64Mu.App.Validation;

/// <summary>What is wrong with rows of a file: each kind of fault once, with the number of rows and the first of them.</summary>
internal sealed class RowProblems
{
    private readonly Dictionary<string, (long First, long Count)> _rows = [];
    private readonly List<string> _order = [];

    /// <summary>Notes a fault.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="row">Row of the file.</param>
    public void Add(string problem, long row)
    {
        if (_rows.TryGetValue(problem, out (long First, long Count) known))
        {
            _rows[problem] = (known.First, known.Count + 1);
            return;
        }
        _order.Add(problem);
        _rows.Add(problem, (row, 1));
    }

    /// <summary>A sentence for each kind of fault, in the order they were found.</summary>
    public IEnumerable<string> Texts()
    {
        foreach (string problem in _order)
        {
            (long first, long count) = _rows[problem];
            yield return string.Create(CultureInfo.InvariantCulture, $"{problem}: in {count} row(s), the first is {first}");
        }
    }
}
