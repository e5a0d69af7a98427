using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Transport;

/// <summary>Truth of a block of events, one row an event: primary, energy ledger, hardest interactions, states at the planes.</summary>
public sealed class TruthColumns
{
    /// <summary>Processes that turn rest energy into other energy or back.</summary>
    private static readonly ProcessId[] RestEnergyProcesses =
    [
        ProcessId.PairProduction, ProcessId.MuonPairProduction, ProcessId.Decay, ProcessId.FastShower,
        ProcessId.Conversion, ProcessId.Annihilation, ProcessId.ConversionToMuons, ProcessId.AnnihilationToMuons, ProcessId.Hadronic,
    ];

    private static readonly ProcessId[] TransferProcesses =
        [ProcessId.Ionisation, ProcessId.Bremsstrahlung, ProcessId.PairProduction, ProcessId.MuonPairProduction, ProcessId.MuonNuclear];

    private readonly Column<int> _pdg = new("Truth/primary_pdg", "1", "PDG number of the primary");
    private readonly VectorColumns _position = new("Truth/primary", "mm", "start of the primary", VectorKind.Position);
    private readonly VectorColumns _momentum = new("Truth/primary", "MeV/c", "momentum of the primary at its start", VectorKind.Momentum);
    private readonly Column<double> _incoming = Ledger("incoming", "kinetic energy of the primaries");
    private readonly Column<double> _deposited = Ledger("deposited", "energy left in matter");
    private readonly Column<double> _escaped = Ledger("escaped", "kinetic energy that left the world or the outline of a shower's calorimeter");
    private readonly Column<double> _invisible = Ledger("invisible", "energy taken by what no detector sees: neutrinos, nuclear binding");
    private readonly Column<double> _abandoned = Ledger("abandoned", "kinetic energy of tracks given up at a cap");
    private readonly Column<double> _discarded = Ledger("discarded", "kinetic energy of tracks whose history was ended by Russian roulette");
    private readonly Column<double>[] _restEnergy;
    private readonly Column<double>[] _transfers;
    private readonly Column<int> _steps = new("Truth/steps", "1", "steps of all tracks");
    private readonly Column<int> _tracks = new("Truth/tracks", "1", "tracks made, the primaries counted in");
    private readonly Column<int> _abandonedTracks = new("Truth/tracks_abandoned", "1", "tracks given up at a cap");
    private readonly (VectorColumns Position, VectorColumns Momentum)[] _planes;
    private readonly List<Column> _columns;

    /// <summary>Empty columns for the planes of a layout.</summary>
    /// <param name="planes">Planes, in order of z.</param>
    public TruthColumns(IReadOnlyList<TruthPlane> planes)
    {
        _restEnergy = Each(RestEnergyProcesses, "rest_energy", "rest energy released (negative: bound) by");
        _transfers = Each(TransferProcesses, "largest_transfer", "largest energy given away by the primary in one");
        _planes = new (VectorColumns, VectorColumns)[planes.Count];
        _columns =
        [
            _pdg, .. _position.All, .. _momentum.All, _incoming, _deposited, _escaped, _invisible, _abandoned, _discarded,
            .. _restEnergy, .. _transfers, _steps, _tracks, _abandonedTracks,
        ];
        for (int plane = 0; plane < planes.Count; plane++)
        {
            string path = "Truth/" + planes[plane].Name;
            _planes[plane] = (
                new VectorColumns(path, "mm", $"primary at {planes[plane].Name}; NaN where it did not get there", VectorKind.Position),
                new VectorColumns(path, "MeV/c", $"momentum of the primary at {planes[plane].Name}; NaN where it did not get there", VectorKind.Momentum));
            _columns.AddRange(_planes[plane].Position.All);
            _columns.AddRange(_planes[plane].Momentum.All);
        }
    }

    /// <summary>All columns.</summary>
    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        foreach (Column column in _columns) column.Clear();
    }

    /// <summary>Adds the row of one event.</summary>
    /// <param name="ledger">Its energies.</param>
    /// <param name="truth">Its truth.</param>
    public void Add(EnergyLedger ledger, TruthRecord truth)
    {
        ParticleState primary = truth.Primary;
        _pdg.Add(SpeciesTable.Pdg(primary.Species));
        _position.Add(primary.Position);
        _momentum.Add(primary.Momentum);
        _incoming.Add(ledger.Incoming);
        _deposited.Add(ledger.Deposited);
        _escaped.Add(ledger.Escaped);
        _invisible.Add(ledger.Invisible);
        _abandoned.Add(ledger.Abandoned);
        _discarded.Add(ledger.Discarded);
        for (int index = 0; index < _restEnergy.Length; index++) _restEnergy[index].Add(ledger.RestEnergy(RestEnergyProcesses[index]));
        for (int index = 0; index < _transfers.Length; index++) _transfers[index].Add(truth.LargestTransfer(TransferProcesses[index]));
        _steps.Add((int)truth.Steps);
        _tracks.Add(truth.Tracks);
        _abandonedTracks.Add((int)ledger.Tracks(Outcome.Abandoned));
        var nowhere = new Vector3D(double.NaN, double.NaN, double.NaN);
        for (int plane = 0; plane < _planes.Length; plane++)
        {
            PlaneState state = truth.Planes[plane];
            _planes[plane].Position.Add(state.IsReached ? state.Position : nowhere);
            _planes[plane].Momentum.Add(state.IsReached ? state.Momentum : nowhere);
        }
    }

    private static Column<double> Ledger(string name, string meaning) => new("Truth/energy_" + name, "MeV", meaning);

    private static Column<double>[] Each(ProcessId[] processes, string name, string meaning)
    {
        var columns = new Column<double>[processes.Length];
        for (int index = 0; index < processes.Length; index++)
        {
            string process = ProcessNames.Of(processes[index]);
            columns[index] = new Column<double>($"Truth/{name}_{process}", "MeV", $"{meaning} {process.Replace('_', ' ')}");
        }
        return columns;
    }
}
