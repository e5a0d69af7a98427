using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Deposits;

/// <summary>True energies in each calorimeter module, one row an event; for validation only, never for reconstruction.</summary>
public sealed class CalorimeterTruth
{
    private readonly Column<double>[] _visible;
    private readonly Column<double>[] _deposited;

    /// <summary>Empty columns, two a module.</summary>
    /// <param name="map">Channels of the set-up.</param>
    public CalorimeterTruth(ReadoutMap map)
    {
        _visible = [.. map.Calorimeters.Select(module => new Column<double>(
            $"Truth/{module.Volume.Name}_visible", "MeV", "true energy left in the active material"))];
        _deposited = [.. map.Calorimeters.Select(module => new Column<double>(
            $"Truth/{module.Volume.Name}_deposited", "MeV", "true energy left in all material"))];
        Columns = [.. _visible.Zip(_deposited).SelectMany(pair => new Column[] { pair.First, pair.Second })];
    }

    /// <summary>All columns, module by module.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Adds the row of an event.</summary>
    /// <param name="deposits">The event.</param>
    public void Append(EventDeposits deposits)
    {
        for (int module = 0; module < _visible.Length; module++)
        {
            _visible[module].Add(deposits.Visible[module]);
            _deposited[module].Add(deposits.Deposited[module]);
        }
    }

    /// <summary>Forgets the events.</summary>
    public void Clear()
    {
        foreach (Column<double> column in _visible) column.Clear();
        foreach (Column<double> column in _deposited) column.Clear();
    }
}
