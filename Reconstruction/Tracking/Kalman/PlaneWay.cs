namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Derivatives of the parameters at a plane to those at the plane before: a distance and a factor on q/p where the way is straight, a matrix where there is a field.</summary>
internal struct PlaneWay
{
    private const int ChargeOverMomentum = TrackState.Parameters - 1;

    private double _distance;
    private double _factor;
    private bool _isBent;
    private Matrix5 _jacobian;

    /// <summary>Starts a way.</summary>
    public void Begin() => (_distance, _factor, _isBent) = (0, 1, false);

    /// <summary>Goes on straight.</summary>
    /// <param name="distance">Distance along z [mm].</param>
    public void Drift(double distance)
    {
        if (_isBent) _jacobian.Drift(distance);
        else _distance += distance;
    }

    /// <summary>Goes on through a field.</summary>
    /// <param name="jacobian">Derivatives of the parameters behind it to those before it.</param>
    public void Bend(in Matrix5 jacobian)
    {
        Matrix5 before = _jacobian;
        if (!_isBent)
        {
            before = Matrix5.Identity;
            before.Drift(_distance);
            before[ChargeOverMomentum, ChargeOverMomentum] = _factor;
        }
        _isBent = true;
        Matrix5.Multiply(in jacobian, in before, out _jacobian);
    }

    /// <summary>Multiplies q/p.</summary>
    /// <param name="factor">∂(q/p)/∂(q/p before).</param>
    public void Scale(double factor)
    {
        if (_isBent) _jacobian.ScaleRow(ChargeOverMomentum, factor);
        else _factor *= factor;
    }

    /// <summary>Goes the way back.</summary>
    /// <param name="later">What later hits say at the end of the way, and then at its start.</param>
    public readonly void GoBack(ref LaterHits later)
    {
        if (_isBent)
        {
            later.Gradient = _jacobian.TransposedTimes(in later.Gradient);
            Covariance5 atEnd = later.Information;
            Covariance5.TransformTransposed(in _jacobian, in atEnd, out later.Information);
            return;
        }
        later.Gradient[2] += _distance * later.Gradient[0];
        later.Gradient[3] += _distance * later.Gradient[1];
        later.Gradient[ChargeOverMomentum] *= _factor;
        later.Information.DriftBack(_distance);
        later.Information.ScaleLast(_factor);
    }
}
