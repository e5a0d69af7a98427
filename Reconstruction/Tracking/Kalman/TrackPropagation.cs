using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Fields;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

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

    /// <summary>From the filtered tracks at one plane to the prediction at the next.</summary>
    /// <param name="from">The plane before.</param>
    /// <param name="plane">Index of the next in <see cref="Spectrometer.Planes"/>.</param>
    /// <param name="to">Takes the prediction and its derivatives.</param>
    /// <returns>Lanes of the tracks that do not turn away before the plane.</returns>
    [SkipLocalsInit]
    public Lanes Predict(ref readonly PlaneNode from, int plane, ref PlaneNode to)
    {
        Lanes arrive = Lanes.AllBitsSet;
        ref LaneState state = ref to.Predicted;
        ref LaneCovariance covariance = ref to.PredictedCovariance;
        state = from.Filtered;
        covariance = from.FilteredCovariance;
        to.Transport.Reset();
        foreach (ref readonly TransportLeg leg in _path.LegsTo(plane))
        {
            if (leg.Field is { } field)
            {
                arrive &= Follow(ref state, leg.ZEnd, in field, out LaneTransport transport);
                to.Transport.Follow(in transport);
                transport.Transform(ref covariance);
            }
            else
            {
                double distance = leg.ZEnd - state.Z;
                state.Drift(leg.ZEnd);
                covariance.Drift(distance);
                to.Transport.Drift(distance);
            }
            to.Transport.Scale *= _noise.Add(in leg, ref state, ref covariance);
        }
        return arrive;
    }

    private static Lanes Follow(ref LaneState state, double zEnd, in Vector3D field, out LaneTransport transport)
    {
        if (DipoleTransport.IsFor(in field)) return DipoleTransport.Follow(ref state, zEnd, in field, out transport);
        Lanes arrive = Lanes.AllBitsSet;
        Unsafe.SkipInit(out transport);
        LaneState end = state;
        for (int lane = 0; lane < Lane.Count; lane++)
        {
            bool arrives = FieldTransport.TryFollow(state[lane], zEnd, new UniformField(field), out TrackState there, out Matrix5 jacobian);
            if (!arrives) Lane.At(ref arrive, lane) = 0;
            end[lane] = there;
            transport.Set(lane, in jacobian);
        }
        state = end;
        return arrive;
    }
}
