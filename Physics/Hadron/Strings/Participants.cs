using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>The nucleons of a nucleus that take part in a reaction; one per worker, reused.</summary>
/// <remarks>
/// Nucleons stand at places of <see cref="NuclearProfile"/>, independent of one another, and the projectile passes at a random impact parameter. Each nucleon is hit with the chance of <see cref="Eikonal"/>; passes without a hit are drawn
/// again. So hits follow R. J. Glauber's multiple scattering with frozen nucleons. Then neighbours of those hit are set free (<see cref="NuclearDestruction"/>). One nucleon at least stays.
/// </remarks>
internal sealed class Participants
{
    private const int LargestA = NuclearMass.LargestZ + NuclearMass.LargestN;
    private const int MaximumPasses = 1000;

    private readonly Vector3D[] _places = new Vector3D[LargestA];
    private readonly NucleonState[] _states = new NucleonState[LargestA];
    private readonly int[] _hit = new int[LargestA];

    /// <summary>Nucleons hit by the projectile.</summary>
    public int HitCount { get; private set; }

    /// <summary>Nucleons set free by their neighbours.</summary>
    public int FreedCount { get; private set; }

    /// <summary>Protons among <see cref="FreedCount"/>.</summary>
    public int FreedProtons { get; private set; }

    /// <summary>Whether a nucleon that was hit is a proton.</summary>
    /// <param name="index">Number of the hit, along the flight.</param>
    /// <param name="nucleus">The nucleus.</param>
    public bool IsProton(int index, Nucleus nucleus) => _hit[index] < nucleus.Z;

    /// <summary>Draws the nucleons.</summary>
    /// <param name="nucleus">The nucleus.</param>
    /// <param name="profile">Its density; null of a single nucleon.</param>
    /// <param name="eikonal">Chance of a hit.</param>
    /// <param name="mostHits">Mean of the largest number of hits for which there is energy.</param>
    /// <param name="destruction">Chance C that a neighbour is set free.</param>
    /// <param name="random">Random numbers.</param>
    public void Sample(Nucleus nucleus, NuclearProfile? profile, in Eikonal eikonal, double mostHits, double destruction, ref RandomStream random)
    {
        (HitCount, FreedCount, FreedProtons) = (0, 0, 0);
        if (profile is null)
        {
            (_hit[0], HitCount) = (0, 1);
            return;
        }
        for (int nucleon = 0; nucleon < nucleus.A; nucleon++) profile.SampleNucleon(out _places[nucleon], out _, ref random);
        double radius = profile.OuterRadius + eikonal.Reach;
        for (int pass = 0; pass < MaximumPasses && HitCount == 0; pass++) Pass(nucleus.A, radius, in eikonal, mostHits, ref random);
        if (HitCount == 0) Hit(0, mostHits, ref random);
        OrderAlongFlight();
        SetFree(nucleus, destruction, ref random);
        KeepBound(nucleus);
    }

    private void Pass(int a, double radius, in Eikonal eikonal, double mostHits, ref RandomStream random)
    {
        DiscPoint point = DiscPoint.Sample(ref random);
        double x = radius * point.X, y = radius * point.Y, reachSquared = eikonal.Reach * eikonal.Reach;
        for (int nucleon = 0; nucleon < a; nucleon++)
        {
            _states[nucleon] = NucleonState.Spectator;
            double dx = _places[nucleon].X - x, dy = _places[nucleon].Y - y, square = dx * dx + dy * dy;
            if (square < reachSquared && HitCount < a - 1 && random.Uniform() < eikonal.At(square)) Hit(nucleon, mostHits, ref random);
        }
    }

    private void Hit(int nucleon, double mostHits, ref RandomStream random)
    {
        if (HitCount > 0 && random.Uniform() * mostHits > mostHits - HitCount) return;
        _states[nucleon] = NucleonState.Hit;
        _hit[HitCount++] = nucleon;
    }

    private void OrderAlongFlight()
    {
        for (int index = 1; index < HitCount; index++)
        {
            int nucleon = _hit[index], place = index;
            for (; place > 0 && _places[_hit[place - 1]].Z > _places[nucleon].Z; place--) _hit[place] = _hit[place - 1];
            _hit[place] = nucleon;
        }
    }

    private void SetFree(Nucleus nucleus, double destruction, ref RandomStream random)
    {
        for (int index = 0; index < HitCount; index++)
        {
            Vector3D centre = _places[_hit[index]];
            for (int nucleon = 0; nucleon < nucleus.A; nucleon++)
            {
                double dx = _places[nucleon].X - centre.X, dy = _places[nucleon].Y - centre.Y, square = dx * dx + dy * dy;
                if (_states[nucleon] != NucleonState.Spectator || square > 9 * NuclearDestruction.RangeSquared) continue;
                if (random.Uniform() < destruction * FastMath.Exp(-square / NuclearDestruction.RangeSquared)) Free(nucleon, nucleus);
            }
        }
    }

    private void Free(int nucleon, Nucleus nucleus)
    {
        if (HitCount + FreedCount >= nucleus.A - 1) return;
        _states[nucleon] = NucleonState.Freed;
        FreedCount++;
        if (nucleon < nucleus.Z) FreedProtons++;
    }

    /// <summary>Neutrons alone and protons alone are not bound: of those only one stays.</summary>
    private void KeepBound(Nucleus nucleus)
    {
        int protons = nucleus.Z - FreedProtons, neutrons = nucleus.N - (FreedCount - FreedProtons);
        for (int index = 0; index < HitCount; index++)
        {
            if (IsProton(index, nucleus)) protons--;
            else neutrons--;
        }
        if (protons > 0 && neutrons > 0) return;
        for (int nucleon = 0; nucleon < nucleus.A; nucleon++)
            if (_states[nucleon] == NucleonState.Spectator) Free(nucleon, nucleus);
    }
}
