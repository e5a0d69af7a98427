using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Hadron;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

/// <summary>Neutrons that protons drive out of long targets: cascade, de-excitation and transport of all hadrons together, against what has been measured.</summary>
public sealed class ThickTargetTests
{
    private const int Protons = 120;

    /// <summary>
    /// J. M. Carpenter, Nucl. Instrum. Methods 145 (1977) 91: targets of 10 cm diameter and 60 cm length, no uranium, give 0.1 (E − 0.12)(A + 20) neutrons per proton of E GeV, from measurements at 0.5 to 1.5 GeV that scatter by
    /// about 10 %. The square has the cross section of the cylinder.
    /// </summary>
    [TestCase("Fe", "7.874", "286", 56)]
    [TestCase("Pb", "11.35", "823", 207)]
    [Category(Categories.Reference)]
    public void Neutrons_OutOfALongTarget_AreAsManyAsMeasured(string element, string density, string excitation, int a)
    {
        const double energy = 1000;
        Transporter transporter = Target(element, density, excitation);
        var tally = new Tally();
        var sink = new NeutronSink(tally);
        var proton = new ParticleState { Species = Species.Proton, KineticEnergy = energy, Position = new Vector3D(0, 0, -1), Direction = Vector3D.AlongBeam };
        for (int number = 0; number < Protons; number++)
        {
            var random = new RandomStream(3, 0, (ulong)number, StreamPurpose.Transport);
            transporter.Run(in proton, ref sink, ref random);
        }
        double expected = 0.1 * (energy / Units.GeV - 0.12) * (a + 20), found = (double)tally.Neutrons / Protons;
        TestContext.Out.WriteLine(FormattableString.Invariant($"{element}: {found:F2} neutrons per proton, measured {expected:F2}"));
        Assert.That(found, Is.EqualTo(expected).Within(20).Percent);
    }

    private static Transporter Target(string element, string density, string excitation)
    {
        string text = $$"""
            name: target
            materials:
              {{element}}: {density: {{density}} g/cm3, composition: { {{element}}: 1}, mean_excitation: {{excitation}} eV}
              vacuum: {density: 1e-12 g/cm3, composition: {N: 1}, mean_excitation: 85.7 eV}
            world: {material: vacuum, size: 4 4 4 m, center: 0 0 1 m}
            volumes:
              target: {size: 88.6 88.6 600 mm, front: 0 m, material: {{element}}}
            physics: {hadrons: followed}
            """;
        DetectorLayout layout = GeometryLoader.Parse(text, "target.yaml");
        CutTable cuts = CutTable.FromRanges(layout.Media);
        var rates = new HadronRates(layout.Media);
        return new Transporter(
            new Navigator(layout), new PhysicsList(layout, cuts, reactions: rates), new CascadePhysics(layout, cuts), new ShowerSampler(layout), reactions: rates);
    }

    private sealed class Tally
    {
        public int Neutrons { get; set; }
    }

    private readonly struct NeutronSink(Tally tally) : IStepSink
    {
        public void Accept(in Step step, in ParticleState particle)
        {
            bool hasLeft = step.Location.Volume.Index == 1 && particle.Location.Volume.Index != 1;
            if (hasLeft && particle.Species == Species.Neutron) tally.Neutrons++;
        }

        public void Accept(in ShowerSpot spot) => throw new InvalidOperationException("hadrons are followed here, and nothing is parametrised");
    }
}
