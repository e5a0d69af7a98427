using System;
using System.Globalization;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Scattering;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Scattering;

[TestFixture]
public sealed class MultipleScatteringTests
{
    private const double Momentum = 160_000;
    private static readonly double[] Levels = [0.50, 0.6827, 0.90, 0.95, 0.99];
    private readonly MultipleScattering _scattering = new(TestMaterials.Media, CutTable.Uniform(TestMaterials.Media, 1 * Units.MeV), NuclearScattering.Geant4);

    /// <summary>Quantiles of |plane angle| [mrad] and |shift| [mm] of 160 GeV/c μ⁻ behind blocks in vacuum, Geant4 11.4.0, Wentzel-VI with single scattering.</summary>
    private static readonly object[] Blocks =
    [
        new object[] { "2 mm mylar", TestMaterials.Mylar, 2.0, 1, 100_000, 50_000,
            new[] { 0.003794659, 0.005670533, 0.009683285, 0.012017795, 0.020787313 }, Array.Empty<double>() },
        new object[] { "10 mm polystyrene", TestMaterials.Polystyrene, 10.0, 1, 100_000, 50_000,
            new[] { 0.007501537, 0.011186597, 0.019012489, 0.023504122, 0.038486484 }, Array.Empty<double>() },
        new object[] { "5 mm lead", TestMaterials.Lead, 5.0, 1, 100_000, 50_000,
            new[] { 0.058129108, 0.086842754, 0.145249814, 0.176205373, 0.256754561 }, Array.Empty<double>() },
        new object[] { "225 mm lead", TestMaterials.Lead, 225.0, 10, 60_000, 20_000,
            new[] { 0.411461011, 0.610136542, 1.011586452, 1.206153542, 1.609155715 },
            Array.Empty<double>() },
        new object[] { "1 m iron", TestMaterials.Iron, 1000.0, 20, 30_000, 10_000,
            new[] { 0.476268187, 0.710739619, 1.167253351, 1.403558916, 1.868316783 },
            new[] { 0.268887043, 0.398193281, 0.659213996, double.NaN, 1.068902500 } },
    ];

    [TestCaseSource(nameof(Blocks))]
    [Category(Categories.Reference)]
    public void Sample_MuonsBehindBlock_HaveGeant4Quantiles(
        string name, MaterialId material, double thickness, int steps, int muons, int reference, double[] angles, double[] shifts)
    {
        (double[] angle, double[] shift) = Shoot(material, thickness, steps, muons);
        Assert.Multiple(() =>
        {
            for (int level = 0; level < Levels.Length; level++)
            {
                double found = angle[(int)(Levels[level] * angle.Length)];
                double tolerance = Levels[level] < 0.97 ? 0.02 : 0.10;
                double statistical = 3 * RelativeQuantileError(Levels[level]) * Math.Sqrt(1.0 / reference + 1.0 / angle.Length);
                TestContext.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{name} angle {Levels[level]}: {found:G6} / {angles[level]:G6} = {found / angles[level]:F4}"));
                Assert.That(found / angles[level], Is.EqualTo(1).Within(Math.Max(tolerance, statistical)), $"angle at {Levels[level]}");
                if (shifts.Length == 0 || double.IsNaN(shifts[level])) continue;
                double displaced = shift[(int)(Levels[level] * shift.Length)];
                TestContext.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{name} shift {Levels[level]}: {displaced:G6} / {shifts[level]:G6} = {displaced / shifts[level]:F4}"));
                Assert.That(displaced / shifts[level], Is.EqualTo(1).Within(Math.Max(tolerance, statistical)), $"shift at {Levels[level]}");
            }
        });
    }

    [TestCase(1)]
    [TestCase(10)]
    [Category(Categories.Statistical)]
    public void Sample_ThickLead_ShiftsAsContinuousScattering(int steps)
    {
        // Uniform scattering gives plane shift and angle the widths σL/√3 and σ. Geant4's own shifts behind this block are 6-8 % smaller than that:
        // it does not shift muons within a step unless told to (MuHadLateralDisplacement).
        const double thickness = 225;
        (double[] angle, double[] shift) = Shoot(TestMaterials.Lead, thickness, steps, 50_000);
        int place = (int)(0.6827 * angle.Length);
        double ratio = shift[place] / (angle[place] / 1000 * thickness / Math.Sqrt(3));
        // 4σ of the ratio of two quantiles of 1e5 numbers with correlation √3/2.
        Assert.That(ratio, Is.EqualTo(1).Within(4 * RelativeQuantileError(0.6827) * Math.Sqrt(0.27 / 1e5) + 0.005));
    }

    [TestCase(1.0, 1, 8)]
    [TestCase(0.05, 1, 20)]
    [Category(Categories.Statistical)]
    public void Sample_AnyCutIntoSteps_AddsUpToTheSameVariance(double thickness, int coarse, int fine)
    {
        double one = TruncatedMeanSquare(thickness, coarse, 1), many = TruncatedMeanSquare(thickness, fine, 2);
        Assert.That(many / one, Is.EqualTo(1).Within(0.03));
    }

    /// <summary>Mean square of the core, winsorised at four times its width so that rare single scatters do not drown it.</summary>
    private double TruncatedMeanSquare(double thickness, int steps, ulong seed)
    {
        var random = new RandomStream(seed, 0, 0, StreamPurpose.Study);
        double width = 0.0036 * Math.Sqrt(thickness);
        double sum = 0;
        const int count = 100_000;
        for (int muon = 0; muon < count; muon++)
        {
            double x = 0;
            for (int step = 0; step < steps; step++)
                x += _scattering.Sample(MuonOf(1000), thickness / steps, TestMaterials.Medium(TestMaterials.Iron), Species.MuPlus, ref random).SinCosPhi;
            sum += Math.Min(x * x, 16 * width * width);
        }
        return sum / count;
    }

    [Test]
    [Category(Categories.Statistical)]
    public void SampleSingle_AllSpecies_KeepEnergyAndLieAboveTheLimit()
    {
        var random = new RandomStream(5, 0, 0, StreamPurpose.Study);
        int accepted = 0;
        const int count = 20_000;
        foreach (Species species in new[] { Species.MuMinus, Species.MuPlus, Species.PiPlus, Species.Proton, Species.Electron })
        {
            var particle = new ParticleState { Direction = new Vector3D(0.6, 0, -0.8), KineticEnergy = 2000, Species = species };
            double smallest = 0.5 * Math.Pow(197.327 / particle.MomentumMagnitude, 2) * Math.Pow(207.217, -2.0 / 3);
            for (int draw = 0; draw < count; draw++)
            {
                Interaction result = _scattering.SampleSingle(particle, TestMaterials.Medium(TestMaterials.Lead), ref random);
                Assert.That(result.KineticEnergy + result.LocalDeposit, Is.EqualTo(particle.KineticEnergy).Within(1e-9));
                double oneMinusCos = 1 - Vector3D.Dot(result.Direction, particle.Direction);
                if (result.Direction == particle.Direction) continue;
                accepted++;
                Assert.That(oneMinusCos, Is.GreaterThan(0.999 * smallest));
                Assert.That(result.Direction.Length, Is.EqualTo(1).Within(1e-9));
            }
        }
        Assert.That(accepted, Is.GreaterThan(count));
    }

    [Test]
    [Category(Categories.Reference)]
    public void InverseMeanFreePath_ThinnedByItsSampler_IsTheCrossSectionIntegral()
    {
        // ∫ over q of n 2π r_e² m_e² Z² F(q)/q² from the limit up, by quadrature, for 160 GeV in lead.
        double limit = 0.5 * 197.3269804 * 197.3269804 * Math.Pow(207.217, -2.0 / 3);
        double f = 6.937e-6 * Math.Pow(207.217, 0.54);
        double strength = TestMaterials.Table[TestMaterials.Lead].Elements[0].AtomDensity * 82 * 82
            * PhysicalConstants.TwoPiElectronRadiusSquaredElectronMass * PhysicalConstants.ElectronMass;
        double expected = strength * MathNet.Numerics.Integration.GaussLegendreRule.Integrate(
            u => Math.Pow(1 + f * limit / u, -2) / limit, 0, 1, 64);
        var random = new RandomStream(6, 0, 0, StreamPurpose.Study);
        var particle = new ParticleState { Direction = Vector3D.AlongBeam, KineticEnergy = Momentum, Species = Species.PiPlus };
        const int count = 200_000;
        int accepted = 0;
        for (int draw = 0; draw < count; draw++)
        {
            if (_scattering.SampleSingle(particle, TestMaterials.Medium(TestMaterials.Lead), ref random).Direction != particle.Direction) accepted++;
        }
        double rate = _scattering.InverseMeanFreePath(TestMaterials.Medium(TestMaterials.Lead), MuonOf(Momentum));
        double efficiency = (double)accepted / count;
        double sigma = Math.Sqrt(efficiency * (1 - efficiency) / count) / efficiency;
        Assert.That(rate * efficiency / expected, Is.EqualTo(1).Within(4 * sigma + 1e-3));
    }

    /// <summary>Nearly at rest, with a width of all angles many times over: the shift stays of the size of the step.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Sample_ProtonAboutToStop_ShiftsByNoMoreThanItsStep([Values(1e-9, 1e-6, 1e-3)] double kineticEnergy)
    {
        const double step = 0.006;
        var random = new RandomStream(9, 0, 0, StreamPurpose.Transport);
        var proton = new ParticleState { Species = Species.Proton, KineticEnergy = kineticEnergy };
        Kinematics kinematics = Kinematics.Of(in proton);
        for (int number = 0; number < 2000; number++)
        {
            ScatteringResult result = _scattering.Sample(in kinematics, step, TestMaterials.Medium(TestMaterials.Iron), Species.Proton, ref random);
            Assert.That(Math.Sqrt(result.DisplacementX * result.DisplacementX + result.DisplacementY * result.DisplacementY), Is.LessThan(2.5 * step));
        }
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Sample_SlowMuonInThickLead_StaysADirection()
    {
        var random = new RandomStream(7, 0, 0, StreamPurpose.Study);
        for (int draw = 0; draw < 10_000; draw++)
        {
            ScatteringResult result = _scattering.Sample(MuonOf(20), 1, TestMaterials.Medium(TestMaterials.Lead), Species.MuMinus, ref random);
            double cos = 1 - result.OneMinusCos;
            Assert.That(result.SinCosPhi * result.SinCosPhi + result.SinSinPhi * result.SinSinPhi + cos * cos, Is.EqualTo(1).Within(1e-9));
        }
    }

    [Test]
    [Category(Categories.Statistical)]
    public void SampleSingle_HelmFormFactor_IsTheCrossSectionIntegral()
    {
        var scattering = new MultipleScattering(TestMaterials.Media, CutTable.Uniform(TestMaterials.Media, 1 * Units.MeV), NuclearScattering.Nucleons);
        var factor = new NuclearFormFactor(NuclearScattering.Nucleons, 82, 207.217);
        double limit = 0.5 * 197.3269804 * 197.3269804 * Math.Pow(207.217, -2.0 / 3);
        double strength = TestMaterials.Table[TestMaterials.Lead].Elements[0].AtomDensity * 82 * 82
            * PhysicalConstants.TwoPiElectronRadiusSquaredElectronMass * PhysicalConstants.ElectronMass;
        double expected = strength * MathNet.Numerics.Integration.GaussLegendreRule.Integrate(u => factor.Weight(limit / u) / limit, 0.001, 1, 256);
        var random = new RandomStream(8, 0, 0, StreamPurpose.Study);
        var particle = new ParticleState { Direction = Vector3D.AlongBeam, KineticEnergy = Momentum, Species = Species.PiPlus };
        const int count = 200_000;
        int accepted = 0;
        for (int draw = 0; draw < count; draw++)
        {
            if (scattering.SampleSingle(particle, TestMaterials.Medium(TestMaterials.Lead), ref random).Direction != particle.Direction) accepted++;
        }
        double efficiency = (double)accepted / count;
        double sigma = Math.Sqrt(efficiency * (1 - efficiency) / count) / efficiency;
        double rate = scattering.InverseMeanFreePath(TestMaterials.Medium(TestMaterials.Lead), MuonOf(Momentum));
        Assert.That(rate * efficiency / expected, Is.EqualTo(1).Within(4 * sigma + 1e-3));
    }

    private static Kinematics MuonOf(double momentum) =>
        new(PhysicalConstants.MuonMass, Math.Sqrt(momentum * momentum + PhysicalConstants.MuonMass * PhysicalConstants.MuonMass) - PhysicalConstants.MuonMass);

    private static double RelativeQuantileError(double level)
    {
        // Relative error of the quantile of a folded normal, times the root of the sample size.
        double x = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 0.5 * (1 + level));
        double density = 2 * MathNet.Numerics.Distributions.Normal.PDF(0, 1, x);
        return Math.Sqrt(level * (1 - level)) / (density * x);
    }

    private (double[] Angle, double[] Shift) Shoot(MaterialId material, double thickness, int steps, int muons)
    {
        var random = new RandomStream(11, 0, (ulong)(thickness * 100), StreamPurpose.Study);
        var angle = new double[2 * muons];
        var shift = new double[2 * muons];
        double mass = PhysicalConstants.MuonMass;
        // Typical loss, 1.5 (iron) to 1.9 (lead) MeV/mm: a percent at most, so that its spread does not matter.
        MediumId medium = TestMaterials.Medium(material);
        double lossPerLength = material == TestMaterials.Lead || material == TestMaterials.Iron ? 1.75 : 0.3;
        // δ-rays above 1 MeV per length: n_e 2π r_e² m_e / (1 MeV).
        double deltaRate = TestMaterials.Table[material].ElectronDensity * PhysicalConstants.TwoPiElectronRadiusSquaredElectronMass;
        for (int muon = 0; muon < muons; muon++)
        {
            var particle = new ParticleState
            {
                Direction = Vector3D.AlongBeam,
                KineticEnergy = Math.Sqrt(Momentum * Momentum + mass * mass) - mass,
                Species = Species.MuMinus,
            };
            double left = thickness;
            double toSingle = random.Exponential(), toDelta = random.Exponential();
            for (int step = 0; left > 1e-9 && step < 1000; step++)
            {
                double rate = _scattering.InverseMeanFreePath(medium, Kinematics.Of(in particle));
                double length = Math.Min(left, thickness / steps);
                length = Math.Min(length, toDelta / deltaRate);
                bool single = toSingle < rate * length;
                if (single) length = toSingle / rate;
                particle.KineticEnergy -= length * lossPerLength;
                Move(ref particle, length, medium, ref random);
                toSingle -= rate * length;
                toDelta -= deltaRate * length;
                left -= length;
                if (toDelta < 1e-12)
                {
                    KnockOn(ref particle, ref random);
                    toDelta = random.Exponential();
                }
                if (!single) continue;
                Interaction interaction = _scattering.SampleSingle(particle, medium, ref random);
                particle.Direction = interaction.Direction;
                particle.KineticEnergy = interaction.KineticEnergy;
                toSingle = random.Exponential();
            }
            angle[2 * muon] = Math.Abs(1000 * particle.Direction.X / particle.Direction.Z);
            angle[2 * muon + 1] = Math.Abs(1000 * particle.Direction.Y / particle.Direction.Z);
            shift[2 * muon] = Math.Abs(particle.Position.X);
            shift[2 * muon + 1] = Math.Abs(particle.Position.Y);
        }
        Array.Sort(angle);
        Array.Sort(shift);
        return (angle, shift);
    }

    /// <summary>Deflection by a δ-ray of more than 1 MeV, the production cut: 1/T² with the spin term, Bhabha (1938).</summary>
    private static void KnockOn(ref ParticleState particle, ref RandomStream random)
    {
        const double electron = PhysicalConstants.ElectronMass;
        double gamma = particle.Energy / particle.Mass, betaGamma = particle.MomentumMagnitude / particle.Mass;
        double ratio = electron / particle.Mass;
        double largest = 2 * electron * betaGamma * betaGamma / (1 + 2 * gamma * ratio + ratio * ratio);
        double transfer = 1 / random.Uniform();
        double part = transfer / particle.Energy;
        if (transfer >= largest || random.Uniform() > 1 - particle.Beta * particle.Beta * transfer / largest + 0.5 * part * part) return;
        double sine = Math.Sqrt(2 * electron * transfer * (1 - transfer / largest)) / particle.MomentumMagnitude;
        double phi = 2 * Math.PI * random.Uniform();
        particle.Direction = particle.Direction.Deflected(sine * Math.Cos(phi), sine * Math.Sin(phi), 0.5 * sine * sine).Normalised();
        particle.KineticEnergy -= transfer;
    }

    private void Move(ref ParticleState particle, double length, MediumId medium, ref RandomStream random)
    {
        ScatteringResult result = _scattering.Sample(Kinematics.Of(in particle), length, medium, particle.Species, ref random);
        Vector3D sideways = particle.Direction.Deflected(result.DisplacementX, result.DisplacementY, 1);
        particle.Position += length * particle.Direction + sideways;
        particle.Direction = particle.Direction.Deflected(result.SinCosPhi, result.SinSinPhi, result.OneMinusCos).Normalised();
    }
}
