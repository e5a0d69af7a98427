using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Reader of the section <c>weighting</c>: scaled cross sections, splitting and Russian roulette.</summary>
internal sealed class WeightingReader
{
    private const double LowestTransfer = 10 * Units.MeV;
    private const double HighestTransfer = 200 * Units.GeV;

    /// <summary>Processes that have tables above any transfer.</summary>
    private static readonly ProcessId[] WithCut = [ProcessId.Ionisation, ProcessId.Bremsstrahlung, ProcessId.PairProduction, ProcessId.MuonNuclear, ProcessId.QuasiElastic];

    /// <summary>Particles other than muons whose decay can be made more frequent: those that fly some metres.</summary>
    private static readonly Species[] MesonsThatDecay = [Species.PiMinus, Species.PiPlus, Species.KMinus, Species.KPlus, Species.KZeroLong];

    private readonly HashSet<string> _volumes;
    private readonly WorldCheck _world;
    private readonly List<HistoryRule> _rules = [];
    private readonly List<ScaledProcess> _scaled = [];

    /// <summary>A reader for one file.</summary>
    /// <param name="entries">Volumes of the file.</param>
    /// <param name="world">Check that planes lie inside the world.</param>
    public WeightingReader(IEnumerable<VolumeEntry> entries, WorldCheck world)
    {
        _volumes = [.. entries.Select(entry => entry.Name)];
        _world = world;
    }

    /// <summary>Reads the section; without it nothing is weighted.</summary>
    /// <param name="root">Outermost section.</param>
    public WeightingSettings Read(Section root)
    {
        if (root.Group("weighting") is not { } section) return new WeightingSettings();
        if (section.Announce("scale"))
        {
            foreach (Section entry in section.List("scale")) ReadScaled(entry);
        }
        if (section.Announce("splitting"))
        {
            foreach (Section entry in section.List("splitting")) ReadRule(entry);
        }
        RefuseTooMany(section);
        section.Close();
        return new WeightingSettings { Scale = _scaled, Splitting = _rules };
    }

    private void ReadScaled(Section section)
    {
        ProcessId process = section.Choice<ProcessId>("process");
        IReadOnlyList<Species> particles = ReadDecaying(section, process);
        if (_scaled.Any(other => other.Process == process && AreAlike(other.Particles, particles)) && section.Has("process"))
            section.Refuse("process", $"'{ProcessNames.Of(process)}' is scaled already", "the factors of a process would multiply", "give one factor");
        double factor = section.Quantity("factor");
        if (factor < 1 && section.Has("factor"))
            section.RefuseValue("factor", "must be 1 or more", "what is made rarer brings large weights", "thin histories with 'splitting' and a factor below 1");
        _scaled.Add(new ScaledProcess
        {
            Process = process,
            Factor = Math.Max(factor, 1),
            TransferMinimum = ReadTransfer(section, process),
            Volumes = section.Announce("volumes") ? [.. section.Texts("volumes").Select(name => Known(section, "volumes", name.Text, name.Line)).Distinct()] : [],
            Particles = particles,
            IsForPrimaryOnly = section.Choice("primary", false),
        });
        section.Close();
    }

    /// <summary>Whether two lists of particles have one in common, or both stand for muons.</summary>
    private static bool AreAlike(IReadOnlyList<Species> one, IReadOnlyList<Species> other) => one.Count == 0 ? other.Count == 0 : one.Intersect(other).Any();

    /// <summary>Reads the particles whose decay is scaled; none for processes of muons.</summary>
    private static List<Species> ReadDecaying(Section section, ProcessId process)
    {
        if (!section.Announce("particles")) return [];
        if (process != ProcessId.Decay) section.Refuse("particles", $"does not go with '{ProcessNames.Of(process)}'", "it is a process of muons", "leave it out");
        List<Species> particles = ReadSpecies(section);
        Species[] others = [.. particles.Where(species => !MesonsThatDecay.Contains(species))];
        if (others.Length > 0)
        {
            section.Refuse(
                "particles", $"'{SpeciesTable.Name(others[0])}' cannot be scaled", "a decay that is not rare anyhow brings large weights",
                $"some of {string.Join(", ", MesonsThatDecay.Select(SpeciesTable.Name))}; muons without 'particles'");
        }
        return particles;
    }

    private static double ReadTransfer(Section section, ProcessId process)
    {
        if (!section.Announce("above")) return 0;
        if (section.Quantities("above") is not [double transfer]) return 0;
        if (!WithCut.Contains(process))
            section.Refuse("above", $"does not go with '{ProcessNames.Of(process)}'", "only ionisation, bremsstrahlung, pair_production, muon_nuclear and quasi_elastic can be scaled in part", "leave it out");
        else if (transfer is < LowestTransfer or > HighestTransfer)
            section.RefuseValue("above", "must lie between 10 MeV and 200 GeV", "below are the production cuts, above is no beam", "such as 10 GeV");
        return transfer;
    }

    private void ReadRule(Section section)
    {
        string name = section.Text("name") ?? "";
        if (_rules.Any(rule => rule.Name == name && name.Length > 0))
            section.Refuse("name", $"there is a rule '{name}' already", "", "choose another name");
        IReadOnlyList<Species> particles = ReadParticles(section);
        bool hasVolume = section.Announce("volume"), hasZ = section.Announce("z"), hasEnergy = section.Announce("energy");
        if (!hasVolume && !hasZ && !hasEnergy)
            section.Refuse("", "says not where", "it would act at the first step", "add 'volume:', 'z:' or 'energy:'");
        if (hasVolume && hasZ) section.Refuse("z", "does not go with 'volume'", "a rule acts at one place", "make two rules of it");
        string? volume = hasVolume && section.Text("volume") is { } text ? Known(section, "volume", text, section.LineOf("volume")) : null;
        double? z = hasZ ? _world.ReadZ(section, "z", "no particle passes there") : null;
        (double low, double high) = hasEnergy ? ReadWindow(section) : (double.NegativeInfinity, double.PositiveInfinity);
        _rules.Add(new HistoryRule
        {
            Name = name,
            Particles = particles,
            Volume = volume,
            Z = z,
            EnergyMinimum = low,
            EnergyMaximum = high,
            Factor = ReadFactor(section),
        });
        section.Close();
    }

    private static List<Species> ReadParticles(Section section)
    {
        bool isPrimary = section.Choice("primary", false);
        bool hasParticles = section.Announce("particles");
        if (isPrimary == hasParticles)
            section.Refuse(isPrimary ? "particles" : "", isPrimary ? "does not go with 'primary'" : "names no particle", "", "write either 'primary: true' or 'particles: [mu-, mu+]'");
        return hasParticles ? ReadSpecies(section) : [];
    }

    private static List<Species> ReadSpecies(Section section)
    {
        var particles = new List<Species>();
        foreach ((string text, int line) in section.Texts("particles"))
        {
            if (SpeciesTable.TryParse(text, out Species species)) particles.Add(species);
            else section.RefuseAt(line, "particles", $"there is no particle '{text}'", "", Similarity.Suggest(text, [.. SpeciesTable.All.Select(SpeciesTable.Name)]));
        }
        return particles;
    }

    private static (double Low, double High) ReadWindow(Section section)
    {
        if (section.Quantities("energy") is not { } window) return (double.NegativeInfinity, double.PositiveInfinity);
        if (window[0] >= window[1]) section.RefuseValue("energy", "must have the lower end first", "", "write 'low high unit'");
        return (window[0], window[1]);
    }

    private static double ReadFactor(Section section)
    {
        if (section.Quantities("factor") is not [double factor]) return 1;
        if (factor == 1)
            section.Refuse("factor", "is 1, which changes nothing", "", "above 1 a history branches, below 1 it may end");
        else if (factor > 1 && factor != Math.Floor(factor))
            section.RefuseValue("factor", "must be a whole number where it is above 1", "a history has whole branches");
        return factor;
    }

    private void RefuseTooMany(Section section)
    {
        if (_rules.Count > WeightingSettings.MostRules) section.Refuse("splitting", $"has more than {WeightingSettings.MostRules} rules");
        double branches = _rules.Where(rule => rule.Factor > 1).Aggregate(1.0, (product, rule) => product * rule.Factor);
        if (branches > WeightingSettings.MostBranches)
            section.Refuse("splitting", $"makes {branches:G6} branches of one event, more than {WeightingSettings.MostBranches}", "the factors of all rules multiply", "use smaller factors");
    }

    private string Known(Section section, string key, string name, int line)
    {
        if (name != VolumeEntry.World && !_volumes.Contains(name))
            section.RefuseAt(line, key, $"there is no volume '{name}'", "", Similarity.Suggest(name, _volumes));
        return name;
    }
}
