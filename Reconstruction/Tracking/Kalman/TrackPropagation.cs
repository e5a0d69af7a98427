using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Fields;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>The way of parameters and covariance from one plane of a spectrometer to the next: transport and noise, leg by leg; immutable.</summary>
internal sealed class TrackPropagation
{
    private readonly TrackPath _path;
    private readonly ProcessNoise _noise;

    /// <summary>Propagation in the spectrometer of a layout.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="spectrometer">Its spectrometer.</param>
    public TrackPropagation(DetectorLayout layout, Spectrometer spectrometer)
    {
        _path = TrackPath.Of(layout, spectrometer);
        _noise = new ProcessNoise(_path);
    }

    /// <summary>Material from the first plane to the last, radiation lengths.</summary>
    public double RadiationLengths => _path.RadiationLengths;

    /// <summary>From the filtered track at one plane to the prediction at the next.</summary>
    /// <param name="from">The plane before.</param>
    /// <param name="plane">Index of the next in <see cref="Spectrometer.Planes"/>.</param>
    /// <param name="to">Takes the prediction and its derivatives.</param>
    /// <returns>False where the track turns away before the plane.</returns>
    public bool TryPredict(in PlaneNode from, int plane, ref PlaneNode to)
    {
        TrackState state = from.Filtered;
        Covariance5 covariance = from.FilteredCovariance;
        to.Jacobian = Matrix5.Identity;
        foreach (ref readonly TransportLeg leg in _path.LegsTo(plane))
        {
            if (leg.Field is { } field)
            {
                if (!TryFollow(in state, leg.ZEnd, in field, out TrackState end, out Matrix5 jacobian)) return false;
                state = end;
                Matrix5 before = to.Jacobian;
                Matrix5.Multiply(in jacobian, in before, out to.Jacobian);
                Covariance5 start = covariance;
                Covariance5.Transform(in jacobian, in start, out covariance);
            }
            else
            {
                double distance = leg.ZEnd - state.Z;
                state = state.Drifted(leg.ZEnd);
                covariance.Drift(distance);
                to.Jacobian.Drift(distance);
            }
            to.Jacobian.ScaleRow(TrackState.Parameters - 1, _noise.Add(in leg, ref state, ref covariance));
        }
        to.Predicted = state;
        to.PredictedCovariance = covariance;
        return true;
    }

    private static bool TryFollow(in TrackState start, double zEnd, in Vector3D field, out TrackState end, out Matrix5 jacobian) => DipoleTransport.IsFor(in field)
        ? DipoleTransport.TryFollow(in start, zEnd, in field, out end, out jacobian)
        : FieldTransport.TryFollow(in start, zEnd, new UniformField(field), out end, out jacobian);
}
