using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Reader of what light and electronics do beyond the simplest read-out; every key may be left out, and then does nothing.</summary>
internal static class LightReader
{
    /// <summary>Largest loss at the edge for which light is left in a corner.</summary>
    private const double LargestEdgeLoss = 0.7;

    private const double LargestSpread = 0.5;

    /// <summary>Below, no light at all would be left of the far end of a calorimeter.</summary>
    private const double ShortestAttenuation = 1 * Units.Centimetre;

    /// <summary>Adds the optional settings of a calorimeter.</summary>
    /// <param name="section">Its section.</param>
    /// <param name="readout">What was read so far.</param>
    public static CalorimeterReadout Read(Section section, CalorimeterReadout readout)
    {
        bool hasLength = section.Announce("attenuation_length");
        readout = readout with
        {
            TimeStochastic = section.Quantity("time_stochastic", 0),
            TimeWalk = TimeWalk(section, readout.Threshold > 0),
            Range = section.Quantity("range", double.PositiveInfinity),
            CellSpread = Share(section, "cell_spread", LargestSpread),
            SpreadSeed = section.Integer("spread_seed", readout.SpreadSeed),
            EdgeLoss = Share(section, "edge_loss", LargestEdgeLoss),
            AttenuationLength = hasLength ? Attenuation(section) : double.PositiveInfinity,
            ReadoutEnd = ReadEnd(section, hasLength, FibreEnd.Rear),
        };
        if (readout.Range <= readout.Threshold) section.RefuseValue("range", "must lie above the threshold");
        if (section.Has("spread_seed") && readout.CellSpread == 0)
            section.Refuse("spread_seed", "has no effect without 'cell_spread'", "", "add 'cell_spread', or leave it out");
        return readout;
    }

    /// <summary>Adds the optional settings of a counter.</summary>
    /// <param name="section">Its section.</param>
    /// <param name="readout">What was read so far.</param>
    public static CounterReadout Read(Section section, CounterReadout readout)
    {
        bool hasLength = section.Announce("attenuation_length");
        return readout with
        {
            TimeStochastic = section.Quantity("time_stochastic", 0),
            TimeWalk = TimeWalk(section, hasThreshold: true),
            AttenuationLength = hasLength ? Attenuation(section) : double.PositiveInfinity,
            ReadoutEnd = ReadEnd(section, hasLength, CounterEnd.LowX),
        };
    }

    private static T ReadEnd<T>(Section section, bool hasLength, T fallback)
    {
        bool hasEnd = section.Announce("readout_end");
        if (hasEnd && !hasLength)
            section.Refuse("readout_end", "has no effect without 'attenuation_length'", "", "add 'attenuation_length', or leave it out");
        return hasEnd || hasLength ? section.Choice<T>("readout_end") : fallback;
    }

    private static double Attenuation(Section section)
    {
        double length = section.Quantity("attenuation_length");
        if (length < ShortestAttenuation) section.RefuseValue("attenuation_length", "is shorter than 1 cm");
        return length;
    }

    private static double TimeWalk(Section section, bool hasThreshold)
    {
        double walk = section.Quantity("time_walk", 0);
        if (walk > 0 && !hasThreshold) section.Refuse("time_walk", "is the delay at the threshold, which is zero", "", "set 'threshold'");
        return walk;
    }

    private static double Share(Section section, string key, double largest)
    {
        if (!section.Announce(key)) return 0;
        double value = section.Quantity(key);
        if (value <= largest) return value;
        section.RefuseValue(key, System.FormattableString.Invariant($"must not be above {largest}"));
        return 0;
    }
}
