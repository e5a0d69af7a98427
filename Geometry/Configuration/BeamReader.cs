using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Reader of the section <c>beam</c>.</summary>
internal static class BeamReader
{
    private static readonly Species[] Hadrons =
    [
        Species.PiMinus, Species.PiPlus, Species.KMinus, Species.KPlus, Species.KZeroLong, Species.Proton, Species.AntiProton, Species.Neutron, Species.AntiNeutron,
    ];

    /// <summary>Reads the beam; without the section there is none, and only pencil sources can be used.</summary>
    /// <param name="root">Outermost section.</param>
    /// <param name="world">Check that particles start inside the world.</param>
    public static BeamSettings Read(Section root, WorldCheck world)
    {
        if (root.Group("beam") is not { } section) return new BeamSettings();
        BeamSettings beam = new()
        {
            Particle = ReadParticle(section),
            StartZ = world.ReadZ(section, "start", "particles start there"),
            OriginZ = section.Announce("origin") ? world.ReadZ(section, "origin", "particles are taken back to it") : null,
            WaistZ = section.Quantity("waist"),
        };
        if (beam.OriginZ >= beam.StartZ) section.RefuseValue("origin", "is not upstream of 'start'", "muons are taken back to it", "remove it, or make it smaller");
        Section? core = section.Group("core");
        if (core is not null) beam = ReadCore(core, beam);
        else if (!section.Has("core")) section.Refuse("core", "is missing", "", "add 'core:' with momentum, spread, window, spot and divergence");
        if (section.Group("halo") is { } halo)
        {
            beam = ReadHalo(halo, beam);
            if (core?.IsFaulty("momentum") == false && beam.HaloMomentumMinimum >= beam.Momentum)
                halo.RefuseValue("momentum_minimum", System.FormattableString.Invariant($"must lie below the momentum of the core, {beam.Momentum / Units.GeV:G6} GeV"));
        }
        if (section.Announce("hadrons")) beam = beam with { Hadrons = ReadHadrons(section) };
        if (section.Group("pile_up") is { } pileUp) beam = beam with { PileUp = ReadPileUp(pileUp) };
        section.Close();
        return beam;
    }

    private static string ReadParticle(Section section)
    {
        string name = section.Text("particle") ?? "mu-";
        if (!SpeciesTable.TryParse(name, out _))
            section.Refuse("particle", $"there is no particle '{name}'", "", Similarity.Suggest(name, [.. SpeciesTable.All.Select(SpeciesTable.Name)]));
        return name;
    }

    /// <summary>Reads the pile-up; none at a rate of zero.</summary>
    private static PileUpSettings? ReadPileUp(Section section)
    {
        var pileUp = new PileUpSettings { Rate = section.Quantity("rate"), Window = GateReader.ReadGate(section, "window") };
        if (pileUp.Window != TimeGate.Always && pileUp.Mean > PileUpSettings.LargestMean)
            section.RefuseValue("rate", System.FormattableString.Invariant($"makes {pileUp.Mean:G3} further particles in the window, more than {PileUpSettings.LargestMean} an event"));
        section.Close();
        return pileUp.Rate > 0 ? pileUp : null;
    }

    /// <summary>Reads the hadrons; those with a fraction of zero are not there.</summary>
    private static List<BeamHadron> ReadHadrons(Section section)
    {
        var hadrons = new List<BeamHadron>();
        foreach (Section entry in section.List("hadrons"))
        {
            double fraction = entry.Quantity("fraction");
            double enhancement = entry.Quantity("enhancement", 1);
            if (enhancement < 1) entry.RefuseValue("enhancement", "must be 1 or more", "it says how many times more often hadrons are made");
            if (entry.Text("particle") is { } name)
            {
                if (!SpeciesTable.TryParse(name, out Species species) || !Hadrons.Contains(species))
                    entry.Refuse("particle", $"'{name}' is no hadron of a beam", "", Similarity.Suggest(name, [.. Hadrons.Select(SpeciesTable.Name)]));
                else if (hadrons.Any(other => other.Species == species)) entry.Refuse("particle", $"'{name}' is there already", "", "give one fraction");
                else hadrons.Add(new BeamHadron(species, fraction, enhancement));
            }
            entry.Close();
        }
        return [.. hadrons.Where(hadron => hadron.Fraction > 0)];
    }

    private static BeamSettings ReadCore(Section core, BeamSettings beam)
    {
        IReadOnlyList<double> spot = core.Quantities("spot") ?? [0, 0];
        IReadOnlyList<double> divergence = core.Quantities("divergence") ?? [0, 0];
        beam = beam with
        {
            Momentum = core.Quantity("momentum"),
            MomentumSpread = core.Quantity("spread"),
            MomentumWindow = core.Quantity("window"),
            SpotX = spot[0],
            SpotY = spot[1],
            DivergenceX = divergence[0],
            DivergenceY = divergence[1],
        };
        core.Close();
        return beam;
    }

    private static BeamSettings ReadHalo(Section halo, BeamSettings beam)
    {
        beam = beam with
        {
            HaloFraction = halo.Quantity("fraction"),
            HaloSpot = halo.Quantity("spot"),
            HaloDivergence = halo.Quantity("divergence"),
            HaloMomentumMinimum = halo.Quantity("momentum_minimum"),
            HaloMomentumScale = halo.Quantity("momentum_scale"),
        };
        halo.Close();
        return beam;
    }
}
