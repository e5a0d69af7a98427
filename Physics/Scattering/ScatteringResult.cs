namespace NA64Mu.Physics.Scattering;

/// <summary>Deflection and sideways shift over one step, in the frame of <see cref="Core.Vector3D.Deflected"/> around the direction before the step.</summary>
/// <param name="SinCosPhi">sin θ cos φ.</param>
/// <param name="SinSinPhi">sin θ sin φ.</param>
/// <param name="OneMinusCos">1 − cos θ, exact also for micro-radians.</param>
/// <param name="DisplacementX">Shift along the first axis against the straight line [mm].</param>
/// <param name="DisplacementY">Shift along the second axis against the straight line [mm].</param>
public readonly record struct ScatteringResult(
    double SinCosPhi, double SinSinPhi, double OneMinusCos, double DisplacementX, double DisplacementY);
