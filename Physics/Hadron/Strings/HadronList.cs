using System;
using NA64Mu.Physics.Decay;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>Hadrons of one reaction, z along the projectile; one list per worker, reused.</summary>
internal sealed class HadronList
{
    private HadronMomentum[] _hadrons = new HadronMomentum[128];

    /// <summary>Hadrons in the list.</summary>
    public int Count { get; private set; }

    /// <summary>One hadron.</summary>
    /// <param name="index">From 0.</param>
    public ref HadronMomentum this[int index] => ref _hadrons[index];

    /// <summary>Adds a hadron.</summary>
    /// <param name="kind">Kind.</param>
    /// <param name="momentum">Energy and momentum.</param>
    public void Add(HadronKind kind, in FourMomentum momentum)
    {
        if (Count == _hadrons.Length) Array.Resize(ref _hadrons, 2 * _hadrons.Length);
        _hadrons[Count++] = new HadronMomentum(kind, momentum);
    }

    /// <summary>Forgets all beyond the first ones.</summary>
    /// <param name="count">Hadrons to keep.</param>
    public void KeepFirst(int count) => Count = Math.Min(Count, count);
}
