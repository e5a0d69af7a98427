namespace NA64Mu.Core;

/// <summary>Names of processes in files and reports, in snake case.</summary>
public static class ProcessNames
{
    private static readonly string[] Names =
    [
        "primary", "ionisation", "bremsstrahlung", "pair_production", "muon_nuclear", "coulomb_scattering", "decay",
        "fast_shower", "compton", "conversion", "photo_electric", "annihilation", "hadronic",
        "rayleigh", "conversion_to_muons", "annihilation_to_muons", "muon_pair_production", "dark_emission",
        "quasi_elastic", "photo_nuclear", "electron_nuclear",
    ];

    /// <summary>Name of a process.</summary>
    /// <param name="process">Process.</param>
    public static string Of(ProcessId process) => Names[(int)process];

    /// <summary>Finds a process by its name.</summary>
    /// <param name="name">Name.</param>
    /// <param name="process">The process found; meaningless where the answer is no.</param>
    public static bool TryParse(string name, out ProcessId process)
    {
        int index = System.Array.IndexOf(Names, name);
        process = (ProcessId)System.Math.Max(index, 0);
        return index >= 0;
    }
}
