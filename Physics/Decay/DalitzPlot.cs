using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Decay;

/// <summary>Decay into three particles: a point of the Dalitz plot by its density, turned as a whole in any direction.</summary>
/// <remarks>Phase space is flat in the plane of two energies (PDG, review "Kinematics"). Points are drawn in the rectangle around the plot and rejected.</remarks>
public sealed class DalitzPlot : IRestFrameDecay
{
    private const int MaximumTries = 10_000;

    /// <summary>Nodes along each energy of the grid on which the largest density is looked for.</summary>
    private const int Nodes = 101;

    /// <summary>Room above the largest density on the grid; that between its nodes is less than 1 % higher.</summary>
    private const double Margin = 1.05;

    private readonly double _mass;
    private readonly double _firstMass;
    private readonly double _secondMass;
    private readonly double _thirdMass;
    private readonly double _firstMaximum;
    private readonly double _secondMaximum;
    private readonly IDalitzDensity? _density;
    private readonly double _bound;

    /// <summary>Plot of one mode.</summary>
    /// <param name="mass">Mass of the particle [MeV].</param>
    /// <param name="first">Mass of the first product [MeV].</param>
    /// <param name="second">Mass of the second one [MeV].</param>
    /// <param name="third">Mass of the third one [MeV].</param>
    /// <param name="density">Density on the plot; null where it is flat.</param>
    public DalitzPlot(double mass, double first, double second, double third, IDalitzDensity? density)
    {
        Requires.That(mass > first + second + third, "a mass above those of the products");
        (_mass, _firstMass, _secondMass, _thirdMass) = (mass, first, second, third);
        _firstMaximum = (mass * mass + first * first - (second + third) * (second + third)) / (2 * mass);
        _secondMaximum = (mass * mass + second * second - (first + third) * (first + third)) / (2 * mass);
        _density = density;
        _bound = density is null ? 1 : Margin * LargestOnGrid(density);
    }

    /// <inheritdoc/>
    public int Products => 3;

    /// <inheritdoc/>
    public void Sample(Span<FourMomentum> products, ref RandomStream random)
    {
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double first = random.Uniform(_firstMass, _firstMaximum), second = random.Uniform(_secondMass, _secondMaximum);
            if (!TryFindAngle(first, second, out double firstMomentum, out double secondMomentum, out double cos)) continue;
            if (_density is not null && random.Uniform() * _bound >= BoundedDensity(first, second)) continue;
            Vector3D axis = IsotropicDirection.Sample(ref random);
            Azimuth around = Azimuth.Sample(ref random);
            double sine = Math.Sqrt((1 - cos) * (1 + cos));
            Vector3D one = firstMomentum * axis;
            Vector3D two = secondMomentum * axis.Deflected(sine * around.Cosine, sine * around.Sine, 1 - cos);
            products[0] = new FourMomentum(first, one);
            products[1] = new FourMomentum(second, two);
            products[2] = new FourMomentum(_mass - first - second, -(one + two));
            return;
        }
        throw new InvalidOperationException("a bug: no point on the Dalitz plot");
    }

    private double BoundedDensity(double first, double second)
    {
        double density = _density!.At(first, second);
        Requires.That(density <= _bound, "a density below its bound");
        return density;
    }

    /// <summary>Momenta of the first two products and the angle between them; none for energies outside the plot.</summary>
    private bool TryFindAngle(double first, double second, out double firstMomentum, out double secondMomentum, out double cos)
    {
        double third = _mass - first - second;
        double firstSquared = (first - _firstMass) * (first + _firstMass), secondSquared = (second - _secondMass) * (second + _secondMass);
        double thirdSquared = (third - _thirdMass) * (third + _thirdMass);
        firstMomentum = Math.Sqrt(firstSquared);
        secondMomentum = Math.Sqrt(secondSquared);
        cos = (thirdSquared - firstSquared - secondSquared) / (2 * firstMomentum * secondMomentum);
        return third >= _thirdMass && Math.Abs(cos) <= 1;
    }

    private double LargestOnGrid(IDalitzDensity density)
    {
        double largest = 0;
        for (int row = 0; row < Nodes * Nodes; row++)
        {
            double first = _firstMass + (row / Nodes + 0.5) / Nodes * (_firstMaximum - _firstMass);
            double second = _secondMass + (row % Nodes + 0.5) / Nodes * (_secondMaximum - _secondMass);
            if (TryFindAngle(first, second, out _, out _, out _)) largest = Math.Max(largest, density.At(first, second));
        }
        return largest;
    }
}
