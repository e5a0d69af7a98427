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

    private static readonly (string Word, FibreEnd End)[] FibreEnds = [("rear", FibreEnd.Rear), ("front", FibreEnd.Front)];

    private static readonly (string Word, CounterEnd End)[] CounterEnds =
        [("-x", CounterEnd.LowX), ("+x", CounterEnd.HighX), ("-y", CounterEnd.LowY), ("+y", CounterEnd.HighY)];

    /// <summary>Adds the optional settings of a calorimeter.</summary>
    /// <param name="section">Its section.</param>
    /// <param name="readout">What was read so far.</param>
    public static CalorimeterReadout Read(Section section, CalorimeterReadout readout)
    {
        bool hasLength = section.Announce("attenuation_length");
        readout = readout with
        {
            TimeStochastic = Time(section, "time_stochastic"),
            TimeWalk = TimeWalk(section, readout.Threshold > 0),
            Range = section.Announce("range") ? section.Positive("range", Dimension.Energy) : double.PositiveInfinity,
            CellSpread = Share(section, "cell_spread", LargestSpread),
            SpreadSeed = section.Announce("spread_seed") ? section.Integer("spread_seed", 0, int.MaxValue) : readout.SpreadSeed,
            EdgeLoss = Share(section, "edge_loss", LargestEdgeLoss),
            AttenuationLength = hasLength ? Attenuation(section) : double.PositiveInfinity,
            ReadoutEnd = ReadEnd(section, hasLength, FibreEnds),
        };
        if (readout.Range <= readout.Threshold) section.Refuse("range", "must lie above the threshold");
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
            TimeStochastic = Time(section, "time_stochastic"),
            TimeWalk = TimeWalk(section, hasThreshold: true),
            AttenuationLength = hasLength ? Attenuation(section) : double.PositiveInfinity,
            ReadoutEnd = ReadEnd(section, hasLength, CounterEnds),
        };
    }

    private static T ReadEnd<T>(Section section, bool hasLength, (string Word, T End)[] ends)
    {
        bool hasEnd = section.Announce("readout_end");
        if (hasEnd && !hasLength)
            section.Refuse("readout_end", "has no effect without 'attenuation_length'", "", "add 'attenuation_length', or leave it out");
        return hasEnd || hasLength ? section.Choice("readout_end", ends) : ends[0].End;
    }

    private static double Attenuation(Section section)
    {
        double length = section.Positive("attenuation_length", Dimension.Length);
        if (length < ShortestAttenuation) section.Refuse("attenuation_length", "is shorter than 1 cm");
        return length;
    }

    private static double Time(Section section, string key) => section.Announce(key) ? section.NotNegative(key, Dimension.Time) : 0;

    private static double TimeWalk(Section section, bool hasThreshold)
    {
        double walk = Time(section, "time_walk");
        if (walk > 0 && !hasThreshold) section.Refuse("time_walk", "is the delay at the threshold, which is zero", "", "set 'threshold'");
        return walk;
    }

    private static double Share(Section section, string key, double largest)
    {
        if (!section.Announce(key)) return 0;
        double value = section.Fraction(key);
        if (value <= largest) return value;
        section.Refuse(key, System.FormattableString.Invariant($"must not be above {largest}"));
        return 0;
    }
}
