using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Physics.Scattering;

/// <summary>Muons scattered on single nucleons of all media: how often, and what comes of it.</summary>
public sealed class QuasiElasticSampler
{
    /// <summary>A nucleon below this energy stays where it is: less than its binding and the Coulomb barrier [MeV].</summary>
    internal const double SlowestNucleon = 10;

    private const int MaximumTries = 1000;

    private readonly QuasiElasticTable?[] _tables;

    /// <summary>Prepares all media; those of the same material share their table.</summary>
    /// <param name="media">Media.</param>
    /// <param name="model">How nuclei scatter; with that of Geant4 there is nothing here.</param>
    /// <param name="smallestEnergy">Energy that the nucleon takes at least; 0 for all above the smallest transfer [MeV].</param>
    public QuasiElasticSampler(MediumTable media, NuclearScattering model, double smallestEnergy = 0)
    {
        var tables = new Dictionary<Material, QuasiElasticTable>();
        _tables = new QuasiElasticTable?[media.Count];
        if (model == NuclearScattering.Geant4) return;
        foreach (Medium medium in media.All)
        {
            if (!tables.TryGetValue(medium.Material, out QuasiElasticTable? table))
            {
                const double least = QuasiElasticCrossSection.SmallestTransfer;
                table = new QuasiElasticTable(medium.Material, Math.Max(least * least, 2 * NucleonFormFactors.Mass * smallestEnergy));
                tables.Add(medium.Material, table);
            }
            if (table.Total > 0) _tables[medium.Id.Index] = table;
        }
    }

    /// <summary>Scatters per path length, an upper bound that <see cref="Sample"/> thins out [1/mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kinematics">Momentum and velocity of the muon.</param>
    public double InverseMeanFreePath(MediumId medium, in Kinematics kinematics) =>
        _tables[medium.Index] is { } table && kinematics.Momentum > QuasiElasticCrossSection.SmallestEnergy
            ? table.Total * (kinematics.InverseBeta * kinematics.InverseBeta)
            : 0;

    /// <summary>Scatters per path length, without those that are thinned out [1/mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy of the muon [MeV].</param>
    public double RateOf(MediumId medium, double kineticEnergy) => _tables[medium.Index] is { } table ? table.RateOf(kineticEnergy) : 0;

    /// <summary>One scatter of those that <see cref="RateOf"/> counts.</summary>
    /// <param name="muon">The muon before.</param>
    /// <param name="medium">Medium with nucleons.</param>
    /// <param name="secondaries">Receives the nucleon.</param>
    /// <param name="random">Random numbers; about five draws.</param>
    public Interaction SampleCertain(in ParticleState muon, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Interaction scattered = Sample(in muon, medium, secondaries, ref random);
        for (int attempt = 1; attempt < MaximumTries && scattered.KineticEnergy >= muon.KineticEnergy; attempt++) scattered = Sample(in muon, medium, secondaries, ref random);
        return scattered;
    }

    /// <summary>One scatter; unchanged where the energy of the muon rejects it.</summary>
    /// <param name="muon">The muon before.</param>
    /// <param name="medium">Medium with nucleons.</param>
    /// <param name="secondaries">Receives the nucleon.</param>
    /// <param name="random">Random numbers; about five draws.</param>
    public Interaction Sample(in ParticleState muon, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random)
    {
        QuasiElasticTable table = _tables[medium.Index]!;
        double transfer = table.Sample(ref random);
        Species struck = random.Uniform() < table.ProtonShare(transfer) ? Species.Proton : Species.Neutron;
        if (transfer >= QuasiElasticCrossSection.Largest(muon.Energy)) return Interaction.Unchanged(ProcessId.QuasiElastic, muon);
        NucleonFormFactors nucleon = struck == Species.Proton ? NucleonFormFactors.Proton(transfer) : NucleonFormFactors.Neutron(transfer);
        double weight = QuasiElasticCrossSection.Structure(muon.Energy, transfer, nucleon);
        Requires.That(weight <= nucleon.Electric, "cross section below that of high energy");
        if (random.Uniform() * nucleon.Electric >= weight) return Interaction.Unchanged(ProcessId.QuasiElastic, muon);
        return Scatter(in muon, transfer, struck, secondaries, ref random);
    }

    /// <summary>Both particles after a transfer to a nucleon at rest, with exact energies and momenta.</summary>
    private static Interaction Scatter(in ParticleState muon, double transfer, Species struck, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double energy = QuasiElasticCrossSection.EnergyTransfer(transfer);
        double before = muon.MomentumMagnitude, mass = muon.Mass;
        double left = muon.KineticEnergy - energy;
        double after = Math.Sqrt(left * (left + 2 * mass));
        // Q² = 2(EE′ − pp′ − m²) + 2pp′(1 − cos θ); the first term written without a difference of large numbers.
        double product = before * after;
        double forward = 2 * mass * mass * energy * energy / (muon.Energy * (muon.Energy - energy) - mass * mass + product);
        double oneMinusCos = Math.Clamp((transfer - forward) / (2 * product), 0, 2);
        double sine = Math.Sqrt(oneMinusCos * (2 - oneMinusCos));
        Azimuth across = Azimuth.Sample(ref random);
        Vector3D direction = muon.Direction.Deflected(sine * across.Cosine, sine * across.Sine, oneMinusCos).Normalised();
        Interaction scattered = Interaction.Scattered(ProcessId.QuasiElastic, left, in direction);
        if (energy < SlowestNucleon) return scattered with { LocalDeposit = energy };
        secondaries.Add(struck, energy, (before * muon.Direction - after * direction).Normalised());
        return scattered;
    }
}
