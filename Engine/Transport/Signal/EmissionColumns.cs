using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Transport.Signal;

/// <summary>Truth of the signal in a block of events, one row an event: its first emission and the end of that boson.</summary>
public sealed class EmissionColumns
{
    private readonly Column<byte> _isSignal = new("Truth/signal", "1", "1 where a boson was radiated");
    private readonly Column<int> _emissions = new("Truth/signal_emissions", "1", "emissions");
    private readonly VectorColumns _vertex = new("Truth/signal_vertex", "mm", "place of the first emission", VectorKind.Position);
    private readonly Column<double> _muonEnergy = new("Truth/signal_muon_energy", "MeV", "total energy of the muon before it");
    private readonly Column<double> _fraction = new("Truth/signal_fraction", "1", "energy of the boson over that of the muon before, x");
    private readonly Column<double> _bosonEnergy = new("Truth/signal_boson_energy", "MeV", "total energy of the boson");
    private readonly Column<double> _bosonAngle = new("Truth/signal_boson_angle", "rad", "angle θ of the boson against the muon before");
    private readonly Column<double> _recoilEnergy = new("Truth/signal_recoil_energy", "MeV", "total energy of the muon after");
    private readonly Column<double> _recoilAngle = new("Truth/signal_recoil_angle", "rad", "angle ψ of the muon after against that before; π/2 where it keeps too little momentum");
    private readonly Column<byte> _end = new(
        "Truth/signal_end", "1", "the boson: 0 none, 1 left the world, 2 decayed to neutrinos, 3 to a muon pair, 4 to a tau pair");

    private readonly VectorColumns _decay = new("Truth/signal_decay", "mm", "place of its decay; NaN where it left", VectorKind.Position);
    private readonly Column<double> _restEnergy = new("Truth/rest_energy_dark_emission", "MeV", "rest energy released (negative: bound) by dark emission");

    /// <summary>Empty columns.</summary>
    public EmissionColumns()
    {
        Columns =
        [
            _isSignal, _emissions, .. _vertex.All, _muonEnergy, _fraction, _bosonEnergy, _bosonAngle, _recoilEnergy, _recoilAngle,
            _end, .. _decay.All, _restEnergy,
        ];
    }

    /// <summary>1 where a boson was radiated.</summary>
    public Column<byte> IsSignal => _isSignal;

    /// <summary>Energy of the boson over that of the muon before the emission, x; NaN where there is none.</summary>
    public Column<double> EnergyFraction => _fraction;

    /// <summary>What became of the boson, <see cref="BosonEnd"/>.</summary>
    public Column<byte> End => _end;

    /// <summary>All columns.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        foreach (Column column in Columns) column.Clear();
    }

    /// <summary>Adds the row of one event; numbers of an emission that did not happen are NaN.</summary>
    /// <param name="ledger">Its energies.</param>
    /// <param name="emission">Its emission.</param>
    public void Add(EnergyLedger ledger, EmissionRecord emission)
    {
        bool isSignal = emission.Count > 0;
        _isSignal.Add(isSignal ? (byte)1 : (byte)0);
        _emissions.Add(emission.Count);
        _vertex.Add(isSignal ? emission.Muon.Position : new Vector3D(double.NaN, double.NaN, double.NaN));
        _muonEnergy.Add(isSignal ? emission.Muon.Energy : double.NaN);
        _fraction.Add(isSignal ? emission.EnergyFraction : double.NaN);
        _bosonEnergy.Add(isSignal ? emission.BosonEnergy : double.NaN);
        _bosonAngle.Add(isSignal ? emission.BosonAngle : double.NaN);
        _recoilEnergy.Add(isSignal ? emission.RecoilEnergy : double.NaN);
        _recoilAngle.Add(isSignal ? emission.RecoilAngle : double.NaN);
        _end.Add((byte)emission.End);
        _decay.Add(emission.DecayVertex);
        _restEnergy.Add(ledger.RestEnergy(ProcessId.DarkEmission));
    }
}
