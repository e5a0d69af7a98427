using System;
using System.Threading.Tasks;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Scattering;
using NA64Mu.Physics.Scattering.Electron;

namespace NA64Mu.Physics.Electron.Stored;

/// <summary>Follows electrons and positrons through a medium without borders, with the steps of one that is beside a border, and stores their tracks.</summary>
internal sealed class StoredTrackMaker
{
    private const int TracksPerPart = 250;
    private const int MostSegments = 1_000_000;

    private readonly CascadePhysics _physics;
    private readonly ElectronStepSettings _settings;
    private readonly MediumId _medium;
    private readonly Species _species;
    private readonly SecondaryBuffer _secondaries = new();

    private StoredTrackMaker(CascadePhysics physics, ElectronStepSettings settings, MediumId medium, Species species)
    {
        _physics = physics;
        _settings = settings;
        _medium = medium;
        _species = species;
    }

    /// <summary>Makes tracks; the same ones in every run, for any number of threads.</summary>
    /// <param name="physics">Processes.</param>
    /// <param name="settings">Limits of steps.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="species">e⁻ or e⁺.</param>
    /// <param name="tracks">Number of tracks.</param>
    /// <param name="lowest">Lowest energy of a particle that takes one [MeV].</param>
    /// <param name="highest">Highest, below <see cref="ElectronScattering.HighestEnergy"/> [MeV].</param>
    /// <param name="seed">Seed of the tracks.</param>
    public static StoredTracks Make(
        CascadePhysics physics, ElectronStepSettings settings, MediumId medium, Species species, int tracks, double lowest, double highest, ulong seed = 0)
    {
        var parts = new StoredTrackList[(tracks + TracksPerPart - 1) / TracksPerPart];
        Parallel.For(0, parts.Length, part =>
        {
            var maker = new StoredTrackMaker(physics, settings, medium, species);
            var list = new StoredTrackList();
            for (int track = part * TracksPerPart; track < Math.Min(tracks, (part + 1) * TracksPerPart); track++)
            {
                var random = new RandomStream(seed, (uint)(2 * medium.Index + (species == Species.Electron ? 0 : 1)), (ulong)track, StreamPurpose.StoredElectrons);
                maker.Add(list, StoredTracks.EnergyOf(track, tracks, lowest, highest), ref random);
            }
            parts[part] = list;
        });
        return new StoredTracks(lowest, highest, parts);
    }

    private void Add(StoredTrackList list, double kineticEnergy, ref RandomStream random)
    {
        list.Begin();
        var electron = new ParticleState { Species = _species, KineticEnergy = kineticEnergy, Direction = Vector3D.AlongBeam, InteractionLengthsLeft = random.Exponential() };
        var history = new ScatteringHistory();
        int first = list.Segments.Count;
        bool goesOn = true;
        while (goesOn)
        {
            Requires.That(list.Segments.Count - first < MostSegments, "a track that ends");
            int secondaries = list.Secondaries.Count;
            ElectronLocal local = _physics.At(in electron, _medium);
            StepLimit limit = ElectronStepLimit.Shortest(in electron, in local, _settings);
            double length = _physics.ElectronScattering.LimitLength(in local.Point, ref history, limit.Length, safety: 0, ref random);
            StepLimiter by = length < limit.Length ? StepLimiter.Scattering : limit.By;
            PathConversion conversion = _physics.Convert(in local, length, out double energyAtEnd);
            Vector3D ahead = conversion.StraightLength * electron.Direction;
            double meanLoss = Lose(ref electron, in local, length, energyAtEnd, ref random);
            Vector3D shift = electron.KineticEnergy > 0
                ? Scatter(ref electron, _physics.ElectronScattering.Sample(in local.Point, in history, length, conversion.StraightLength, local.Point.KineticEnergy - meanLoss, ref random))
                : default;
            goesOn = by != StepLimiter.Range && electron.KineticEnergy > _settings.LowestEnergy;
            if (!goesOn) electron.KineticEnergy = 0;
            else if (by == StepLimiter.Interaction) goesOn = Interact(ref electron, in local, list, ref random);
            list.Segments.Add(new StoredSegment(in ahead, in shift, length, electron.KineticEnergy, list.Secondaries.Count > secondaries));
        }
    }

    /// <returns>Mean loss [MeV].</returns>
    private double Lose(ref ParticleState electron, in ElectronLocal local, double length, double energyAtEnd, ref RandomStream random)
    {
        electron.InteractionLengthsLeft = Math.Max(0, electron.InteractionLengthsLeft - length * local.Rate);
        double energy = electron.KineticEnergy, meanLoss = energy, loss = energy;
        if (length < local.Range)
        {
            meanLoss = _physics.Electron.MeanLoss(in local, _species, length, energyAtEnd);
            loss = Math.Min(energy, _physics.Electron.SampleLoss(_medium, _species, energy, meanLoss, length, ref random));
        }
        electron.KineticEnergy = energy - loss;
        return meanLoss;
    }

    /// <returns>Shift [mm].</returns>
    private static Vector3D Scatter(ref ParticleState electron, ScatteringResult scattering)
    {
        Vector3D direction = electron.Direction;
        electron.Direction = direction.Deflected(scattering.SinCosPhi, scattering.SinSinPhi, scattering.OneMinusCos).Renormalised();
        return direction.Deflected(scattering.DisplacementX, scattering.DisplacementY, 1);
    }

    /// <returns>Whether the track goes on.</returns>
    private bool Interact(ref ParticleState electron, in ElectronLocal local, StoredTrackList list, ref RandomStream random)
    {
        _secondaries.Clear();
        Interaction interaction = _physics.Interact(in electron, in local, _secondaries, ref random);
        electron.InteractionLengthsLeft = random.Exponential();
        if (StoredSecondary.IsLast(interaction.Process))
        {
            list.Secondaries.Add(new StoredSecondary(interaction.Process, _species, (float)electron.KineticEnergy, electron.Direction));
            return false;
        }
        Requires.That(_secondaries.Count <= 1, "one secondary at most");
        if (_secondaries.Count == 1)
        {
            ref readonly Secondary made = ref _secondaries[0];
            list.Secondaries.Add(new StoredSecondary(interaction.Process, made.Species, (float)made.KineticEnergy, made.Direction));
        }
        electron.KineticEnergy = interaction.KineticEnergy;
        electron.Direction = interaction.Direction;
        return electron.KineticEnergy > 0;
    }
}
