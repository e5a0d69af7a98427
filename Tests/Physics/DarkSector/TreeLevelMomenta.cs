using System;
using MathNet.Numerics.LinearAlgebra;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.Tests.Physics.DarkSector;

/// <summary>Four-vectors (energy, x, y, z) of one emission, by ordinary components.</summary>
internal sealed class TreeLevelMomenta
{
    private const double MuonMass = PhysicalConstants.MuonMass;

    /// <summary>Momenta for given energies and transverse momenta.</summary>
    /// <param name="energy">Energy of the muon before [MeV].</param>
    /// <param name="mass">Mass of the boson [MeV].</param>
    /// <param name="bosonEnergy">Energy of the boson [MeV].</param>
    /// <param name="transverse">Transverse momentum of the boson [MeV/c].</param>
    /// <param name="transfer">Transverse momentum of the nucleus [MeV/c].</param>
    /// <param name="cosine">Cosine of the angle between the two.</param>
    public TreeLevelMomenta(double energy, double mass, double bosonEnergy, double transverse, double transfer, double cosine)
    {
        double sine = Math.Sqrt(1 - cosine * cosine);
        Muon = OnShell(MuonMass, energy, 0, 0);
        Boson = OnShell(mass, bosonEnergy, transverse, 0);
        Later = OnShell(MuonMass, energy - bosonEnergy, -transverse - transfer * cosine, -transfer * sine);
        Point = DarkTreeLevelPoint.At(LightCone.Of(MuonMass, energy, 0), LightCone.Of(mass, bosonEnergy, transverse), mass * mass, transfer, cosine);
    }

    /// <summary>Muon before.</summary>
    public Vector<double> Muon { get; }

    /// <summary>Muon after.</summary>
    public Vector<double> Later { get; }

    /// <summary>Boson.</summary>
    public Vector<double> Boson { get; }

    /// <summary>The same as invariants.</summary>
    public DarkTreeLevelPoint Point { get; }

    private static Vector<double> OnShell(double mass, double energy, double x, double y) =>
        Vector<double>.Build.DenseOfArray([energy, x, y, Math.Sqrt(energy * energy - mass * mass - x * x - y * y)]);
}
