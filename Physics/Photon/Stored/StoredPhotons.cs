using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Photon.Stored;

/// <summary>Histories of soft photons in one medium without borders, from the first interaction to absorption, in order of their energies, which are spaced evenly; one per worker (docs/decisions/0033).</summary>
/// <remarks>
/// A photon takes one of the histories that begin with nearly its energy, with all energies scaled to its own. Those above and below are equally likely: what is linear in the energy over the window is exact.
/// Few histories, so that they stay in the cache next to a core; and others for each group of events, so that what is special in them averages out.
/// </remarks>
public sealed class StoredPhotons
{
    /// <summary>Lowest energy of a photon that takes one: below, most are absorbed at once [MeV].</summary>
    public const double LowestEnergy = 20 * Units.KeV;

    /// <summary>Half of the window from which a history is chosen, over the energy.</summary>
    public const double HalfWindow = 0.04;

    /// <summary>Highest energy of a photon that takes one [MeV].</summary>
    public const double HighestEnergy = PhotonPhysics.HighestSoftEnergy / (1 + HalfWindow);

    /// <summary>Number of histories.</summary>
    public const int Count = 2000;

    private const double LowestStored = (1 - HalfWindow) * LowestEnergy;
    private const double Spacing = (PhotonPhysics.HighestSoftEnergy - LowestStored) / Count;

    private readonly CascadePhysics _physics;
    private readonly MediumId _medium;
    private readonly int[] _first = new int[Count];
    private readonly List<StoredInteraction> _interactions = new(8 * Count);

    /// <summary>No histories yet.</summary>
    /// <param name="physics">Processes of photons, ranges of electrons.</param>
    /// <param name="medium">Medium, no vacuum.</param>
    public StoredPhotons(CascadePhysics physics, MediumId medium) => (_physics, _medium) = (physics, medium);

    /// <summary>How far the fastest electron can get [mm].</summary>
    /// <param name="physics">Ranges of electrons.</param>
    /// <param name="medium">Medium, no vacuum.</param>
    public static double LargestReach(CascadePhysics physics, MediumId medium)
    {
        physics.Electron.At(medium, Species.Electron, PhotonPhysics.HighestSoftEnergy, out _, out _, out double range);
        return physics.Reach.ShareOfRange(medium, PhotonPhysics.HighestSoftEnergy) * range;
    }

    /// <summary>Makes all histories anew.</summary>
    /// <param name="random">Stream of their own.</param>
    public void Make(ref RandomStream random)
    {
        _interactions.Clear();
        for (int history = 0; history < Count; history++)
        {
            _first[history] = _interactions.Count;
            Add(LowestStored + (history + 0.5) * Spacing, ref random);
        }
    }

    /// <summary>Whether a photon of this energy can take a history.</summary>
    /// <param name="energy">Energy [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Covers(double energy) => energy > LowestEnergy && energy < HighestEnergy;

    /// <summary>Chooses a history of nearly a given energy, and asks for its first interaction; behind its end, which is an absorption, others begin.</summary>
    /// <param name="energy">Energy that is covered [MeV].</param>
    /// <param name="random">Transport stream; one draw.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<StoredInteraction> Choose(double energy, ref RandomStream random)
    {
        int history = (int)((energy * (1 + random.Uniform(-HalfWindow, HalfWindow)) - LowestStored) * (1 / Spacing));
        ReadOnlySpan<StoredInteraction> interactions = CollectionsMarshal.AsSpan(_interactions)[_first[history]..];
        Prefetch.Line(in interactions[0]);
        return interactions;
    }

    private void Add(double start, ref RandomStream random)
    {
        Vector3D direction = Vector3D.AlongBeam;
        for (double energy = start; energy > 0;)
        {
            _physics.Photon.InteractSoftly(_medium, energy, ref direction, out double after, out double electron, ref random);
            // A slower one would be absorbed on the spot.
            energy = after < PhotonPhysics.LowestEnergy ? 0 : after;
            double length = energy > 0 ? random.Exponential() / _physics.Photon.InverseMeanFreePath(_medium, energy) : 0;
            double range = 0, rate = 0, share = 0;
            if (electron > 0)
            {
                _physics.Electron.At(_medium, Species.Electron, electron, out _, out rate, out range);
                share = _physics.Reach.ShareOfRange(_medium, electron);
            }
            _interactions.Add(new StoredInteraction(
                (float)(length * direction.X), (float)(length * direction.Y), (float)(length * direction.Z), (float)length,
                (float)(energy / start), (float)(electron / start), (float)(share * range), (float)(rate * range)));
        }
    }
}
