using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Photon.Conversion;
using NA64Mu.Physics.Photon.MuonPairs;
using NA64Mu.Physics.Photon.Rayleigh;
using NA64Mu.Physics.Photonuclear;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Photon;

/// <summary>Interaction rates of photons in one medium, and the choice of process and element.</summary>
/// <remarks>
/// A channel is a process in an element. The rates of all channels stand one after the other at each node, summed up, so that one number and
/// one look-up choose both.
/// </remarks>
internal sealed class PhotonMedium
{
    private static readonly double[] Thresholds =
    [
        RayleighCrossSection.LowestEnergy, RayleighCrossSection.HighestEnergy, ConversionCrossSection.Threshold, ConversionFit.LowestEnergy,
        ConversionCrossSection.LowestIntegrated, ConversionCrossSection.LowestSuppressed, ConversionToMuonsCrossSection.Threshold,
        ConversionToMuonsCrossSection.LowestFitted,
    ];

    private readonly EdgeGrid _grid;
    private readonly PhotonElement[] _elements;
    private readonly PhotonChannel[] _channels;
    private readonly double[] _totals;

    /// <summary>Sums of the rates of the first channels [node × channel].</summary>
    private readonly double[] _sums;

    /// <summary>Rates in one material.</summary>
    /// <param name="grid">Grid of energy [MeV].</param>
    /// <param name="material">Material.</param>
    /// <param name="processes">Processes that are switched on.</param>
    public PhotonMedium(LogGrid grid, Material material, PhotonProcesses processes)
    {
        _elements = material.IsVacuum ? [] : [.. material.Elements.Select(part => new PhotonElement(part, material.RadiationLength))];
        IEnumerable<double> nuclear = processes.HasFlag(PhotonProcesses.Nuclear) ? _elements.Select(element => element.Nuclear.Threshold).Append(NucleonAbsorption.Threshold) : [];
        _grid = new EdgeGrid(grid, _elements.SelectMany(element => element.PhotoElectric.Edges).Concat(Thresholds).Concat(nuclear));
        _channels = [.. Channels(processes, _elements.Length)];
        _totals = new double[_grid.NodeCount];
        _sums = new double[_grid.NodeCount * _channels.Length];
        for (int node = 0; node < _totals.Length; node++)
        {
            for (int channel = 0; channel < _channels.Length; channel++)
            {
                _totals[node] += Rate(_channels[channel], _grid.Node(node));
                _sums[node * _channels.Length + channel] = _totals[node];
            }
        }
    }

    /// <summary>Interactions per path [1/mm].</summary>
    /// <param name="energy">Photon energy [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double TotalRate(double energy)
    {
        int node = _grid.Locate(energy, out double fraction);
        return _totals[node] + fraction * (_totals[node + 1] - _totals[node]);
    }

    /// <summary>The process and the element of an interaction.</summary>
    /// <param name="energy">Photon energy [MeV].</param>
    /// <param name="random">Random numbers; one draw.</param>
    public PhotonChannel Pick(double energy, ref RandomStream random)
    {
        int node = _grid.Locate(energy, out double fraction);
        int count = _channels.Length;
        int low = node * count, high = low + count;
        Requires.That(count > 0, "a medium in which photons interact");
        double picked = random.Uniform() * (_sums[high - 1] + fraction * (_sums[high + count - 1] - _sums[high - 1]));
        for (int channel = 0; channel < count - 1; channel++)
        {
            double sum = _sums[low + channel] + fraction * (_sums[high + channel] - _sums[low + channel]);
            if (picked <= sum) return _channels[channel];
        }
        return _channels[count - 1];
    }

    /// <summary>An element of the medium.</summary>
    /// <param name="index">Place in the material.</param>
    public PhotonElement Element(int index) => _elements[index];

    /// <summary>Interactions of one process per path, from the formulas [1/mm].</summary>
    /// <param name="process">Process.</param>
    /// <param name="energy">Photon energy [MeV].</param>
    public double Rate(ProcessId process, double energy) => _elements.Sum(element => element.Rate(process, energy));

    private double Rate(PhotonChannel channel, double energy) => channel.Process == ProcessId.Compton
        ? Rate(ProcessId.Compton, energy)
        : _elements[channel.Element].Rate(channel.Process, energy);

    /// <summary>Channels, the frequent ones of a shower first; Compton scattering on free electrons does not ask for the element.</summary>
    private static IEnumerable<PhotonChannel> Channels(PhotonProcesses processes, int elements)
    {
        if (elements == 0) yield break;
        if (processes.HasFlag(PhotonProcesses.Compton)) yield return new PhotonChannel(ProcessId.Compton, 0);
        (PhotonProcesses Flag, ProcessId Process)[] perElement =
        [
            (PhotonProcesses.Conversion, ProcessId.Conversion), (PhotonProcesses.PhotoElectric, ProcessId.PhotoElectric),
            (PhotonProcesses.Rayleigh, ProcessId.Rayleigh), (PhotonProcesses.MuonPairs, ProcessId.ConversionToMuons),
            (PhotonProcesses.Nuclear, ProcessId.PhotoNuclear),
        ];
        foreach ((PhotonProcesses flag, ProcessId process) in perElement)
        {
            for (int element = 0; processes.HasFlag(flag) && element < elements; element++) yield return new PhotonChannel(process, element);
        }
    }
}
