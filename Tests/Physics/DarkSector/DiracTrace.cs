using MathNet.Numerics.LinearAlgebra;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;
using Complex = System.Numerics.Complex;

namespace NA64Mu.Tests.Physics.DarkSector;

/// <summary>Squared amplitude of μ N → μ N X for a nucleus at rest by multiplying Dirac matrices: the two diagrams, all spins, without algebra.</summary>
internal static class DiracTrace
{
    private static readonly Complex I = Complex.ImaginaryOne;
    private static readonly double[] Metric = [1, -1, -1, -1];
    private static readonly Matrix<Complex> One = Matrix<Complex>.Build.DenseIdentity(4);

    /// <summary>γ⁰ to γ³ in Dirac's form.</summary>
    private static readonly Matrix<Complex>[] Gamma =
    [
        Make(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1),
        Make(0, 0, 0, 1, 0, 0, 1, 0, 0, -1, 0, 0, -1, 0, 0, 0),
        Make(0, 0, 0, -I, 0, 0, I, 0, 0, I, 0, 0, -I, 0, 0, 0),
        Make(0, 0, 1, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0, 1, 0, 0),
    ];

    private static readonly Matrix<Complex> Gamma5 = I * Gamma[0] * Gamma[1] * Gamma[2] * Gamma[3];

    /// <summary>Scalar product of four-vectors.</summary>
    /// <param name="a">First.</param>
    /// <param name="b">Second.</param>
    public static double Dot(Vector<double> a, Vector<double> b) => a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3];

    /// <summary>½ Σ |ū' [Γ (p̸' + k̸ + m)/s γ⁰ + γ⁰ (p̸ − k̸ + m)/u Γ] u|² over spins and polarisations.</summary>
    /// <param name="model">Kind of boson.</param>
    /// <param name="muon">p.</param>
    /// <param name="later">p'.</param>
    /// <param name="boson">k.</param>
    public static double SquaredAmplitude(DarkModel model, Vector<double> muon, Vector<double> later, Vector<double> boson)
    {
        if (model == DarkModel.Scalar) return Product(One, muon, later, boson);
        if (model == DarkModel.Pseudoscalar) return Product(I * Gamma5, muon, later, boson);
        double sum = 0;
        Matrix<Complex> chirality = model == DarkModel.Vector ? One : Gamma5;
        for (int index = 0; index < 4; index++) sum -= Metric[index] * Product(Gamma[index] * chirality, muon, later, boson);
        Matrix<Complex> along = Slash(boson) * chirality;
        return sum + Product(along, muon, later, boson) / Dot(boson, boson);
    }

    private static double Product(Matrix<Complex> vertex, Vector<double> muon, Vector<double> later, Vector<double> boson)
    {
        Matrix<Complex> conjugate = Gamma[0] * Diagrams(vertex, muon, later, boson).ConjugateTranspose() * Gamma[0];
        return 0.5 * (OnShell(later) * Diagrams(vertex, muon, later, boson) * OnShell(muon) * conjugate).Trace().Real;
    }

    private static Matrix<Complex> Diagrams(Matrix<Complex> vertex, Vector<double> muon, Vector<double> later, Vector<double> boson)
    {
        Vector<double> after = later + boson, before = muon - boson;
        const double massSquared = PhysicalConstants.MuonMass * PhysicalConstants.MuonMass;
        return vertex * OnShell(after) * Gamma[0] / (Dot(after, after) - massSquared) + Gamma[0] * OnShell(before) * vertex / (Dot(before, before) - massSquared);
    }

    /// <summary>p̸ + m.</summary>
    private static Matrix<Complex> OnShell(Vector<double> momentum) => Slash(momentum) + One * PhysicalConstants.MuonMass;

    private static Matrix<Complex> Slash(Vector<double> momentum)
    {
        Matrix<Complex> sum = Matrix<Complex>.Build.Dense(4, 4);
        for (int index = 0; index < 4; index++) sum += Metric[index] * (Complex)momentum[index] * Gamma[index];
        return sum;
    }

    private static Matrix<Complex> Make(params Complex[] rows) => Matrix<Complex>.Build.DenseOfRowMajor(4, 4, rows);
}
