using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Cuts;

namespace NA64Mu.Physics.Scattering;

/// <summary>Coulomb scattering of charged particles: many small collisions over a step, and rare large ones as a process of their own.</summary>
/// <remarks>
/// The mixed scheme of the Geant4 model Wentzel-VI (Geant4 Physics Reference Manual, "Single and multiple scattering"; J. Phys. Conf. Ser. 219 (2010) 032045,
/// J. M. Fernández-Varea et al., Nucl. Instrum. Methods B 73 (1993) 447): below the transfer q₁ = 1.05 s/λ₁ · p² collisions add up to a deflection whose square is
/// exponential with mean 2s/λ₁(q₁); between q₁ and the limit angle ħ/(p A^⅓ fm) they are drawn one by one within the step; above it they are the discrete process of
/// <see cref="InverseMeanFreePath"/>. Steps with fewer than ten collisions are sampled collision by collision. Steps of any length add up to the same
/// distribution; above 1 GeV/c no step limit is needed. Against Wentzel-VI the form factor also enters the many small collisions.
/// </remarks>
public sealed class MultipleScattering
{
    /// <summary>Number of collisions below which they are drawn one by one.</summary>
    internal const double FewCollisions = 10;

    /// <summary>Transfer q₁ from which collisions are drawn one by one, over s/λ₁ p².</summary>
    internal const double SingleFactor = 1.05;

    private const int MaximumRedraws = 100;
    private static readonly double InverseSqrt12 = 1 / Math.Sqrt(12);

    private readonly ScatteringTable[] _tables;

    /// <summary>Prepares all media; those of the same material and cut share their tables.</summary>
    /// <param name="media">Media.</param>
    /// <param name="cuts">Cuts; from that of electrons on, scatters on electrons are left to ionisation.</param>
    /// <param name="model">How nuclei scatter.</param>
    public MultipleScattering(MediumTable media, CutTable cuts, NuclearScattering model = NuclearScattering.Nucleons)
    {
        var tables = new Dictionary<(Material Material, double Cut), ScatteringTable>();
        _tables = new ScatteringTable[media.Count];
        foreach (Medium medium in media.All)
        {
            double cut = cuts[medium.Id].Electron;
            if (!tables.TryGetValue((medium.Material, cut), out ScatteringTable? table))
            {
                table = new ScatteringTable(medium.Material, cut, model);
                tables.Add((medium.Material, cut), table);
            }
            _tables[medium.Id.Index] = table;
        }
    }

    /// <summary>Deflection and shift over a step by all collisions below the limit angle.</summary>
    /// <param name="kinematics">Momentum and velocity.</param>
    /// <param name="stepLength">Path length [mm].</param>
    /// <param name="medium">Medium.</param>
    /// <param name="species">Kind of particle, of unit charge.</param>
    /// <param name="random">Random numbers.</param>
    public ScatteringResult Sample(
        in Kinematics kinematics, double stepLength, MediumId medium, Species species, ref RandomStream random)
    {
        ScatteringTable table = _tables[medium.Index];
        double inverseBetaSquared = kinematics.InverseBeta * kinematics.InverseBeta;
        ProjectileMass mass = Kind(species);
        SmallAngleTable fast = table.SmallAngles(mass);
        double length = stepLength * inverseBetaSquared;
        double momentumSquared = kinematics.Momentum * kinematics.Momentum;
        double largest = table.LimitTransfer;
        bool isTabulated = inverseBetaSquared < ScatteringTable.NearlyOne && 2 * momentumSquared > largest && fast.Covers(length);
        if (!isTabulated) return SampleSlow(table, kinematics, mass, stepLength, ref random);

        ScatteringResult many = Many(fast.WidthTimesMomentum(length) * kinematics.InverseMomentum, stepLength, ref random);
        double singles = fast.Singles(length);
        if (singles <= 0) return many;
        double u = random.Uniform();
        // exp(−x) ≥ 1 − x: most steps need no exponential to know that there is no single scatter.
        if (u < 1 - singles) return many;
        return new ScatteringLayer(table, mass, inverseBetaSquared, momentumSquared, largest, stepLength)
            .AddSingles(many, singles, u, fast.Split(length), ref random);
    }

    /// <summary>The same for slow particles, and for layers too thin for the table.</summary>
    private static ScatteringResult SampleSlow(
        ScatteringTable table, in Kinematics kinematics, ProjectileMass mass, double stepLength, ref RandomStream random)
    {
        double inverseBetaSquared = kinematics.InverseBeta * kinematics.InverseBeta;
        ScatteringConstants constants = inverseBetaSquared < ScatteringTable.NearlyOne ? table.Fast(mass) : table.Sum(mass, inverseBetaSquared);
        double momentumSquared = kinematics.Momentum * kinematics.Momentum;
        double largest = Math.Min(table.LimitTransfer, 2 * momentumSquared);
        double length = stepLength * inverseBetaSquared;
        double collisions = length * constants.Collisions;
        var layer = new ScatteringLayer(table, mass, inverseBetaSquared, momentumSquared, largest, stepLength);
        if (collisions < FewCollisions) return layer.SampleCollisions(collisions, ref random);

        double transport = constants.TransportUpTo(largest, 1 / largest);
        double split = SingleFactor * length * transport;
        if (split >= largest) return Many(Math.Sqrt(length * transport) * kinematics.InverseMomentum, stepLength, ref random);

        transport = constants.TransportUpTo(split, 1 / split);
        ScatteringResult many = Many(Math.Sqrt(length * transport) * kinematics.InverseMomentum, stepLength, ref random);
        double singles = length * constants.SingleStrength * (1 / split - 1 / largest);
        double u = random.Uniform();
        return u < 1 - singles ? many : layer.AddSingles(many, singles, u, split, ref random);
    }

    /// <summary>Single scatters above the limit angle per path length, an upper bound that <see cref="SampleSingle"/> thins out [1/mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kinematics">Momentum and velocity.</param>
    public double InverseMeanFreePath(MediumId medium, in Kinematics kinematics)
    {
        ScatteringTable table = _tables[medium.Index];
        double inverseHigh = 0.5 * kinematics.InverseMomentum * kinematics.InverseMomentum;
        // The screening, a millionth of the limit, is left out here and in the draw alike.
        double range = Math.Max(table.InverseLimitTransfer - inverseHigh, 0);
        return table.SingleEnvelope * range * (kinematics.InverseBeta * kinematics.InverseBeta);
    }

    /// <summary>One scatter above the limit angle; unchanged where form factor or spin reject it.</summary>
    /// <param name="particle">The particle.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction SampleSingle(in ParticleState particle, MediumId medium, ref RandomStream random)
    {
        ScatteringTable table = _tables[medium.Index];
        double momentum = particle.MomentumMagnitude;
        double low = table.LimitTransfer, high = 2 * momentum * momentum;
        if (high <= low) return Interaction.Unchanged(ProcessId.CoulombScattering, particle);
        ref readonly ScatteringElement element = ref ChooseNucleus(table, ref random);
        double transfer = 1 / (1 / high + random.Uniform() * (1 / low - 1 / high));
        double oneMinusCos = Math.Min(transfer / (momentum * momentum), 2.0);
        double weight = element.FormFactor.Weight(transfer) / (1 + oneMinusCos * momentum / element.Mass);
        if (HasSpinHalf(particle.Species))
            weight *= WentzelCrossSection.MottRatio(element.Z, SpeciesTable.Charge(particle.Species), particle.Beta, oneMinusCos);
        Requires.That(weight <= element.Envelope, "weight below its envelope");
        if (random.Uniform() * element.Envelope >= weight) return Interaction.Unchanged(ProcessId.CoulombScattering, particle);

        Azimuth across = Azimuth.Sample(ref random);
        double sine = Math.Sqrt(oneMinusCos * (2 - oneMinusCos));
        double recoil = Math.Min(transfer / element.Mass, 0.5 * particle.KineticEnergy);
        return Interaction.Scattered(
            ProcessId.CoulombScattering,
            particle.KineticEnergy - recoil,
            particle.Direction.Deflected(sine * across.Cosine, sine * across.Sine, oneMinusCos)) with
        { LocalDeposit = recoil };
    }

    private static ref readonly ScatteringElement ChooseNucleus(ScatteringTable table, ref RandomStream random)
    {
        ReadOnlySpan<ScatteringElement> elements = table.Elements;
        double left = table.SingleEnvelope * random.Uniform();
        int index = 0;
        while (index < elements.Length - 1)
        {
            left -= elements[index].Strength * elements[index].Z * elements[index].Envelope;
            if (left < 0) break;
            index++;
        }
        return ref elements[index];
    }

    /// <summary>The many small collisions: plane angles of width σ and the shift that goes with them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ScatteringResult Many(double width, double stepLength, ref RandomStream random)
    {
        double x = width * random.Normal(), y = width * random.Normal();
        double oneMinusCos = 0.5 * (x * x + y * y);
        for (int redraw = 0; oneMinusCos > 2 && redraw < MaximumRedraws; redraw++)
        {
            x = width * random.Normal();
            y = width * random.Normal();
            oneMinusCos = 0.5 * (x * x + y * y);
        }
        if (oneMinusCos > 2) (x, y, oneMinusCos) = (0, 0, 2 * random.Uniform());
        // Of tiny angles, as those of fast muons are, the root is its series to 1e-17.
        double projection = oneMinusCos < 1e-8 ? 1 - 0.25 * oneMinusCos : Math.Sqrt(1 - 0.5 * oneMinusCos);
        // Slow particles have widths beyond all angles; their shift ends where the directions are even.
        double spread = Math.Min(width, 1) * InverseSqrt12;
        return new ScatteringResult(
            x * projection,
            y * projection,
            oneMinusCos,
            stepLength * (0.5 * x + spread * random.Normal()),
            stepLength * (0.5 * y + spread * random.Normal()));
    }

    private static ProjectileMass Kind(Species species) =>
        species is Species.Electron or Species.Positron ? ProjectileMass.Electron : ProjectileMass.Heavy;

    private static bool HasSpinHalf(Species species) => species
        is Species.Electron or Species.Positron or Species.MuMinus or Species.MuPlus or Species.Proton or Species.AntiProton
        or Species.SigmaPlus or Species.SigmaMinus or Species.AntiSigmaPlus or Species.AntiSigmaMinus;
}
