using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Deposits;

/// <summary>True energies in each calorimeter module, one row an event; for validation only, never for reconstruction.</summary>
public sealed class CalorimeterTruth
{
    private readonly Column<double>[] _visible;
    private readonly Column<double>[] _deposited;
    private readonly Column<double>[] _pileUp;

    /// <summary>Empty columns, two a module; three where the beam has pile-up.</summary>
    /// <param name="map">Channels of the set-up.</param>
    public CalorimeterTruth(ReadoutMap map)
    {
        _visible = [.. map.Calorimeters.Select(module => new Column<double>(
            $"Truth/{module.Volume.Name}_visible", "MeV", "true energy left in the active material"))];
        _deposited = [.. map.Calorimeters.Select(module => new Column<double>(
            $"Truth/{module.Volume.Name}_deposited", "MeV", "true energy left in all material"))];
        _pileUp = map.Layout.Beam.PileUp is null ? [] : [.. map.Calorimeters.Select(module => new Column<double>(
            $"Truth/{module.Volume.Name}_pile_up", "MeV", "part of the true energy in the active material that comes from pile-up"))];
        Columns = [.. _visible.Zip(_deposited).SelectMany(pair => new Column[] { pair.First, pair.Second }), .. _pileUp];
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
            if (_pileUp.Length > 0) _pileUp[module].Add(deposits.PileUp[module]);
        }
    }

    /// <summary>Forgets the events.</summary>
    public void Clear()
    {
        foreach (Column<double> column in _visible) column.Clear();
        foreach (Column<double> column in _deposited) column.Clear();
        foreach (Column<double> column in _pileUp) column.Clear();
    }
}
