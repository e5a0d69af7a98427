using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.App.Dark;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.Tests.App.Dark;

/// <summary>Made-up tables of efficiencies: yields that fall with the mass, shares of a quarter and a fifth.</summary>
internal static class SampleEfficiencies
{
    public static EfficiencyTable Table(params double[] masses) => new()
    {
        Energy = 160000,
        Model = DarkModel.Vector,
        Coupling = 1e-5,
        Events = 1000,
        GeometrySha256 = "0123abcd",
        Decays = DecayTreatment.Natural,
        Rows = [.. masses.Select(Row)],
    };

    public static string TextOf(EfficiencyTable table)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        table.Write(writer);
        return writer.ToString();
    }

    private static EfficiencyRow Row(double mass)
    {
        double emitted = 1e-10 / mass;
        MeasuredValue Share(double share) => new(share, 0.01 * share);
        return new EfficiencyRow
        {
            Mass = mass,
            Emitted = Share(emitted),
            EmittedAboveHalf = Share(0.5 * emitted),
            Triggered = Share(0.25 * emitted),
            Selected = Share(0.2 * emitted),
            InBox = Share(0.1 * emitted),
            TriggerEfficiency = Share(0.25),
            TriggerEfficiencyAboveHalf = Share(0.4),
            SelectionEfficiency = Share(0.2),
            SelectionEfficiencyAboveHalf = Share(0.3),
        };
    }
}
