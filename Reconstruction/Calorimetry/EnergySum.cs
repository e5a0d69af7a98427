using System;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Calorimetry;

/// <summary>Energy of cells added up per module; immutable and shared by all threads.</summary>
/// <param name="modules">The calorimeter modules.</param>
public sealed class EnergySum(CalorimeterModules modules)
{
    /// <summary>Adds up the cells of one event; cells that belong to no module are left out.</summary>
    /// <param name="channels">Channels of the cells.</param>
    /// <param name="energies">Energies of the cells [MeV].</param>
    /// <param name="perModule">Energy per module, overwritten [modules.Count] [MeV].</param>
    /// <returns>Part of the ECAL energy in its first section, where it has more than one [MeV].</returns>
    public double Sum(ReadOnlySpan<ulong> channels, ReadOnlySpan<float> energies, Span<double> perModule)
    {
        perModule.Clear();
        double preshower = 0;
        for (int row = 0; row < channels.Length; row++)
        {
            var channel = new ChannelId(channels[row]);
            int module = modules.IndexOf(channel);
            if (module < 0) continue;
            perModule[module] += energies[row];
            if (modules.HasPreshower && channel.System == DetectorSystem.Ecal && channel.Section == 0) preshower += energies[row];
        }
        return preshower;
    }

    /// <summary>Sum over the modules of one kind [MeV].</summary>
    /// <param name="perModule">Energy per module [modules.Count] [MeV].</param>
    /// <param name="system">Ecal, Vhcal or Hcal.</param>
    public double SystemSum(ReadOnlySpan<double> perModule, DetectorSystem system)
    {
        double sum = 0;
        foreach (double energy in perModule.Slice(modules.FirstOf(system), modules.CountOf(system))) sum += energy;
        return sum;
    }
}
