using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.App.Scans;

/// <summary>The same beam line and selection at another momentum; magnet and counters stay.</summary>
internal static class BeamScale
{
    /// <summary>The set-up at another momentum of the beam.</summary>
    /// <remarks>
    /// A beam line whose currents are scaled takes muons of the same relative momentum on the same ways: mean, spread and window of the core and both
    /// momenta of the halo are scaled, sizes and angles are not. The window of cut (i) goes with the beam, and cut (ii) asks for half of its energy (paper, section II).
    /// </remarks>
    /// <param name="layout">Set-up.</param>
    /// <param name="momentum">Momentum of the core [MeV/c].</param>
    public static DetectorLayout To(DetectorLayout layout, double momentum)
    {
        BeamSettings beam = layout.Beam;
        SelectionSettings cuts = layout.Selection;
        double scale = momentum / beam.Momentum;
        return layout with
        {
            Beam = beam with
            {
                Momentum = momentum,
                MomentumSpread = scale * beam.MomentumSpread,
                MomentumWindow = scale * beam.MomentumWindow,
                HaloMomentumMinimum = scale * beam.HaloMomentumMinimum,
                HaloMomentumScale = scale * beam.HaloMomentumScale,
            },
            Selection = cuts with
            {
                IncomingMomentumMinimum = scale * cuts.IncomingMomentumMinimum,
                IncomingMomentumMaximum = scale * cuts.IncomingMomentumMaximum,
                OutgoingMomentumMaximum = scale * cuts.OutgoingMomentumMaximum,
            },
        };
    }
}
