using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Scattering;

/// <summary>One step through a material, in which collisions are drawn one by one.</summary>
internal readonly ref struct ScatteringLayer
{
    private const int MaximumCollisions = 1000;
    private const double SmallAngle = 1e-5;

    private readonly ScatteringTable _table;
    private readonly ProjectileMass _mass;
    private readonly double _inverseBetaSquared;
    private readonly double _momentumSquared;
    private readonly double _largest;
    private readonly double _stepLength;

    /// <summary>A step.</summary>
    /// <param name="table">Material.</param>
    /// <param name="mass">Light or heavy projectile.</param>
    /// <param name="inverseBetaSquared">1/β².</param>
    /// <param name="momentumSquared">p² [MeV²].</param>
    /// <param name="largest">Largest reduced transfer drawn here [MeV²].</param>
    /// <param name="stepLength">Path length [mm].</param>
    public ScatteringLayer(
        ScatteringTable table, ProjectileMass mass, double inverseBetaSquared, double momentumSquared, double largest, double stepLength)
    {
        _table = table;
        _mass = mass;
        _inverseBetaSquared = inverseBetaSquared;
        _momentumSquared = momentumSquared;
        _largest = largest;
        _stepLength = stepLength;
    }

    /// <summary>All collisions of a thin layer, one by one.</summary>
    /// <param name="mean">Mean number of collisions at all angles.</param>
    /// <param name="random">Random numbers.</param>
    public ScatteringResult SampleCollisions(double mean, ref RandomStream random)
    {
        ScatteringResult result = default;
        double u = random.Uniform();
        double limit = FastMath.Exp(-mean);
        ReadOnlySpan<ScatteringElement> elements = _table.Elements;
        for (int collision = 0; u > limit && collision < MaximumCollisions; collision++, u *= random.Uniform())
        {
            double left = mean / (_stepLength * _inverseBetaSquared) * random.Uniform();
            int index = 0;
            double screening = elements[0].Screening(_mass, _inverseBetaSquared);
            while (index < elements.Length - 1)
            {
                left -= elements[index].Strength * (elements[index].Z + 1) / screening;
                if (left < 0) break;
                screening = elements[++index].Screening(_mass, _inverseBetaSquared);
            }
            double draw = random.Uniform();
            double transfer = screening * draw / (1 - draw);
            if (transfer < _largest) result = Add(result, elements[index], transfer, 1, ref random);
        }
        return result;
    }

    /// <summary>Adds the single scatters between two transfers to a deflection.</summary>
    /// <param name="many">Deflection by all smaller ones.</param>
    /// <param name="mean">Mean number of singles, without screening and form factor.</param>
    /// <param name="u">The uniform number that has begun the Poisson draw.</param>
    /// <param name="split">Lowest transfer [MeV²].</param>
    /// <param name="random">Random numbers.</param>
    public ScatteringResult AddSingles(ScatteringResult many, double mean, double u, double split, ref RandomStream random)
    {
        double limit = FastMath.Exp(-mean);
        ReadOnlySpan<ScatteringElement> elements = _table.Elements;
        double sum = 0;
        foreach (ref readonly ScatteringElement element in elements) sum += element.Strength * (element.Z + 1);
        for (int collision = 0; u > limit && collision < MaximumCollisions; collision++, u *= random.Uniform())
        {
            double left = sum * random.Uniform();
            int index = 0;
            while (index < elements.Length - 1)
            {
                left -= elements[index].Strength * (elements[index].Z + 1);
                if (left < 0) break;
                index++;
            }
            double transfer = 1 / (1 / _largest + random.Uniform() * (1 / split - 1 / _largest));
            double screened = transfer / (transfer + elements[index].Screening(_mass, _inverseBetaSquared));
            many = Add(many, elements[index], transfer, screened * screened, ref random);
        }
        return many;
    }

    private ScatteringResult Add(ScatteringResult before, in ScatteringElement element, double transfer, double weight, ref RandomStream random)
    {
        bool onElectron = random.Uniform() * (element.Z + 1) < 1;
        if (onElectron && transfer > _table.ElectronLimit(_inverseBetaSquared)) return before;
        if (!onElectron) weight *= element.WeightBelowLimit(transfer);
        if (random.Uniform() >= weight) return before;

        double oneMinusCos = Math.Min(transfer / _momentumSquared, 2.0);
        Azimuth across = Azimuth.Sample(ref random);
        double sine = Math.Sqrt(oneMinusCos * (2 - oneMinusCos));
        double x = sine * across.Cosine, y = sine * across.Sine;
        double arm = _stepLength * random.Uniform();
        if (oneMinusCos < SmallAngle && before.OneMinusCos < SmallAngle)
        {
            x += before.SinCosPhi;
            y += before.SinSinPhi;
            double sineSquared = x * x + y * y;
            oneMinusCos = sineSquared / (1 + Math.Sqrt(1 - sineSquared));
            return new ScatteringResult(
                x, y, oneMinusCos, before.DisplacementX + arm * (x - before.SinCosPhi), before.DisplacementY + arm * (y - before.SinSinPhi));
        }
        var direction = new Vector3D(before.SinCosPhi, before.SinSinPhi, 1 - before.OneMinusCos);
        Vector3D after = direction.Deflected(x, y, oneMinusCos);
        return new ScatteringResult(
            after.X, after.Y, 1 - after.Z, before.DisplacementX + arm * (after.X - direction.X), before.DisplacementY + arm * (after.Y - direction.Y));
    }
}
