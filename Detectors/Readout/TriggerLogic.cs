using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Readout;

/// <summary>
/// Trigger of the experiment: S0·S1·Smu for the beam, and S4·V̄1·V̄m1·V̄m2 on top for physics, whatever counters play these roles.
/// </summary>
public sealed class TriggerLogic
{
    /// <summary>Number of counters that the trigger word has room for.</summary>
    public const int MostCounters = 30;

    private readonly uint _beam;
    private readonly uint _signal;
    private readonly uint _veto;

    /// <summary>Trigger of a list of counters.</summary>
    /// <param name="counters">Counters in the order of their bits. A role that no counter plays asks for nothing.</param>
    public TriggerLogic(IReadOnlyList<CounterReadout> counters)
    {
        Requires.That(counters.Count <= MostCounters, "no more counters than bits");
        for (int counter = 0; counter < counters.Count; counter++)
        {
            uint bit = 1u << counter;
            switch (counters[counter].Role)
            {
                case CounterRole.Beam: _beam |= bit; break;
                case CounterRole.Signal: _signal |= bit; break;
                case CounterRole.Veto: _veto |= bit; break;
            }
        }
    }

    /// <summary>Trigger word of an event: the counters and the two decisions.</summary>
    /// <param name="fired">Bit i is set if counter i fired.</param>
    public uint Decide(uint fired)
    {
        if ((fired & _beam) != _beam) return fired;
        bool isPhysics = (fired & _signal) == _signal && (fired & _veto) == 0;
        return fired | TriggerBits.Beam | (isPhysics ? TriggerBits.Physics : 0);
    }
}
