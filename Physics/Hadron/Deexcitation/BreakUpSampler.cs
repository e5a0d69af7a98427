using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.PhaseSpace;

namespace NA64Mu.Physics.Hadron.Deexcitation;

/// <summary>Break-up of excited light nuclei.</summary>
internal sealed class BreakUpSampler
{
    /// <summary>Energy missing at threshold that is taken for rounding [MeV].</summary>
    private const double Rounding = 1e-6 * Units.MeV;

    /// <summary>Parts of a short-lived fragment at most.</summary>
    private const int MostParts = 3;

    private readonly BreakUpTable _table;
    private readonly double[] _cumulative;
    private readonly Vector3D[] _partMomenta = new Vector3D[MostParts];
    private readonly Vector3D[] _momenta = new Vector3D[BreakUpTable.LargestA];

    /// <summary>With a table of its own.</summary>
    /// <param name="table">Partitions.</param>
    public BreakUpSampler(BreakUpTable table)
    {
        _table = table;
        _cumulative = new double[table.MostPartitions];
    }

    /// <summary>Breaks a nucleus, if its energy is enough.</summary>
    /// <param name="remnant">The nucleus; at most 16 nucleons.</param>
    /// <param name="secondaries">Takes nucleons.</param>
    /// <param name="products">Energy of the others.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Whether it broke.</returns>
    public bool TrySample(in Remnant remnant, SecondaryBuffer secondaries, out DeexcitationProducts products, ref RandomStream random)
    {
        products = default;
        ReadOnlySpan<BreakUpPartition> partitions = _table.Of(remnant.Nucleus);
        double mass = remnant.Mass;
        if (!TryPick(partitions, mass, out int index, ref random)) return false;
        BreakUpPartition partition = partitions[index];
        Span<Vector3D> momenta = _momenta.AsSpan(0, partition.Masses.Length);
        FourMomentum whole = remnant.FourMomentum;
        SlowPhaseSpace.Sample(in whole, mass, partition.Masses, momenta, ref random);
        for (int part = 0; part < momenta.Length; part++)
            products += Finish(BreakUpTable.Fragment(partition.Fragments[part]), momenta[part], secondaries, ref random);
        return true;
    }

    /// <summary>Books a fragment, or what becomes of it.</summary>
    private DeexcitationProducts Finish(Fragment fragment, Vector3D momentum, SecondaryBuffer secondaries, ref RandomStream random)
    {
        FourMomentum whole = Motion.Of(fragment.Mass, in momentum);
        if (!fragment.Breaks)
        {
            if (fragment.Excitation > 0)
            {
                Vector3D photon = Motion.Split(in whole, fragment.Mass, 0, fragment.Nucleus.Mass, ref random);
                ProductWriter.WriteParticle(Species.Gamma, in photon, secondaries);
                momentum -= photon;
            }
            return ProductWriter.Write(fragment.Nucleus, in momentum, secondaries);
        }
        Span<Vector3D> momenta = _partMomenta.AsSpan(0, fragment.Parts.Length);
        SlowPhaseSpace.Sample(in whole, fragment.Mass, fragment.PartMasses, momenta, ref random);
        DeexcitationProducts products = default;
        for (int part = 0; part < momenta.Length; part++) products += ProductWriter.Write(fragment.Parts[part], in momenta[part], secondaries);
        return products;
    }

    private bool TryPick(ReadOnlySpan<BreakUpPartition> partitions, double mass, out int index, ref RandomStream random)
    {
        double sum = 0;
        int count = 0;
        for (; count < partitions.Length && partitions[count].MassSum < mass; count++)
        {
            double kinetic = mass - partitions[count].MassSum - partitions[count].Barrier;
            if (kinetic > 0) sum += partitions[count].Strength * Power(kinetic, partitions[count].Power);
            _cumulative[count] = sum;
        }
        index = 0;
        // Below all barriers, it takes the way of least mass: nuclei that are not bound must decay.
        if (!(sum > 0)) return partitions.Length > 0 && partitions[0].MassSum < mass + Rounding;
        double place = random.Uniform() * sum;
        while (index < count - 1 && place >= _cumulative[index]) index++;
        return true;
    }

    /// <summary>x to a power that is a multiple of ½.</summary>
    private static double Power(double x, double power)
    {
        double result = 1;
        int whole = (int)power;
        if (power > whole) result = Math.Sqrt(x);
        for (; whole > 0; whole--) result *= x;
        return result;
    }
}
