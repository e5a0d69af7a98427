using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Physics.Electron.Stored;

/// <summary>Stored tracks of electrons and positrons for the layers of calorimeters; immutable (docs/decisions/0032).</summary>
public sealed class StoredElectrons
{
    /// <summary>Kinetic energy below which no tracks are stored: such particles end in a step or two [MeV].</summary>
    private const double LowestEnergy = 50 * Units.KeV;

    /// <summary>Kinetic energy from which on particles cross the layers that are read out in one step, so that stored tracks do not pay [MeV].</summary>
    private const double HighestInActive = 1 * Units.MeV;

    /// <summary>Tracks for each unit of √E [1/√MeV].</summary>
    private const double ElectronDensity = 2500, PositronDensity = 1100;

    /// <summary>Those of electrons and positrons in turn [2 medium + (0 electron, 1 positron)]; null where there are none.</summary>
    private readonly StoredTracks?[] _tracks;

    /// <summary>Makes the tracks.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="physics">Processes.</param>
    /// <param name="seed">Seed of the tracks.</param>
    internal StoredElectrons(DetectorLayout layout, CascadePhysics physics, ulong seed = 0)
    {
        _tracks = new StoredTracks?[2 * layout.Media.Count];
        PhysicsSettings settings = layout.Physics;
        var highest = new double[layout.Media.Count];
        foreach (Volume volume in layout.Volumes)
        {
            if (!volume.IsSamplingCalorimeter) continue;
            foreach (Slab slab in volume.Layers!.Unit)
            {
                MediumId medium = layout.Media.Find(slab.Material, layout.Regions[volume.Region]);
                if (!layout.Media[medium].Material.IsVacuum) highest[medium.Index] = Math.Max(highest[medium.Index], HighestIn(slab, settings.StoredElectrons));
            }
        }
        for (int index = 0; index < highest.Length; index++)
        {
            if (highest[index] <= LowestEnergy) continue;
            double width = Math.Sqrt(highest[index]) - Math.Sqrt(LowestEnergy);
            StoredTracks Make(Species species, double density) => StoredTrackMaker.Make(
                physics, settings.ElectronSteps, new MediumId(index), species, Math.Max(1, (int)(density * width)), LowestEnergy, highest[index], seed);
            _tracks[2 * index] = Make(Species.Electron, ElectronDensity);
            _tracks[2 * index + 1] = Make(Species.Positron, PositronDensity);
        }
    }

    /// <summary>Tracks from elsewhere.</summary>
    /// <param name="tracks">Those of electrons and positrons in turn, for each medium; null where there are none.</param>
    internal StoredElectrons(StoredTracks?[] tracks) => _tracks = tracks;

    /// <summary>Highest energy of particles that take stored tracks in a slab of a calorimeter [MeV].</summary>
    /// <param name="slab">The slab.</param>
    /// <param name="highest">Highest energy in layers that are not read out [MeV].</param>
    public static double HighestIn(Slab slab, double highest) => slab.IsActive ? Math.Min(HighestInActive, highest) : highest;

    /// <summary>Tracks that a particle may take; null where there are none.</summary>
    /// <param name="electron">e⁻ or e⁺.</param>
    /// <param name="medium">Where it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public StoredTracks? For(in ParticleState electron, MediumId medium) =>
        _tracks[2 * medium.Index + (electron.Species == Species.Electron ? 0 : 1)] is { } tracks && tracks.Covers(electron.KineticEnergy) ? tracks : null;
}
