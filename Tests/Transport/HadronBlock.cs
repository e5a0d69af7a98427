using System;
using System.Collections.Generic;
using System.IO;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Hadron;
using NA64Mu.Physics.Hadron.CrossSections;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;

namespace NA64Mu.Tests.Transport;

/// <summary>Hadrons followed through a wide block of absorber and scintillator, full mode: visible energy by event, in time and by depth.</summary>
internal sealed class HadronBlock
{
    private readonly ulong _seed;
    private readonly Transporter _transporter;
    private readonly Tally _tally;

    /// <summary>A block of the layers of Tests/Reference/hcal_block.yaml.</summary>
    /// <param name="layers">Number of layers.</param>
    /// <param name="absorber">Its absorber, Fe or one that the file does not have with its definition.</param>
    /// <param name="seed">Seed of all events.</param>
    /// <param name="physics">What may happen.</param>
    public HadronBlock(int layers, string absorber = "Fe", ulong seed = 7, HadronBlockPhysics physics = HadronBlockPhysics.All)
    {
        _seed = seed;
        string path = Path.Combine(AppContext.BaseDirectory, "Reference", "hcal_block.yaml");
        string text = File.ReadAllText(path).Replace("count: 48", FormattableString.Invariant($"count: {layers}"), StringComparison.Ordinal)
            .Replace("3000 3000 1392 mm", FormattableString.Invariant($"3000 3000 {29 * layers} mm"), StringComparison.Ordinal);
        if (absorber != "Fe")
        {
            text = text.Replace("material: Fe,", "material: Pb,", StringComparison.Ordinal)
                .Replace("materials:\n", "materials:\n  Pb:\n    density: 11.35 g/cm3\n    composition: {Pb: 1}\n    mean_excitation: 823 eV\n", StringComparison.Ordinal);
        }
        DetectorLayout layout = GeometryLoader.Parse(text + "\nphysics: {hadrons: followed}\n", "hcal_block.yaml");
        CutTable cuts = CutTable.FromRanges(layout.Media);
        bool isComplete = physics == HadronBlockPhysics.All;
        bool hasItsCrossSections = physics == HadronBlockPhysics.OfReferenceWithItsCrossSections;
        var rates = new HadronRates(
            layout.Media, isComplete ? null : OmissionsOf(physics), hasItsCrossSections ? SlowNeutronModel.GlauberGribov : SlowNeutronModel.Measured, hasItsCrossSections ? KaonDisc.Wide : KaonDisc.OfAllHadrons);
        // Photons and electrons react with nuclei where hadrons are followed; a layout that does not follow them has none of it.
        var cascades = new CascadePhysics(isComplete ? layout : GeometryLoader.Parse(text, "hcal_block.yaml"), cuts);
        _transporter = new Transporter(new Navigator(layout), new PhysicsList(layout, cuts, reactions: rates), cascades, new ShowerSampler(layout), reactions: rates);
        _tally = new Tally(layers);
    }

    /// <summary>Books of the last event.</summary>
    public EnergyLedger Ledger => _transporter.Ledger;

    /// <summary>Visible energy [MeV].</summary>
    public Moments Visible { get; } = new();

    /// <summary>Visible energy of each event [MeV].</summary>
    public List<double> VisibleOfEach { get; } = new(1000);

    /// <summary>Visible energy within 200 ns [MeV].</summary>
    public Moments VisibleInTime { get; } = new();

    /// <summary>Mean depth of the visible energy of all events, in layers.</summary>
    public double Depth => _tally.MeanDepth;

    /// <summary>Mean depth of the visible energy in each event, in layers.</summary>
    public Moments DepthOfEach { get; } = new();

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
        var random = new RandomStream(_seed, 0, (ulong)number, StreamPurpose.Transport);
        _tally.StartEvent();
        var sink = new LayerSink(_tally);
        _transporter.Run(in primary, ref sink, ref random);
        Visible.Add(_tally.Visible);
        VisibleOfEach.Add(_tally.Visible);
        VisibleInTime.Add(_tally.InTime);
        if (_tally.Visible > 0) DepthOfEach.Add(_tally.DepthOfEvent);
    }

    private static HadronOmissions OmissionsOf(HadronBlockPhysics physics) => new(
        physics is HadronBlockPhysics.OfReferenceWithInertAntinucleons or HadronBlockPhysics.OfReferenceWithItsCrossSections ? [Species.AntiProton, Species.AntiNeutron] : [], [HadronReactionKind.Capture]);

    private sealed class Tally(int layers)
    {
        private readonly double[] _layers = new double[layers];
        private readonly double[] _ofEvent = new double[layers];

        public double Visible { get; private set; }

        public double InTime { get; private set; }

        public double MeanDepth => Mean(_layers);

        public double DepthOfEvent => Mean(_ofEvent);

        public void StartEvent()
        {
            (Visible, InTime) = (0, 0);
            Array.Clear(_ofEvent);
        }

        public void Add(int layer, double visible, bool isInTime)
        {
            Visible += visible;
            if (isInTime) InTime += visible;
            _layers[layer] += visible;
            _ofEvent[layer] += visible;
        }

        private static double Mean(double[] profile)
        {
            double weighted = 0, sum = 0;
            for (int layer = 0; layer < profile.Length; layer++)
            {
                weighted += profile[layer] * (layer + 0.5);
                sum += profile[layer];
            }
            return weighted / sum;
        }
    }

    private readonly struct LayerSink(Tally tally) : IStepSink
    {
        private const double Gate = 200;

        public void Accept(in Step step, in ParticleState particle)
        {
            // The second slab of each layer is the scintillator; the world is volume 0.
            if (step.Location.Volume.Index != 1 || step.Location.Slab % 2 == 0) return;
            tally.Add(step.Location.Slab / 2, step.Deposit, particle.Time < Gate);
        }

        /// <summary>Takes the loss of a fast muon, of a kaon's decay, in several layers at once; nothing is parametrised here.</summary>
        public void Accept(in ShowerSpot spot) => tally.Add(spot.Location.Slab / 2, spot.Visible, spot.Time < Gate);
    }
}
