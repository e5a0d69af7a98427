using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.Calibration;

/// <summary>A test beam along z that covers a rectangle on the front face of a calorimeter evenly, a hole left out.</summary>
public sealed class CellFaceSource : IParticleSource
{
    /// <summary>Distance from which the beam starts before the face: no matter of weight on the way [mm].</summary>
    private const double Gap = 1 * Units.Micrometre;

    private const int MostTries = 100_000;

    private readonly Volume _volume;
    private readonly double _momentum;
    private readonly double _centreX, _centreY, _halfX, _halfY;

    private CellFaceSource(Volume volume, Species species, double momentum, double centreX, double centreY)
    {
        (_volume, Species, _momentum, _centreX, _centreY) = (volume, species, momentum, centreX, centreY);
        _halfX = volume.Shape.HalfX / volume.Segmentation.CellsX;
        _halfY = volume.Shape.HalfY / volume.Segmentation.CellsY;
    }

    /// <summary>Kind of particle it gives.</summary>
    public Species Species { get; }

    /// <summary>Size of the rectangle in x [mm].</summary>
    public double Width => 2 * _halfX;

    /// <summary>Size of the rectangle in y [mm].</summary>
    public double Height => 2 * _halfY;

    /// <summary>Middle of the rectangle in x and y, from the axis of the calorimeter [mm].</summary>
    public (double X, double Y) Centre => (_centreX, _centreY);

    /// <summary>A beam of the size of one cell around the axis; where there is a hole, on the cell next to the axis with the highest x and y.</summary>
    /// <param name="volume">Calorimeter.</param>
    /// <param name="species">Particle.</param>
    /// <param name="momentum">Momentum [MeV/c].</param>
    public static CellFaceSource OnAxis(Volume volume, Species species, double momentum) => volume.Shape.HasHole
        ? OnCell(volume, volume.Segmentation.CellsX / 2, volume.Segmentation.CellsY / 2, species, momentum)
        : new CellFaceSource(volume, species, momentum, 0, 0);

    /// <summary>A beam on one cell.</summary>
    /// <param name="volume">Calorimeter.</param>
    /// <param name="x">Column of the cell.</param>
    /// <param name="y">Row of the cell.</param>
    /// <param name="species">Particle.</param>
    /// <param name="momentum">Momentum [MeV/c].</param>
    public static CellFaceSource OnCell(Volume volume, int x, int y, Species species, double momentum)
    {
        double halfX = volume.Shape.HalfX / volume.Segmentation.CellsX, halfY = volume.Shape.HalfY / volume.Segmentation.CellsY;
        return new CellFaceSource(volume, species, momentum, (2 * x + 1) * halfX - volume.Shape.HalfX, (2 * y + 1) * halfY - volume.Shape.HalfY);
    }

    /// <summary>Whether any of the rectangle lies beside the hole.</summary>
    public bool HitsMatter =>
        Math.Abs(_centreX) + _halfX > _volume.Shape.HoleHalfX || Math.Abs(_centreY) + _halfY > _volume.Shape.HoleHalfY;

    /// <inheritdoc/>
    public void Sample(long eventNumber, ref RandomStream beam, PrimaryBuffer primaries) => primaries.Add(Sample(ref beam));

    /// <summary>Draws one particle.</summary>
    /// <param name="random">Stream of purpose <see cref="StreamPurpose.Beam"/>.</param>
    public ParticleState Sample(ref RandomStream random)
    {
        for (int attempt = 0; attempt < MostTries; attempt++)
        {
            double x = _centreX + _halfX * random.Uniform(-1, 1), y = _centreY + _halfY * random.Uniform(-1, 1);
            bool isInHole = Math.Abs(x) < _volume.Shape.HoleHalfX && Math.Abs(y) < _volume.Shape.HoleHalfY;
            if (isInHole) continue;
            var start = new Vector3D(_volume.Centre.X + x, _volume.Centre.Y + y, _volume.ZMin - Gap);
            return new PencilSource(new PencilSettings { Species = Species, Momentum = _momentum, Position = start }).Sample(ref random);
        }
        throw new InvalidOperationException($"a bug: a beam into the hole of {_volume.Name}");
    }
}
