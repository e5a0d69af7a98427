using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Reader of the sections <c>calibration</c> and <c>readout</c>.</summary>
internal sealed class ReadoutReader
{
    private static readonly (string Key, DetectorSystem System)[] CalorimeterKeys =
        [("ecal", DetectorSystem.Ecal), ("vhcal", DetectorSystem.Vhcal), ("hcal", DetectorSystem.Hcal)];

    /// <summary>Photo-electrons of an ideal calorimeter: enough that their number tells the energy to 0.1 % from 1 MeV up [1/MeV].</summary>
    private const double IdealLight = 1e6;

    private readonly IReadOnlyList<VolumeEntry> _volumes;

    /// <summary>A reader for one file.</summary>
    /// <param name="volumes">Volumes of the file.</param>
    public ReadoutReader(IReadOnlyList<VolumeEntry> volumes)
    {
        _volumes = volumes;
    }

    /// <summary>Reads the read-out; calorimeters without a section are ideal, other detectors without one are not read out.</summary>
    /// <param name="root">Outermost section.</param>
    public ReadoutSettings Read(Section root)
    {
        var calibration = new CalibrationReader(root.Group("calibration"), _volumes);
        Dictionary<DetectorSystem, CalorimeterReadout> calorimeters = IdealCalorimeters();
        CalibrationSettings constants = calibration.ReadConstants();
        var settings = new ReadoutSettings { Calorimeters = calorimeters, Calibration = constants };
        if (root.Group("readout") is { } section)
        {
            foreach ((string key, DetectorSystem system) in CalorimeterKeys)
            {
                if (section.Group(key) is { } group) calorimeters[system] = ReadCalorimeter(group, key, calibration);
            }
            settings = new ReadoutSettings
            {
                Calorimeters = calorimeters,
                Calibration = constants,
                Counters = section.Group("counters") is { } counters ? ReadCounters(counters) : [],
                Tracker = section.Group("tracker") is { } tracker ? new TrackerReadoutReader(_volumes).Read(tracker) : null,
                Gates = section.Group("gates") is { } gates ? GateReader.Read(gates) : null,
                Hodoscopes = section.Group("bms") is { } stations ? ReadStations(stations) : null,
            };
            section.Close();
        }
        calibration.Close([.. CalorimeterKeys.Select(pair => pair.Key)]);
        return settings;
    }

    /// <summary>A calorimeter that tells its visible energy as it is.</summary>
    private Dictionary<DetectorSystem, CalorimeterReadout> IdealCalorimeters() => CalorimeterKeys
        .Where(pair => _volumes.Any(entry => entry.Volume.System == pair.System))
        .ToDictionary(pair => pair.System, _ => new CalorimeterReadout
        {
            VisibleFraction = 1,
            PhotoelectronsPerMeV = IdealLight,
            ConstantTerm = 0,
            Noise = 0,
            Threshold = 0,
            TimeResolution = 0,
        });

    private static CalorimeterReadout ReadCalorimeter(Section section, string key, CalibrationReader calibration)
    {
        var readout = new CalorimeterReadout
        {
            VisibleFraction = calibration.ReadFraction(key, section),
            PhotoelectronsPerMeV = section.Quantity("photoelectrons"),
            ConstantTerm = section.Quantity("constant_term"),
            Noise = section.Quantity("noise"),
            Threshold = section.Quantity("threshold"),
            TimeResolution = section.Quantity("time_resolution"),
        };
        readout = LightReader.Read(section, readout);
        section.Close();
        return readout;
    }

    private CounterReadout[] ReadCounters(Section section)
    {
        var counters = new List<CounterReadout>();
        foreach ((string name, Section counter) in section.Groups())
        {
            CheckVolume(counter, name);
            counters.Add(LightReader.Read(counter, new CounterReadout
            {
                Volume = name,
                Role = counter.Choice<CounterRole>("role"),
                MipEnergy = counter.Quantity("mip"),
                ThresholdMip = counter.Quantity("threshold"),
                PhotoelectronsPerMip = counter.Quantity("photoelectrons"),
                Inefficiency = counter.Quantity("inefficiency"),
                TimeResolution = counter.Quantity("time_resolution"),
            }));
            counter.Close();
        }
        foreach (VolumeEntry entry in _volumes)
        {
            bool isForgotten = entry.Volume.System == DetectorSystem.Counter && counters.TrueForAll(counter => counter.Volume != entry.Name);
            if (isForgotten) entry.Section.Refuse("detector", "is 'counter', but 'readout.counters' does not name it", "it would never fire", $"add 'readout.counters.{entry.Name}', or 'detector: none'");
        }
        return [.. counters];
    }

    private void CheckVolume(Section counter, string name)
    {
        VolumeEntry? volume = _volumes.FirstOrDefault(entry => entry.Name == name);
        string[] counters = [.. _volumes.Where(entry => entry.Volume.System == DetectorSystem.Counter).Select(entry => entry.Name)];
        if (volume is null) counter.Refuse("", $"there is no volume '{name}'", "", Similarity.Suggest(name, counters));
        else if (volume.Volume.System != DetectorSystem.Counter)
            counter.Refuse("", $"the volume '{name}' is not a counter", "", $"add 'detector: counter' to volumes.{name}");
    }

    private HodoscopeReadout ReadStations(Section section)
    {
        var readout = new HodoscopeReadout
        {
            PhotoelectronsPerMeV = section.Quantity("photoelectrons"),
            Threshold = section.Quantity("threshold"),
            Efficiency = section.Quantity("efficiency"),
            TimeResolution = section.Quantity("time_resolution"),
            DoublePulse = section.Quantity("double_pulse"),
            Window = section.Quantity("window"),
        };
        section.Close();
        foreach (VolumeEntry entry in _volumes)
        {
            if (entry.Volume.System != DetectorSystem.BeamMomentumStation) continue;
            Segmentation strips = entry.Volume.Segmentation;
            if (strips.CellsX == 1 != (strips.CellsY == 1)) continue;
            entry.Section.Refuse(
                "cells", $"are {strips.CellsX} by {strips.CellsY}", "a hodoscope has strips along one axis", "one of the two is 1, the other the number of strips");
        }
        return readout;
    }
}
