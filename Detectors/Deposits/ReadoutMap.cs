using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Deposits;

/// <summary>Which channel reads which place: flat look-up tables of a set-up, immutable and shared by all threads.</summary>
public sealed class ReadoutMap
{
    /// <summary>Section of a slab that is not read out.</summary>
    internal const short Passive = -1;

    private readonly VolumeReadout[] _volumes;
    private readonly List<short> _sections = [];
    private readonly List<double> _light = [];
    private readonly List<BirksLaw> _birks = [];
    private readonly bool _saturates;
    private readonly List<ChannelId> _cells = [];
    private readonly List<CalorimeterModule> _calorimeters = [];
    private readonly List<Volume> _trackerPlanes = [];
    private readonly List<Volume> _hodoscopes = [];

    /// <summary>Numbers the channels of a set-up, in the order of its volumes.</summary>
    /// <param name="layout">The set-up. Counters and calorimeters without read-out settings are not read out.</param>
    public ReadoutMap(DetectorLayout layout)
    {
        Layout = layout;
        _saturates = layout.Materials.All.Any(material => material.Birks > 0);
        _volumes = new VolumeReadout[layout.Volumes.Count];
        foreach (Volume volume in layout.Volumes) _volumes[volume.Id.Index] = Describe(volume);
        SectionOfSlab = [.. _sections];
        LightOfSlab = [.. _light];
        if (_saturates) BirksOfSlab = [.. _birks];
        Cells = [.. _cells];
        Counters = CounterChannels(layout);
    }

    /// <summary>The set-up.</summary>
    public DetectorLayout Layout { get; }

    /// <summary>Calorimeter modules, in order of their cells.</summary>
    public IReadOnlyList<CalorimeterModule> Calorimeters => _calorimeters;

    /// <summary>Channel of each calorimeter cell of the set-up.</summary>
    public IReadOnlyList<ChannelId> Cells { get; }

    /// <summary>Channel of each counter, in the order of the read-out settings.</summary>
    public IReadOnlyList<ChannelId> Counters { get; }

    /// <summary>Tracking planes, in the order of the volumes.</summary>
    public IReadOnlyList<Volume> TrackerPlanes => _trackerPlanes;

    /// <summary>Beam momentum stations, in the order of the volumes.</summary>
    public IReadOnlyList<Volume> Hodoscopes => _hodoscopes;

    /// <summary>Volumes by id.</summary>
    internal VolumeReadout[] Volumes => _volumes;

    /// <summary>Longitudinal section of each slab of each sensitive volume, or <see cref="Passive"/>.</summary>
    internal short[] SectionOfSlab { get; }

    /// <summary>Part of the light of each slab of each sensitive volume that reaches the end of the fibres.</summary>
    internal double[] LightOfSlab { get; }

    /// <summary>Saturation of the light of each slab of each sensitive volume; null where none saturates.</summary>
    internal BirksLaw[]? BirksOfSlab { get; }

    private VolumeReadout Describe(Volume volume)
    {
        switch (volume.System)
        {
            case DetectorSystem.Ecal or DetectorSystem.Vhcal or DetectorSystem.Hcal
                when Layout.Readout.Calorimeters.ContainsKey(volume.System):
                return DescribeCalorimeter(volume);
            case DetectorSystem.Counter when CounterIndex(volume.Name) is int counter and >= 0:
                return DescribeCounter(volume, counter);
            case DetectorSystem.Tracker when Layout.Readout.Tracker is not null:
                _trackerPlanes.Add(volume);
                return new VolumeReadout { Kind = ReadoutKind.Tracker, Detector = _trackerPlanes.Count - 1, FirstSlab = AddSlabs(volume) };
            case DetectorSystem.BeamMomentumStation when Layout.Readout.Hodoscopes is not null:
                _hodoscopes.Add(volume);
                return new VolumeReadout { Kind = ReadoutKind.Hodoscope, Detector = _hodoscopes.Count - 1, FirstSlab = AddSlabs(volume) };
            default:
                return default;
        }
    }

    private VolumeReadout DescribeCalorimeter(Volume volume)
    {
        Segmentation cells = volume.Segmentation;
        CalorimeterReadout readout = Layout.Readout.Calorimeters[volume.System];
        int firstCell = _cells.Count;
        for (int section = 0; section < cells.LayersPerSection.Count; section++)
        {
            for (int y = 0; y < cells.CellsY; y++)
            {
                for (int x = 0; x < cells.CellsX; x++) _cells.Add(new ChannelId(volume.System, volume.Module, section, x, y));
            }
        }
        _calorimeters.Add(new CalorimeterModule(volume, firstCell, _cells.Count - firstCell));
        return new VolumeReadout
        {
            Kind = ReadoutKind.Calorimeter,
            Detector = _calorimeters.Count - 1,
            FirstSlab = AddSlabs(volume, readout),
            FirstCell = firstCell,
            CellsX = cells.CellsX,
            CellsY = cells.CellsY,
            LowX = volume.Centre.X - volume.Shape.HalfX,
            LowY = volume.Centre.Y - volume.Shape.HalfY,
            EdgeLoss = readout.EdgeLoss,
            CellsPerX = cells.CellsX / (2 * volume.Shape.HalfX),
            CellsPerY = cells.CellsY / (2 * volume.Shape.HalfY),
        };
    }

    private VolumeReadout DescribeCounter(Volume volume, int counter)
    {
        CounterReadout readout = Layout.Readout.Counters[counter];
        double growth = 1 / readout.AttenuationLength;
        return new VolumeReadout
        {
            Kind = ReadoutKind.Counter,
            Detector = counter,
            FirstSlab = AddSlabs(volume),
            LowX = volume.Centre.X,
            LowY = volume.Centre.Y,
            LightPerX = readout.ReadoutEnd switch { CounterEnd.LowX => -growth, CounterEnd.HighX => growth, _ => 0 },
            LightPerY = readout.ReadoutEnd switch { CounterEnd.LowY => -growth, CounterEnd.HighY => growth, _ => 0 },
        };
    }

    /// <summary>Appends section and light of all slabs of a volume; a homogeneous volume is one active slab.</summary>
    private int AddSlabs(Volume volume, CalorimeterReadout? readout = null)
    {
        int first = _sections.Count;
        if (volume.Layers is not { } layers)
        {
            _sections.Add(0);
            _light.Add(1);
            AddBirks(volume.Material);
            return first;
        }
        for (int layer = 0; layer < layers.Count; layer++)
        {
            short section = SectionOfLayer(volume.Segmentation.LayersPerSection, layer);
            double depth = layer * layers.Pitch;
            foreach (Slab slab in layers.Unit)
            {
                _sections.Add(slab.IsActive ? section : Passive);
                _light.Add(readout is null ? 1 : LightFrom(depth + 0.5 * slab.Thickness, 2 * volume.Shape.HalfZ, readout));
                AddBirks(slab.Material);
                depth += slab.Thickness;
            }
        }
        return first;
    }

    private void AddBirks(MaterialId id)
    {
        if (!_saturates) return;
        Material material = Layout.Materials[id];
        _birks.Add(new BirksLaw(material.Birks, material.Density));
    }

    /// <summary>Part of the light that is left at the end of fibres which run along z.</summary>
    /// <param name="depth">Place of its origin behind the front face [mm].</param>
    /// <param name="length">Length of the fibres [mm].</param>
    /// <param name="readout">Attenuation length and end.</param>
    private static double LightFrom(double depth, double length, CalorimeterReadout readout) =>
        Math.Exp(-(readout.ReadoutEnd == FibreEnd.Rear ? length - depth : depth) / readout.AttenuationLength);

    private static short SectionOfLayer(IReadOnlyList<int> layersPerSection, int layer)
    {
        int last = 0;
        for (int section = 0; section < layersPerSection.Count - 1; section++)
        {
            last += layersPerSection[section];
            if (layer < last) return (short)section;
        }
        return (short)(layersPerSection.Count - 1);
    }

    private int CounterIndex(string volume)
    {
        IReadOnlyList<CounterReadout> counters = Layout.Readout.Counters;
        for (int index = 0; index < counters.Count; index++)
        {
            if (counters[index].Volume == volume) return index;
        }
        return -1;
    }

    private static ChannelId[] CounterChannels(DetectorLayout layout)
    {
        var channels = new ChannelId[layout.Readout.Counters.Count];
        for (int index = 0; index < channels.Length; index++)
        {
            string name = layout.Readout.Counters[index].Volume;
            Volume volume = layout.Find(name) ?? throw new InvalidOperationException($"a bug: the counter {name} reads no volume");
            channels[index] = new ChannelId(DetectorSystem.Counter, volume.Module);
        }
        return channels;
    }
}
