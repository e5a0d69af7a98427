using System;
using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Transport.Sources;

/// <summary>A pencil beam with an optional Gaussian spot.</summary>
public sealed class PencilSource : IParticleSource
{
    private readonly PencilSettings _pencil;
    private readonly Vector3D _direction;

    /// <summary>A source with these settings.</summary>
    /// <param name="pencil">Settings of the beam.</param>
    /// <exception cref="ConfigurationException">Some settings make no beam.</exception>
    public PencilSource(PencilSettings pencil)
    {
        List<ConfigurationProblem> problems = FindProblems(pencil);
        if (problems.Count > 0) throw new ConfigurationException(problems);
        _pencil = pencil;
        _direction = pencil.Direction.Normalised();
    }

    /// <summary>Kind of particle it gives.</summary>
    public Species Species => _pencil.Species;

    /// <inheritdoc/>
    public void Sample(long eventNumber, ref RandomStream beam, PrimaryBuffer primaries) => primaries.Add(Sample(ref beam));

    /// <summary>Draws one particle.</summary>
    /// <param name="random">Stream of purpose <see cref="StreamPurpose.Beam"/>.</param>
    public ParticleState Sample(ref RandomStream random)
    {
        var offset = new Vector3D(_pencil.SpotX * random.Normal(), _pencil.SpotY * random.Normal(), 0);
        return Primary.Create(Species, _pencil.Momentum, _pencil.Position + offset, in _direction);
    }

    private static List<ConfigurationProblem> FindProblems(PencilSettings pencil)
    {
        var problems = new List<ConfigurationProblem>();
        Check(pencil.Momentum > 0 && double.IsFinite(pencil.Momentum), "momentum", "not a number above zero");
        Check(Math.Min(pencil.SpotX, pencil.SpotY) >= 0, "spot", "negative");
        double length = pencil.Direction.Length;
        Check(length > 0 && double.IsFinite(length), "direction", "has no length");
        return problems;

        void Check(bool condition, string key, string problem)
        {
            if (!condition) problems.Add(new ConfigurationProblem("command line", 0, key, problem));
        }
    }
}
