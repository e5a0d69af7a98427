using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Transport.Weighting;

/// <summary>Splitting and Russian roulette of one worker's histories (docs/decisions/0011).</summary>
/// <remarks>
/// A particle at which the history shall branch waits until all others have ended: what they left is then common to all branches and is not made again for each. Branches are followed one after
/// another, with the same random stream going on, so an event is the same whoever makes it.
/// </remarks>
internal sealed class HistorySplitting
{
    private readonly CompiledRule[] _rules;
    private readonly HistoryWeight _weight;
    private readonly IHistoryRecord[] _records;
    private readonly List<WaitingTrack> _waiting = [];
    private readonly List<BranchPoint> _points = [];
    private int _depth;
    private uint _used;

    private HistorySplitting(DetectorLayout layout, HistoryWeight weight, IEnumerable<IHistoryRecord> records)
    {
        _rules = [.. layout.Weighting.Splitting.Select(rule => new CompiledRule(rule, layout))];
        _weight = weight;
        _records = [weight, .. records];
    }

    /// <summary>Branch being followed, from 0.</summary>
    public int Branch { get; private set; }

    /// <summary>Rules of one worker; null where there are none.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="weight">Weight of the worker's histories.</param>
    /// <param name="records">All others who keep something of a history.</param>
    public static HistorySplitting? Of(DetectorLayout layout, HistoryWeight weight, IEnumerable<IHistoryRecord> records) =>
        layout.Weighting.Splitting.Count > 0 ? new HistorySplitting(layout, weight, records) : null;

    /// <summary>Starts an event.</summary>
    public void Open()
    {
        _waiting.Clear();
        _depth = 0;
        _used = 0;
        Branch = 0;
    }

    /// <summary>Asks the rules behind a step.</summary>
    /// <param name="particle">Particle after the step, alive.</param>
    /// <param name="zBefore">Where the step began [mm].</param>
    /// <param name="random">Transport stream.</param>
    public RuleOutcome After(in ParticleState particle, double zBefore, ref RandomStream random)
    {
        int branches = 1;
        for (int index = 0; index < _rules.Length; index++)
        {
            CompiledRule rule = _rules[index];
            if ((_used >> index & 1) != 0 || !rule.Holds(in particle, zBefore)) continue;
            _used |= 1u << index;
            if (rule.Factor > 1)
            {
                branches *= (int)rule.Factor;
                continue;
            }
            if (random.Uniform() >= rule.Factor) return RuleOutcome.Discard;
            _weight.Multiply(1 / rule.Factor);
        }
        if (branches == 1) return RuleOutcome.Continue;
        // The way to the next interaction is drawn anew in each branch: it has no memory, and with the way that is left all branches would end alike.
        _waiting.Add(new WaitingTrack(particle with { InteractionLengthsLeft = -1 }, branches));
        return RuleOutcome.Wait;
    }

    /// <summary>Ends the history with all that waits in it or is still to be followed.</summary>
    /// <param name="stack">Particles still to be followed.</param>
    /// <param name="ledger">Where their energies are booked.</param>
    public void Discard(ParticleStack stack, EnergyLedger ledger)
    {
        while (stack.Count > 0) ledger.Close(Outcome.Discarded, stack.Pop().KineticEnergy);
        foreach (WaitingTrack track in _waiting) ledger.Close(Outcome.Discarded, track.Particle.KineticEnergy);
        _waiting.Clear();
        _weight.Multiply(0);
    }

    /// <summary>Branches the history at a particle that waits, and puts the particle of the first branch on the stack.</summary>
    /// <param name="stack">Particles to be followed, none left.</param>
    /// <returns>False where none waits: the history has ended.</returns>
    public bool TryBranch(ParticleStack stack)
    {
        Requires.That(stack.Count == 0, "no particle left to follow where a history branches");
        if (_waiting.Count == 0) return false;
        WaitingTrack track = _waiting[^1];
        _waiting.RemoveAt(_waiting.Count - 1);
        _weight.Multiply(1.0 / track.Branches);
        if (_depth == _points.Count) _points.Add(new BranchPoint());
        BranchPoint point = _points[_depth];
        point.Particle = track.Particle;
        point.Left = track.Branches - 1;
        point.Used = _used;
        point.Waiting.Clear();
        point.Waiting.AddRange(_waiting);
        foreach (IHistoryRecord record in _records) record.Save(_depth);
        _depth++;
        stack.Push(track.Particle);
        return true;
    }

    /// <summary>Goes back to the last point with branches left, and puts its particle on the stack.</summary>
    /// <param name="stack">Particles to be followed, none left.</param>
    /// <returns>False where all branches are done: the event has ended.</returns>
    public bool TryRestore(ParticleStack stack)
    {
        Requires.That(stack.Count == 0 && _waiting.Count == 0, "a history that has ended");
        if (_depth == 0) return false;
        BranchPoint point = _points[_depth - 1];
        foreach (IHistoryRecord record in _records) record.Restore(_depth - 1);
        _used = point.Used;
        _waiting.AddRange(point.Waiting);
        point.Left--;
        if (point.Left == 0) _depth--;
        Branch++;
        stack.Push(point.Particle);
        return true;
    }
}
