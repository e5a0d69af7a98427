using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Deexcitation;

/// <summary>All ways in which nuclei up to A = 16 fall apart into up to eight fragments, and into nucleons.</summary>
/// <remarks>
/// E. Fermi, Prog. Theor. Phys. 5 (1950) 570, in the form of J. P. Bondorf et al., Phys. Rep. 257 (1995) 133, Eqs. (58)-(62): W = Π gᵢ/Π n_k! · (V/(2πħ)³)^(n−1) (Πmᵢ/Σmᵢ)^{3/2} (2π)^(3(n−1)/2)
/// T^(3(n−1)/2−1)/Γ(3(n−1)/2); V = (4π/3) A (1.3 fm)³, gᵢ = 2s + 1, n_k fragments of one kind, T the kinetic energy less the repulsion (3/5)(e²/1.3 fm)(½)^⅓ (Z²/A^⅓ − ΣZᵢ²/Aᵢ^⅓). Fragments are nuclei
/// that live: unbound ones, as ⁸Be and ⁵He, are there as their parts, and excited ones are not.
/// </remarks>
internal sealed class BreakUpTable
{
    /// <summary>Mass number up to which nuclei fall apart at once and do not evaporate.</summary>
    public const int LargestA = 16;

    private const int MostFragments = 8;
    private const double RadiusUnit = 1.3;
    private const double ChargeSquared = 1.4399645;

    private static readonly (Nucleus Nucleus, int States)[] Kinds =
    [
        (new(0, 1), 2), (new(1, 1), 2), (new(1, 2), 3), (new(1, 3), 2), (new(2, 3), 2), (new(2, 4), 1), (new(2, 6), 1), (new(3, 6), 3), (new(3, 7), 4), (new(4, 7), 4),
        (new(3, 8), 5), (new(3, 9), 4), (new(4, 9), 4), (new(4, 10), 1), (new(5, 10), 7), (new(6, 10), 1), (new(5, 11), 4), (new(6, 11), 4), (new(5, 12), 3), (new(6, 12), 1),
        (new(7, 12), 3), (new(6, 13), 2), (new(7, 13), 2), (new(6, 14), 1), (new(7, 14), 3), (new(8, 14), 1), (new(7, 15), 2), (new(8, 15), 2),
    ];

    private static readonly double[] KindMasses = [.. Kinds.Select(kind => kind.Nucleus.Mass)];

    private readonly BreakUpPartition[][] _partitions = new BreakUpPartition[(LargestA + 1) * (LargestA + 1)][];

    /// <summary>Lists the partitions of all nuclei.</summary>
    public BreakUpTable()
    {
        for (int a = 1; a <= LargestA; a++)
        {
            for (int z = 0; z <= a; z++)
            {
                var found = new List<BreakUpPartition>();
                Search(new Nucleus(z, a), z, a, Kinds.Length - 1, new Stack<byte>(), found);
                _partitions[Place(z, a)] = [.. found.OrderBy(partition => partition.MassSum)];
                MostPartitions = Math.Max(MostPartitions, found.Count);
            }
        }
    }

    /// <summary>Partitions of the nucleus that has most.</summary>
    public int MostPartitions { get; }

    /// <summary>A fragment.</summary>
    /// <param name="kind">Its place in the list.</param>
    public static Nucleus Fragment(byte kind) => Kinds[kind].Nucleus;

    /// <summary>Ways in which a nucleus falls apart, least mass first.</summary>
    /// <param name="nucleus">At most <see cref="LargestA"/> nucleons.</param>
    public ReadOnlySpan<BreakUpPartition> Of(Nucleus nucleus) => _partitions[Place(nucleus.Z, nucleus.A)];

    private static int Place(int z, int a) => a * (LargestA + 1) + z;

    private static void Search(Nucleus whole, int z, int a, int largest, Stack<byte> parts, List<BreakUpPartition> found)
    {
        if (a == 0)
        {
            if (parts.Count > 1) found.Add(Make(whole, [.. parts]));
            return;
        }
        for (int kind = largest; kind >= 0; kind--)
        {
            Nucleus part = Kinds[kind].Nucleus;
            int leftZ = z - part.Z, leftA = a - part.A;
            if (leftZ < 0 || leftA < leftZ || part.A == whole.A) continue;
            // Many fragments only where all of them are nucleons.
            if (part.A > 1 && parts.Count + 1 >= MostFragments && leftA > 0) continue;
            if (part.A == 1 && parts.Count + a > MostFragments && parts.Any(other => Kinds[other].Nucleus.A > 1)) continue;
            parts.Push((byte)kind);
            Search(whole, leftZ, leftA, kind, parts, found);
            parts.Pop();
        }
    }

    private static BreakUpPartition Make(Nucleus whole, byte[] fragments)
    {
        int count = fragments.Length;
        double massSum = 0, logWeight = 0, repulsion = whole.Z * whole.Z / Math.Cbrt(whole.A);
        foreach (byte kind in fragments)
        {
            Nucleus part = Kinds[kind].Nucleus;
            massSum += KindMasses[kind];
            logWeight += Math.Log(Kinds[kind].States) + 1.5 * Math.Log(KindMasses[kind]);
            repulsion -= part.Z * part.Z / Math.Cbrt(part.A);
        }
        foreach (IGrouping<byte, byte> alike in fragments.GroupBy(kind => kind)) logWeight -= MathNet.Numerics.SpecialFunctions.FactorialLn(alike.Count());
        double volume = 4 * Math.PI / 3 * whole.A * RadiusUnit * RadiusUnit * RadiusUnit, cell = 2 * Math.PI * PhysicalConstants.HbarCFemtometre;
        double power = 1.5 * (count - 1);
        logWeight += (count - 1) * Math.Log(volume / (cell * cell * cell)) - 1.5 * Math.Log(massSum) + power * Math.Log(2 * Math.PI)
            - MathNet.Numerics.SpecialFunctions.GammaLn(power);
        double barrier = 0.6 * ChargeSquared / RadiusUnit * Math.Cbrt(0.5) * repulsion;
        double[] masses = [.. fragments.Select(kind => KindMasses[kind])];
        return new BreakUpPartition(fragments, masses, massSum, Math.Max(0, barrier), Math.Exp(logWeight), power - 1);
    }
}
