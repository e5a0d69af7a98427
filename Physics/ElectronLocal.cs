using NA64Mu.Physics.Scattering.Electron;

namespace NA64Mu.Physics;

/// <summary>What a medium does to an electron or positron of the present energy.</summary>
public readonly struct ElectronLocal
{
    /// <summary>Collects the numbers.</summary>
    /// <param name="point">Medium, energy, range and transport length.</param>
    /// <param name="stoppingPower">Mean continuous loss [MeV/mm].</param>
    /// <param name="rate">Bound of the interactions per path over a step, single scatters counted in [1/mm].</param>
    /// <param name="singleScattering">Rate of single scatters beyond the limit angle; zero for slow particles [1/mm].</param>
    /// <param name="inverseBeta">1/β.</param>
    public ElectronLocal(in ScatteringPoint point, double stoppingPower, double rate, double singleScattering, double inverseBeta)
    {
        Point = point;
        StoppingPower = stoppingPower;
        Rate = rate;
        SingleScattering = singleScattering;
        InverseBeta = inverseBeta;
    }

    /// <summary>Medium, energy, range and transport length.</summary>
    public readonly ScatteringPoint Point;

    /// <summary>Mean continuous loss [MeV/mm].</summary>
    public double StoppingPower { get; }

    /// <summary>Bound of the interactions per path over a step, single scatters counted in [1/mm].</summary>
    public double Rate { get; }

    /// <summary>Rate of single scatters beyond the limit angle; zero for slow particles [1/mm].</summary>
    public double SingleScattering { get; }

    /// <summary>1/β.</summary>
    public double InverseBeta { get; }

    /// <summary>Way on which the mean loss would stop the particle [mm].</summary>
    public double Range => Point.Range;

    /// <summary>Whether it scatters as fast particles do, by <see cref="Scattering.MultipleScattering"/>.</summary>
    public bool IsFast => Point.KineticEnergy >= ElectronScattering.HighestEnergy;
}
