using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Calorimetry;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry;

namespace NA64Mu.App.Calibration;

/// <summary>Events of one test beam, ready to be read out with any constants.</summary>
public sealed class TestBeamEvents
{
    private readonly IReadOnlyList<EventDeposits> _deposits;
    private readonly IReadOnlyList<double> _invisible;
    private readonly ulong _seed;
    private readonly uint _run;

    /// <summary>Events of a beam.</summary>
    /// <param name="deposits">What the detectors took of each.</param>
    /// <param name="invisible">Energy of each that no detector sees: nuclear binding and neutrinos [MeV].</param>
    /// <param name="seed">Seed.</param>
    /// <param name="run">Run number.</param>
    /// <param name="incoming">Kinetic energy of the beam particle [MeV].</param>
    public TestBeamEvents(IReadOnlyList<EventDeposits> deposits, IReadOnlyList<double> invisible, ulong seed, uint run, double incoming)
    {
        (_deposits, _invisible, _seed, _run, Incoming) = (deposits, invisible, seed, run, incoming);
    }

    /// <summary>Number of events.</summary>
    public int Count => _deposits.Count;

    /// <summary>Kinetic energy of the beam particle [MeV].</summary>
    public double Incoming { get; }

    /// <summary>Share of the energy that leaves the modules of a kind of calorimeter: all that neither came to rest in them nor is nuclear binding.</summary>
    /// <param name="system">Ecal, Vhcal or Hcal.</param>
    public double Leakage(DetectorSystem system)
    {
        IReadOnlyList<CalorimeterModule> modules = _deposits[0].Map.Calorimeters;
        double deposited = _deposits.Average(deposits => Enumerable.Range(0, modules.Count).Where(module => modules[module].System == system).Sum(module => deposits.Deposited[module]));
        return 1 - (deposited + _invisible.Average()) / Incoming;
    }

    /// <summary>Energy that the mean of the sums is to be: that of the beam, or what of it stays in the calorimeter (docs/decisions/0015) [MeV].</summary>
    /// <param name="system">Ecal, Vhcal or Hcal.</param>
    public double Target(DetectorSystem system) => system == DetectorSystem.Vhcal ? Incoming * (1 - Leakage(system)) : Incoming;

    /// <summary>Reads out all events and adds up the cells of one kind of calorimeter: no cell is left out, and nothing is added for what leaks.</summary>
    /// <param name="layout">Set-up with the constants to use; cells as in the set-up of the beam.</param>
    /// <param name="system">Ecal, Vhcal or Hcal.</param>
    /// <returns>Energy of each event [MeV].</returns>
    public double[] Sums(DetectorLayout layout, DetectorSystem system)
    {
        var sums = new double[Count];
        Read(layout, (number, channel, energy) =>
        {
            if (channel.System == system) sums[number] += energy;
        });
        return sums;
    }

    /// <summary>Reads out all events and keeps some cells.</summary>
    /// <param name="layout">Set-up with the constants to use.</param>
    /// <param name="channels">Cells.</param>
    /// <returns>Energy of each cell in each event, 0 where it was not written [channels.Count][Count] [MeV].</returns>
    public double[][] Cells(DetectorLayout layout, IReadOnlyList<ChannelId> channels)
    {
        double[][] energies = [.. channels.Select(_ => new double[Count])];
        Dictionary<ChannelId, int> places = Enumerable.Range(0, channels.Count).ToDictionary(place => channels[place]);
        Read(layout, (number, channel, energy) =>
        {
            if (places.TryGetValue(channel, out int place)) energies[place][number] = energy;
        });
        return energies;
    }

    private void Read(DetectorLayout layout, System.Action<int, ChannelId, double> take)
    {
        var digitizer = new CalorimeterDigitizer(new ReadoutMap(layout));
        var digits = new EventDigits();
        for (int number = 0; number < Count; number++)
        {
            var random = new RandomStream(_seed, _run, (ulong)number, StreamPurpose.Digitisation);
            digits.Clear();
            digitizer.Digitise(_deposits[number], ref random, digits.Calorimeters);
            for (int row = 0; row < digits.Calorimeters.Channel.Count; row++)
                take(number, new ChannelId(digits.Calorimeters.Channel[row]), digits.Calorimeters.Energy[row]);
        }
    }
}
