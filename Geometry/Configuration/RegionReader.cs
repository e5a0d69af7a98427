using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Reader of production cuts: <c>range_cut</c> and <c>regions</c> in the section <c>physics</c>.</summary>
internal sealed class RegionReader
{
    private const string CutKey = "range_cut";
    private const double LargestCut = 10 * Units.Metre;

    private readonly HashSet<string> _volumes;
    private readonly Dictionary<string, int> _members = new(StringComparer.Ordinal);
    private readonly List<Region> _regions = [Region.Default];

    /// <summary>A reader for one file.</summary>
    /// <param name="entries">Volumes of the file.</param>
    public RegionReader(IEnumerable<VolumeEntry> entries)
    {
        _volumes = [.. entries.Select(entry => entry.Name)];
    }

    /// <summary>Reads the cuts of the whole set-up and of its regions; without any, the usual cuts hold everywhere.</summary>
    /// <param name="physics">Section <c>physics</c>; null where there is none.</param>
    public RegionSet Read(Section? physics)
    {
        if (physics is not null)
        {
            _regions[0] = Region.Default with { Cuts = ReadCuts(physics, RangeCuts.Default) };
            if (physics.Announce("regions"))
            {
                foreach (Section section in physics.List("regions")) ReadRegion(section);
            }
        }
        return new RegionSet(_regions, _members);
    }

    private void ReadRegion(Section section)
    {
        string name = section.Text("name") ?? "";
        if (name == Region.Default.Name)
            section.Refuse("name", $"'{name}' is the region of all volumes that belong to no other", "", $"set its cuts with 'physics.{CutKey}'");
        else if (name.Length > 0 && _regions.Any(region => region.Name == name))
            section.Refuse("name", $"there is a region '{name}' already", "", "choose another name");
        foreach ((string volume, int line) in section.Texts("volumes")) AddMember(section, volume, line);
        _regions.Add(new Region(name, ReadCuts(section, _regions[0].Cuts)));
        section.Close();
    }

    private void AddMember(Section section, string volume, int line)
    {
        if (!_volumes.Contains(volume))
            section.RefuseAt(line, "volumes", $"there is no volume '{volume}'", "", Similarity.Suggest(volume, _volumes));
        else if (_members.TryGetValue(volume, out int region) && region < _regions.Count)
            section.RefuseAt(line, "volumes", $"'{volume}' is in region '{_regions[region].Name}' already", "", "a volume belongs to one region");
        else if (!_members.TryAdd(volume, _regions.Count))
            section.RefuseAt(line, "volumes", $"'{volume}' is named twice", "", "remove one of the two");
    }

    /// <summary>One length for all kinds of particle, or a length for each.</summary>
    private static RangeCuts ReadCuts(Section section, RangeCuts inherited)
    {
        if (!section.Announce(CutKey)) return inherited;
        if (!section.IsGroup(CutKey))
        {
            double length = ReadLength(section, CutKey);
            return new RangeCuts { Electron = length, Positron = length, Photon = length };
        }
        Section group = section.Group(CutKey)!;
        double Of(string kind, double fallback) => group.Announce(kind) ? ReadLength(group, kind) : fallback;
        var cuts = new RangeCuts
        {
            Electron = Of("electron", inherited.Electron),
            Positron = Of("positron", inherited.Positron),
            Photon = Of("photon", inherited.Photon),
        };
        group.Close();
        return cuts;
    }

    private static double ReadLength(Section section, string key)
    {
        double length = section.Quantity(key);
        if (length > LargestCut) section.RefuseValue(key, "is longer than 10 m", "no particle would be made anywhere", "the usual cut is 0.7 mm");
        return length;
    }
}
