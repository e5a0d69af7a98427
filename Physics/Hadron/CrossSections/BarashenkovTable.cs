using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Hadron.CrossSections;

/// <summary>Evaluated cross sections of nucleons and charged pions on nuclei, from the resource <c>barashenkov.csv</c>; sources stand there.</summary>
/// <remarks>
/// From 14 MeV (nucleons) and 20 MeV (pions) to 1 TeV, from beryllium to uranium. Between two nuclei ln σ is linear in ln A; lighter ones go with A^⅔ below beryllium.
/// </remarks>
internal sealed class BarashenkovTable
{
    private const string Resource = "NA64Mu.Physics.Hadron.CrossSections.barashenkov.csv";
    private readonly Dictionary<(string Projectile, string Quantity), SortedList<int, BarashenkovCurve>> _curves = [];

    /// <summary>Reads the resource.</summary>
    public BarashenkovTable()
    {
        using Stream stream = typeof(BarashenkovTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"a bug: no resource {Resource}");
        using var reader = new StreamReader(stream);
        var energies = new Dictionary<string, double[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            string[] words = line.Split(',');
            if (words[0] == "energy") energies.Add(words[1], Numbers(words.Skip(2), Units.GeV));
            else Add(words, energies[words[4]]);
        }
    }

    /// <summary>Inelastic and elastic cross section.</summary>
    /// <param name="projectile">Nucleon or charged pion.</param>
    /// <param name="element">Target, heavier than hydrogen.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive [MeV].</param>
    public HadronPair At(Species projectile, Element element, double kineticEnergy)
    {
        Requires.That(Takes(projectile) && element.Z > 1, "a nucleon or charged pion on a nucleus");
        string name = projectile switch { Species.Proton => "proton", Species.Neutron => "neutron", Species.PiMinus => "pi-", _ => "pi+" };
        // Nuclear elastic scattering of protons is that of neutrons: Coulomb scattering is another process.
        string totalOf = projectile == Species.Proton ? "neutron" : name;
        double inelastic = Interpolate(_curves[(name, "inelastic")], element, kineticEnergy);
        double total = Interpolate(_curves[(totalOf, "total")], element, kineticEnergy);
        return new HadronPair(inelastic, Math.Max(0, total - inelastic));
    }

    /// <summary>Whether there are evaluations for a particle.</summary>
    /// <param name="projectile">Any particle.</param>
    public static bool Takes(Species projectile) =>
        projectile is Species.Proton or Species.Neutron or Species.PiMinus or Species.PiPlus;

    private static double Interpolate(SortedList<int, BarashenkovCurve> curves, Element element, double kineticEnergy)
    {
        int upper = 0;
        while (upper < curves.Count && curves.Keys[upper] < element.Z) upper++;
        if (upper == 0)
        {
            double share = Math.Pow(element.A / ElementTable.ByNumber(curves.Keys[0]).A, 2.0 / 3.0);
            return share * curves.Values[0].At(kineticEnergy);
        }
        double high = curves.Values[Math.Min(upper, curves.Count - 1)].At(kineticEnergy);
        if (upper == curves.Count || curves.Keys[upper] == element.Z) return high;
        double low = curves.Values[upper - 1].At(kineticEnergy);
        double lowA = ElementTable.ByNumber(curves.Keys[upper - 1]).A, highA = ElementTable.ByNumber(curves.Keys[upper]).A;
        return low * Math.Pow(element.A / lowA, Math.Log(high / low) / Math.Log(highA / lowA));
    }

    private void Add(string[] words, double[] energies)
    {
        int z = int.Parse(words[1], CultureInfo.InvariantCulture);
        (string projectile, string quantity) = (words[2], words[3]);
        double[] values = Numbers(words.Skip(5), 1e-3 * Units.Barn);
        if (values.Length < energies.Length)
        {
            Requires.That(projectile == "pi+", "as many cross sections as energies");
            values = [.. values, .. _curves[("pi-", quantity)][z].Values.Skip(values.Length)];
        }
        if (!_curves.TryGetValue((projectile, quantity), out SortedList<int, BarashenkovCurve>? ofProjectile))
            _curves.Add((projectile, quantity), ofProjectile = []);
        ofProjectile.Add(z, new BarashenkovCurve(energies, values));
    }

    private static double[] Numbers(IEnumerable<string> words, double unit) =>
        [.. words.Select(word => unit * double.Parse(word, CultureInfo.InvariantCulture))];
}
