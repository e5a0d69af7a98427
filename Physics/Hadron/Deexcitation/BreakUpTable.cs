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
/// that live, in their ground states; where there are at most three, also the excited and the short-lived ones (<see cref="Deexcitation.Fragment"/>): without the level of ¹²C at 4.4 MeV and those that become three α, a neutron on carbon would hardly ever come out again.
/// </remarks>
internal sealed class BreakUpTable
{
    /// <summary>Mass number up to which nuclei fall apart at once and do not evaporate.</summary>
    public const int LargestA = 16;

    private const int MostFragments = 8;
    private const double RadiusUnit = 1.3;
    private const double ChargeSquared = 1.4399645;

    /// <summary>Fragments of a way that counts a state which is not the ground state of a nucleus that lives: of more, all is shared anyway.</summary>
    private const int MostWithExcited = 3;

    private static readonly Nucleus Neutron = new(0, 1);
    private static readonly Nucleus Proton = new(1, 1);
    private static readonly Nucleus Deuteron = new(1, 2);
    private static readonly Nucleus Alpha = new(2, 4);

    private static readonly Fragment[] Kinds =
    [
        new(0, 1, 2), new(1, 1, 2), new(1, 2, 3), new(1, 3, 2), new(2, 3, 2), new(2, 4, 1), new(2, 6, 1), new(3, 6, 3), new(3, 7, 4), new(4, 7, 4),
        new(3, 8, 5), new(3, 9, 4), new(4, 9, 4), new(4, 10, 1), new(5, 10, 7), new(6, 10, 1), new(5, 11, 4), new(6, 11, 4), new(5, 12, 3), new(6, 12, 1),
        new(7, 12, 3), new(6, 13, 2), new(7, 13, 2), new(6, 14, 1), new(7, 14, 3), new(8, 14, 1), new(7, 15, 2), new(8, 15, 2),
        new(3, 6, 1, 3.563), new(3, 7, 2, 0.478), new(4, 7, 2, 0.429), new(4, 10, 5, 3.368), new(5, 10, 3, 0.718), new(5, 10, 1, 1.740), new(5, 10, 3, 2.154), new(5, 10, 5, 3.587),
        new(5, 11, 2, 2.125), new(5, 11, 6, 4.445), new(5, 11, 4, 5.020), new(6, 11, 2, 2.000), new(6, 11, 6, 4.319), new(6, 11, 4, 4.804), new(6, 12, 5, 4.440),
        new(6, 13, 2, 3.089), new(6, 13, 4, 3.685), new(6, 13, 6, 3.854), new(7, 14, 1, 2.313), new(7, 14, 3, 3.948), new(7, 14, 1, 4.915), new(7, 15, 6, 5.270), new(7, 15, 2, 5.299),
        new(2, 5, 4, 0, Alpha, Neutron), new(3, 5, 4, 0, Alpha, Proton), new(3, 6, 7, 2.186, Alpha, Deuteron), new(4, 8, 1, 0, Alpha, Alpha), new(4, 8, 5, 3.03, Alpha, Alpha),
        new(4, 9, 6, 2.429, Neutron, Alpha, Alpha), new(4, 9, 2, 1.684, Neutron, Alpha, Alpha), new(5, 9, 4, 0, Proton, Alpha, Alpha),
        new(6, 12, 1, 7.654, Alpha, Alpha, Alpha), new(6, 12, 7, 9.641, Alpha, Alpha, Alpha),
    ];

    private static readonly double[] KindMasses = [.. Kinds.Select(kind => kind.Mass)];

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
    public static Fragment Fragment(byte kind) => Kinds[kind];

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
            bool hasExcited = IsExcited(Kinds[kind]) || parts.Any(other => IsExcited(Kinds[other]));
            if (hasExcited && parts.Count + 1 + (leftA > 0 ? 1 : 0) > MostWithExcited) continue;
            // Many fragments only where all of them are nucleons.
            if (part.A > 1 && parts.Count + 1 >= MostFragments && leftA > 0) continue;
            if (part.A == 1 && parts.Count + a > MostFragments && parts.Any(other => Kinds[other].Nucleus.A > 1)) continue;
            parts.Push((byte)kind);
            Search(whole, leftZ, leftA, kind, parts, found);
            parts.Pop();
        }
    }

    private static bool IsExcited(Fragment fragment) => fragment.Excitation > 0 || fragment.Breaks;

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
