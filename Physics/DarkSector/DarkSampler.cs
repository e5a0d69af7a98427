using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Emissions of a boson on one nucleus, drawn from d²σ/dx dθ at the muon's own energy by acceptance and rejection.</summary>
/// <remarks>
/// J. von Neumann, Natl. Bur. Stand. Appl. Math. Ser. 12 (1951) 36: x and U are proposed together from <see cref="DarkEnvelope"/>, and kept together with the
/// probability of the density over its bound; nothing is interpolated.
/// </remarks>
public sealed class DarkSampler
{
    /// <summary>Proposals after which there is no emission; only next to a threshold are so many rejected.</summary>
    private const int MaximumTries = 1_000_000;

    private readonly DarkEnvelope _envelope;
    private readonly DarkAmplitude _amplitude;
    private readonly PhotonFlux _flux;
    private readonly double _largestTransfer;
    private readonly double _mass;
    private readonly DarkCrossSection _formula;
    private readonly TransferSampler _transfers;

    /// <summary>A sampler for one nucleus.</summary>
    /// <param name="table">Its table.</param>
    public DarkSampler(DarkTable table)
    {
        _formula = table.DifferentialCrossSection;
        _envelope = new DarkEnvelope(table);
        _amplitude = DarkAmplitude.Of(_formula.Boson);
        _flux = _formula.Flux;
        _largestTransfer = _formula.LargestTransfer;
        _mass = _formula.Boson.Mass;
        _transfers = new TransferSampler(table.Element, _largestTransfer);
        Threshold = table.Threshold;
    }

    /// <summary>Total energy of the muon above which it can emit [MeV].</summary>
    public double Threshold { get; }

    /// <summary>One emission.</summary>
    /// <param name="energy">Total energy of the muon, above the threshold and at most 1 TeV and the muon's mass [MeV].</param>
    /// <param name="random">Random numbers; three draws a try.</param>
    /// <param name="emission">The emission.</param>
    /// <returns>Proposals made, the kept one included; zero if none was kept.</returns>
    public int Draw(double energy, ref RandomStream random, out DarkEmission emission)
    {
        Requires.That(energy > Threshold && energy <= DarkTable.HighestEnergy, "energy above the threshold and inside the table");
        int row = _envelope.RowOf(energy);
        double massSquared = _mass * _mass, smallest = _mass / energy, largest = _formula.LargestFraction(energy);
        const double muonSquared = PhysicalConstants.MuonMass * PhysicalConstants.MuonMass;
        for (int attempt = 1; attempt <= MaximumTries; attempt++)
        {
            ref readonly DarkEnvelope.Cell cell = ref _envelope.Pick(row, random.Uniform(), out double logit);
            double odds = FastMath.Exp(-logit), x = 1 / (1 + odds), rest = odds * x;
            double power = cell.Cut + (1 - cell.Cut) * random.Uniform();
            double choice = random.Uniform();
            if (x <= smallest || x >= largest) continue;
            double ratio = FastMath.Exp(cell.InversePower * FastMath.Log(power));
            double forward = massSquared * odds + muonSquared * x;
            double u = forward / ratio;
            double angleSquared = (u - forward) / (x * energy * energy);
            if (angleSquared >= DarkCrossSection.LargestAngle * DarkCrossSection.LargestAngle) continue;
            double transfer = u / (2 * energy * rest);
            double density = Math.Sqrt((x - smallest) * (x + smallest)) * rest * _amplitude.TimesRest(x, rest, ratio, forward)
                * _flux.Chi(transfer * transfer, _largestTransfer) * SmallAngle.SineOverAngle(angleSquared) / forward;
            // r^k = r^(1 + k)/r: the density of r among proposals is (1 + k) r^k/(1 − cut).
            double weight = density * cell.Inverse * (1 - cell.Cut) * cell.InversePower * ratio / power;
            Requires.That(weight <= 1, "bound above the density");
            if (choice >= weight) continue;
            emission = new DarkEmission(x, rest, angleSquared, u);
            return attempt;
        }
        emission = default;
        return 0;
    }

    /// <summary>One emission with the muon after it.</summary>
    /// <remarks>
    /// The nucleus takes t/2M_N of energy, left on the spot, and q_T = √(t − t_min) of transverse momentum: the muon has −k_T + q_T, at an energy E (1 − x) − t/2M_N.
    /// Muons after it that are too slow for so much go off at a right angle.
    /// </remarks>
    /// <param name="muon">The muon before.</param>
    /// <param name="secondaries">Receives the boson.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction Sample(in ParticleState muon, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double energy = muon.Energy;
        if (energy <= Threshold || Draw(energy, ref random, out DarkEmission emission) == 0) return Interaction.Unchanged(ProcessId.DarkEmission, in muon);
        double bosonEnergy = emission.Fraction * energy;
        double bosonMomentum = Math.Sqrt(Math.Max(0, (bosonEnergy - _mass) * (bosonEnergy + _mass)));
        double halfSine = 0.5 * SmallAngle.SineOverAngle(0.25 * emission.AngleSquared);
        double sine = Math.Sqrt(emission.AngleSquared) * SmallAngle.SineOverAngle(emission.AngleSquared);
        Azimuth azimuth = Azimuth.Sample(ref random);
        Vector3D boson = muon.Direction.Deflected(
            sine * azimuth.Cosine, sine * azimuth.Sine, 2 * emission.AngleSquared * halfSine * halfSine).Renormalised();
        double bosonKinetic = Math.Max(0, bosonEnergy - _mass);
        secondaries.Add(Species.DarkBoson, bosonKinetic, boson);

        double root = emission.U / (2 * energy * emission.Rest);
        double transfer = _transfers.Draw(root * root, ref random);
        double left = Math.Max(0, muon.KineticEnergy - _mass - bosonKinetic);
        double recoil = Math.Min(left, _transfers.RecoilEnergy(transfer));
        Vector3D after = MuonAfter(muon, left - recoil, bosonMomentum * sine, azimuth, Math.Sqrt(Math.Max(0, transfer - root * root)), ref random);
        return new Interaction
        {
            Process = ProcessId.DarkEmission,
            Outcome = Outcome.Alive,
            KineticEnergy = left - recoil,
            Direction = after,
            LocalDeposit = recoil,
            RestEnergyRelease = -_mass,
        };
    }

    private static Vector3D MuonAfter(
        in ParticleState muon, double kineticEnergy, double bosonTransverse, in Azimuth azimuth, double nuclearTransverse, ref RandomStream random)
    {
        Azimuth kick = Azimuth.Sample(ref random);
        double x = nuclearTransverse * kick.Cosine - bosonTransverse * azimuth.Cosine;
        double y = nuclearTransverse * kick.Sine - bosonTransverse * azimuth.Sine;
        double momentum = Math.Sqrt(kineticEnergy * (kineticEnergy + 2 * PhysicalConstants.MuonMass));
        double scale = 1 / Math.Max(momentum, Math.Sqrt(x * x + y * y));
        double sineSquared = Math.Min(1, scale * scale * (x * x + y * y));
        double oneMinusCosine = sineSquared / (1 + Math.Sqrt(1 - sineSquared));
        return muon.Direction.Deflected(scale * x, scale * y, oneMinusCosine).Renormalised();
    }
}
