namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>Sums over the points of a line: what its regression needs.</summary>
internal struct LineSums
{
    private double _weight, _z, _zz, _position, _positionZ, _positionSquared;

    /// <summary>Adds a point.</summary>
    /// <param name="z">Distance from the reference plane [mm].</param>
    /// <param name="position">Coordinate, from a point near the line [mm].</param>
    /// <param name="sigma">Its standard deviation [mm].</param>
    public void Add(double z, double position, double sigma)
    {
        double weight = 1 / (sigma * sigma);
        _weight += weight;
        _z += weight * z;
        _zz += weight * z * z;
        _position += weight * position;
        _positionZ += weight * position * z;
        _positionSquared += weight * position * position;
    }

    /// <summary>The line through two or more points of different z.</summary>
    public readonly StraightLine Solve()
    {
        double determinant = _weight * _zz - _z * _z;
        double position = (_zz * _position - _z * _positionZ) / determinant;
        double slope = (_weight * _positionZ - _z * _position) / determinant;
        double chiSquare = _positionSquared - position * _position - slope * _positionZ;
        return new StraightLine(
            position, slope, _zz / determinant, _weight / determinant, -_z / determinant, chiSquare > 0 ? chiSquare : 0);
    }
}
