using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Transport;

namespace NA64Mu.App.Compare;

/// <summary>Responses of all layered volumes of a set-up to one block of events.</summary>
public sealed class ResponseRecorder
{
    private readonly VolumeResponse?[] _byVolume;
    private readonly List<VolumeResponse> _responses = [];
    private readonly long[] _steps = new long[System.Enum.GetValues<Species>().Length];

    /// <summary>Empty responses.</summary>
    /// <param name="layout">Set-up.</param>
    public ResponseRecorder(DetectorLayout layout)
    {
        _byVolume = new VolumeResponse?[layout.Volumes.Count];
        foreach (Volume volume in layout.Volumes)
        {
            if (volume.Layers is null || volume.System is DetectorSystem.Tracker or DetectorSystem.BeamMomentumStation) continue;
            var response = new VolumeResponse(volume);
            _byVolume[volume.Id.Index] = response;
            _responses.Add(response);
        }
    }

    /// <summary>All responses, in order of volume.</summary>
    public IReadOnlyList<VolumeResponse> Responses => _responses;

    /// <summary>Books of all events.</summary>
    public RunReport Report { get; } = new();

    /// <summary>Response of a volume; null where it has no layers.</summary>
    /// <param name="volume">Volume.</param>
    public VolumeResponse? Find(VolumeId volume) => _byVolume[volume.Index];

    /// <summary>Counts a step.</summary>
    /// <param name="species">Kind of particle.</param>
    public void CountStep(Species species) => _steps[(int)species]++;

    /// <summary>Steps of a kind of particle in all events.</summary>
    /// <param name="species">Kind of particle.</param>
    public long Steps(Species species) => _steps[(int)species];

    /// <summary>Ends the present event.</summary>
    /// <param name="ledger">Its energies.</param>
    /// <param name="truth">Its truth.</param>
    public void CloseEvent(EnergyLedger ledger, TruthRecord truth)
    {
        foreach (VolumeResponse response in _responses) response.CloseEvent();
        Report.AddHistory(ledger, truth, weight: 1);
        Report.CloseEvent();
    }
}
