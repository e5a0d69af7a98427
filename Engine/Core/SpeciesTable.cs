using System;
using System.Collections.Generic;
using System.Globalization;

namespace NA64Mu.Core;

/// <summary>Mass, charge, lifetime and names of each species (PDG 2022).</summary>
public static class SpeciesTable
{
    private static readonly Entry[] Entries =
    [
        new(Species.Electron, "e-", 11, PhysicalConstants.ElectronMass, -1, double.PositiveInfinity),
        new(Species.Positron, "e+", -11, PhysicalConstants.ElectronMass, 1, double.PositiveInfinity),
        new(Species.Gamma, "gamma", 22, 0, 0, double.PositiveInfinity),
        new(Species.MuMinus, "mu-", 13, PhysicalConstants.MuonMass, -1, 2196.9811),
        new(Species.MuPlus, "mu+", -13, PhysicalConstants.MuonMass, 1, 2196.9811),
        new(Species.PiMinus, "pi-", -211, PhysicalConstants.ChargedPionMass, -1, 26.033),
        new(Species.PiPlus, "pi+", 211, PhysicalConstants.ChargedPionMass, 1, 26.033),
        new(Species.PiZero, "pi0", 111, PhysicalConstants.NeutralPionMass, 0, 8.43e-8),
        new(Species.KMinus, "kaon-", -321, PhysicalConstants.ChargedKaonMass, -1, 12.38),
        new(Species.KPlus, "kaon+", 321, PhysicalConstants.ChargedKaonMass, 1, 12.38),
        new(Species.KZeroLong, "kaon0L", 130, PhysicalConstants.NeutralKaonMass, 0, 51.16),
        new(Species.KZeroShort, "kaon0S", 310, PhysicalConstants.NeutralKaonMass, 0, 0.08954),
        new(Species.Proton, "proton", 2212, PhysicalConstants.ProtonMass, 1, double.PositiveInfinity),
        new(Species.AntiProton, "anti_proton", -2212, PhysicalConstants.ProtonMass, -1, double.PositiveInfinity),
        new(Species.Neutron, "neutron", 2112, PhysicalConstants.NeutronMass, 0, 878.4e9),
        new(Species.AntiNeutron, "anti_neutron", -2112, PhysicalConstants.NeutronMass, 0, 878.4e9),
        // PDG numbers 81-100 are free for the use of generators; 91 is a cluster of hadrons.
        new(Species.HadronicSystem, "hadronic_system", 91, 0, 0, double.PositiveInfinity),
        // PDG 32 is the Z'. Its mass and lifetime are settings of a run: whoever asks here for them gets no number.
        new(Species.DarkBoson, "zprime", 32, double.NaN, 0, double.NaN),
        new(Species.Lambda, "lambda", 3122, PhysicalConstants.LambdaMass, 0, 0.2632),
        new(Species.SigmaPlus, "sigma+", 3222, PhysicalConstants.SigmaPlusMass, 1, 0.08018),
        new(Species.SigmaMinus, "sigma-", 3112, PhysicalConstants.SigmaMinusMass, -1, 0.1479),
        new(Species.AntiLambda, "anti_lambda", -3122, PhysicalConstants.LambdaMass, 0, 0.2632),
        new(Species.AntiSigmaPlus, "anti_sigma+", -3222, PhysicalConstants.SigmaPlusMass, -1, 0.08018),
        new(Species.AntiSigmaMinus, "anti_sigma-", -3112, PhysicalConstants.SigmaMinusMass, 1, 0.1479),
    ];

    // In the step loop a mass is one load from here, not two through an entry.
    private static readonly double[] Masses = Array.ConvertAll(Entries, entry => entry.Mass);
    private static readonly int[] Charges = Array.ConvertAll(Entries, entry => entry.Charge);

    /// <summary>All species, in the order of the enum.</summary>
    public static IReadOnlyList<Species> All { get; } = Enum.GetValues<Species>();

    /// <summary>Mass [MeV].</summary>
    public static double Mass(Species species) => Masses[(int)species];

    /// <summary>Charge [e].</summary>
    public static int Charge(Species species) => Charges[(int)species];

    /// <summary>Mean life at rest [ns]; infinite for stable particles.</summary>
    public static double Lifetime(Species species) => Entries[(int)species].Lifetime;

    /// <summary>PDG particle number.</summary>
    public static int Pdg(Species species) => Entries[(int)species].Pdg;

    /// <summary>Geant4 name.</summary>
    public static string Name(Species species) => Entries[(int)species].Name;

    /// <summary>Finds a species by Geant4 name ("mu-", "pi+", "kaon0L") or PDG number ("13").</summary>
    /// <param name="text">Name or number.</param>
    /// <param name="species">The species found; meaningless where the answer is no.</param>
    public static bool TryParse(string text, out Species species)
    {
        bool isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int pdg);
        foreach (Entry entry in Entries)
        {
            if (entry.Name != text && !(isNumber && entry.Pdg == pdg)) continue;
            species = entry.Species;
            return true;
        }
        species = default;
        return false;
    }

    private sealed record Entry(Species Species, string Name, int Pdg, double Mass, int Charge, double Lifetime);
}
