using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Showers;

namespace NA64Mu.Transport;

/// <summary>Where the energy of one event went. In + rest energy released = deposited + escaped + invisible + abandoned + discarded.</summary>
public sealed class EnergyLedger : IHistoryRecord
{
    private readonly List<EnergyLedger> _saved = [];
    private readonly double[] _restEnergy = new double[Enum.GetValues<ProcessId>().Length];
    private readonly long[] _tracks = new long[Enum.GetValues<Outcome>().Length];

    /// <summary>Kinetic energy of the primaries [MeV].</summary>
    public double Incoming { get; private set; }

    /// <summary>Left in matter [MeV].</summary>
    public double Deposited { get; private set; }

    /// <summary>Kinetic energy that left the world, or a calorimeter's side as part of a parametrised shower [MeV].</summary>
    public double Escaped { get; private set; }

    /// <summary>Taken by what no detector sees: neutrinos, nuclear binding, Z' [MeV].</summary>
    public double Invisible { get; private set; }

    /// <summary>Kinetic energy of tracks that were given up [MeV].</summary>
    public double Abandoned { get; private set; }

    /// <summary>Kinetic energy of tracks that ended with their history by Russian roulette [MeV].</summary>
    public double Discarded { get; private set; }

    /// <summary>Rest energy turned into other energy by all processes; negative where particles were made [MeV].</summary>
    public double RestEnergyReleased
    {
        get
        {
            double sum = 0;
            foreach (double released in _restEnergy) sum += released;
            return sum;
        }
    }

    /// <summary>What is missing from the balance; zero up to rounding [MeV].</summary>
    public double Imbalance => Incoming + RestEnergyReleased - Deposited - Escaped - Invisible - Abandoned - Discarded;

    /// <summary>Starts the books of an event.</summary>
    /// <param name="kineticEnergy">Kinetic energy of the primaries [MeV].</param>
    public void Open(double kineticEnergy)
    {
        Incoming = kineticEnergy;
        Deposited = Escaped = Invisible = Abandoned = Discarded = 0;
        Array.Clear(_restEnergy);
        Array.Clear(_tracks);
    }

    /// <summary>Rest energy released by one process [MeV].</summary>
    /// <param name="process">Process.</param>
    public double RestEnergy(ProcessId process) => _restEnergy[(int)process];

    /// <summary>Tracks that ended in one way.</summary>
    /// <param name="outcome">The way.</param>
    public long Tracks(Outcome outcome) => _tracks[(int)outcome];

    /// <summary>Books energy left in matter.</summary>
    /// <param name="energy">Energy, not negative [MeV].</param>
    public void Deposit(double energy) => Deposited += energy;

    /// <summary>Counts tracks that have stopped, and whose energy is booked as a deposit.</summary>
    /// <param name="tracks">Their number.</param>
    public void CountStopped(int tracks) => _tracks[(int)Outcome.Stopped] += tracks;

    /// <summary>Books energy taken by what no detector sees.</summary>
    /// <param name="energy">Energy, not negative [MeV].</param>
    public void LoseUnseen(double energy) => Invisible += energy;

    /// <summary>Books what an interaction left on the spot, took away unseen and turned from rest energy.</summary>
    /// <param name="interaction">The interaction.</param>
    public void Book(in Interaction interaction)
    {
        Deposited += interaction.LocalDeposit;
        Invisible += interaction.Invisible;
        _restEnergy[(int)interaction.Process] += interaction.RestEnergyRelease;
    }

    /// <summary>Books a parametrised shower.</summary>
    /// <param name="energy">Its energies; what leaked goes on as a particle and is not booked here.</param>
    public void Book(in ShowerEnergy energy)
    {
        Deposited += energy.Deposited;
        Escaped += energy.Escaped;
        Invisible += energy.Invisible;
        _restEnergy[(int)ProcessId.FastShower] += energy.RestEnergyRelease;
    }

    /// <inheritdoc/>
    public void Save(int place)
    {
        if (place == _saved.Count) _saved.Add(new EnergyLedger());
        _saved[place].CopyFrom(this);
    }

    /// <inheritdoc/>
    public void Restore(int place) => CopyFrom(_saved[place]);

    /// <summary>Closes a track: counts its end and books the kinetic energy that goes with it.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="kineticEnergy">Kinetic energy at the end [MeV].</param>
    public void Close(Outcome outcome, double kineticEnergy)
    {
        _tracks[(int)outcome]++;
        switch (outcome)
        {
            case Outcome.Escaped:
                Escaped += kineticEnergy;
                break;
            case Outcome.Abandoned:
                Abandoned += kineticEnergy;
                break;
            case Outcome.Discarded:
                Discarded += kineticEnergy;
                break;
            case Outcome.Stopped:
                Deposited += kineticEnergy;
                break;
            case Outcome.Absorbed or Outcome.Decayed or Outcome.Showered:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "a track ends in one of these ways only");
        }
    }

    private void CopyFrom(EnergyLedger other)
    {
        Incoming = other.Incoming;
        Deposited = other.Deposited;
        Escaped = other.Escaped;
        Invisible = other.Invisible;
        Abandoned = other.Abandoned;
        Discarded = other.Discarded;
        other._restEnergy.CopyTo(_restEnergy, 0);
        other._tracks.CopyTo(_tracks, 0);
    }
}
