using System;
using System.IO;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Hadron;
using NA64Mu.Physics.Showers;
using NA64Mu.Transport;

namespace NA64Mu.Tests.Transport;

/// <summary>Hadrons followed through a wide block of absorber and scintillator, full mode.</summary>
internal sealed class HadronBlock
{
    private const ulong Seed = 7;

    private readonly Transporter _transporter;

    /// <summary>48 layers of Tests/Reference/hcal_block.yaml.</summary>
    /// <param name="absorber">Its absorber, Fe or one that the file does not have with its definition.</param>
    public HadronBlock(string absorber = "Fe")
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "hcal_block.yaml"));
        if (absorber != "Fe")
        {
            text = text.Replace("material: Fe,", "material: Pb,", StringComparison.Ordinal)
                .Replace("materials:\n", "materials:\n  Pb:\n    density: 11.35 g/cm3\n    composition: {Pb: 1}\n    mean_excitation: 823 eV\n", StringComparison.Ordinal);
        }
        DetectorLayout layout = GeometryLoader.Parse(text + "\nphysics: {hadrons: followed}\n", "hcal_block.yaml");
        CutTable cuts = CutTable.FromRanges(layout.Media);
        var rates = new HadronRates(layout.Media);
        _transporter = new Transporter(new Navigator(layout), new PhysicsList(layout, cuts, reactions: rates), new CascadePhysics(layout, cuts), new ShowerSampler(layout), reactions: rates);
    }

    /// <summary>Books of the last event.</summary>
    public EnergyLedger Ledger => _transporter.Ledger;

    /// <summary>Runs one event.</summary>
    /// <param name="species">Particle, at the centre of the front face.</param>
    /// <param name="momentum">Momentum [MeV/c].</param>
    /// <param name="number">Number of the event.</param>
    public void Shoot(Species species, double momentum, int number)
    {
        double mass = SpeciesTable.Mass(species);
        var primary = new ParticleState
        {
            Position = new Vector3D(0, 0, -1),
            Direction = Vector3D.AlongBeam,
            KineticEnergy = Math.Sqrt(momentum * momentum + mass * mass) - mass,
            Species = species,
        };
        var random = new RandomStream(Seed, 0, (ulong)number, StreamPurpose.Transport);
        var sink = new NoSink();
        _transporter.Run(in primary, ref sink, ref random);
    }

    private readonly struct NoSink : IStepSink
    {
        public void Accept(in Step step, in ParticleState particle)
        {
        }

        public void Accept(in ShowerSpot spot)
        {
        }
    }
}
