using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Fields;
using NA64Mu.Transport.Fields;

namespace NA64Mu.Transport;

/// <summary>Moves a particle along its straight or curved path to the end of a step or to the next border, whichever comes first.</summary>
public sealed class Propagator
{
    /// <summary>A chord may stand off its arc by this much: the resolution of corners, not of the path itself [mm].</summary>
    private const double LargestSagitta = 0.05;

    /// <summary>Borders are met to this accuracy along the path [mm].</summary>
    private const double BorderAccuracy = 0.5 * Units.Nanometre;

    private const int MaximumIterations = 60;

    /// <summary>Arcs that turn by less, and are less steep against the beam, go on in z all the time.</summary>
    private const double LargestTurn = 0.1;
    private const double LeastForward = 0.5;

    private readonly Navigator _navigator;
    private readonly DormandPrince _integrator;
    private readonly double[] _truthPlanes;

    /// <summary>A propagator of one set-up.</summary>
    /// <param name="navigator">Borders and fields.</param>
    public Propagator(Navigator navigator)
    {
        _navigator = navigator;
        _truthPlanes = [.. navigator.Layout.TruthPlanes.Select(plane => plane.Z)];
        _integrator = new DormandPrince(navigator.Layout.Physics.FieldAccuracy);
    }

    /// <summary>Moves the particle; the location stays the one before a border.</summary>
    /// <param name="particle">Particle to move: position and direction change.</param>
    /// <param name="limit">Longest path, and who set it.</param>
    /// <param name="crossing">The border reached, where the answer says so.</param>
    /// <returns>Path length and who set it in the end.</returns>
    public StepLimit Move(ref ParticleState particle, StepLimit limit, out Crossing crossing) =>
        Move(ref particle, SpeciesTable.Charge(particle.Species), limit, out crossing);

    /// <summary>The same with another charge: the way back of a particle is that of one of the opposite charge.</summary>
    /// <param name="particle">Particle to move: position and direction change.</param>
    /// <param name="charge">Charge that is bent [e].</param>
    /// <param name="limit">Longest path, and who set it.</param>
    /// <param name="crossing">The border reached, where the answer says so.</param>
    /// <returns>Path length and who set it in the end.</returns>
    public StepLimit Move(ref ParticleState particle, int charge, StepLimit limit, out Crossing crossing)
    {
        if (charge != 0 && _navigator.HasField(particle.Location, out Vector3D field))
            return MoveInField(ref particle, limit, charge, new UniformField(field), out crossing);

        double border = _navigator.DistanceToBoundary(in particle.Position, in particle.Direction, particle.Location, out crossing);
        StepLimit moved = border <= limit.Length ? new StepLimit(border, StepLimiter.Boundary) : limit;
        particle.Position += moved.Length * particle.Direction;
        return moved;
    }

    /// <summary>The same on an arc far from all sides and of little turn: straight to its end or to the plane of the slab, in one step.</summary>
    private bool TryMoveFar(ref ParticleState particle, StepLimit limit, in Helix helix, out StepLimit moved, out Crossing crossing)
    {
        moved = limit;
        crossing = default;
        if (!(Math.Abs(particle.Direction.Z) > LeastForward)) return false;
        double plane = _navigator.SlabEnd(particle.Direction.Z, particle.Location, out crossing);
        double straight = (plane - particle.Position.Z) / particle.Direction.Z, bending = Math.Abs(helix.Bending);
        // Slow particles that curl are told by this, before anything is reckoned.
        if (!(bending * Math.Min(straight, limit.Length) < LargestTurn)) return false;
        double toPlane = helix.LengthTo(plane);
        if (!(toPlane >= 0)) return false;
        if (toPlane <= limit.Length) moved = new StepLimit(toPlane, StepLimiter.Boundary);
        double turn = bending * moved.Length;
        if (!(turn < LargestTurn)) return false;
        Ray end = helix.At(moved.Length);
        if (!_navigator.IsClear(particle.Position, end.Position, LargestSagitta + moved.Length * turn / 8, particle.Location)) return false;
        if (PassesTruthPlane(particle.Position.Z, end.Position.Z)) return false;
        particle.Position = end.Position;
        particle.Direction = end.Direction;
        return true;
    }

    /// <summary>The same for one that curls: as far as there is no border in any direction, where that is farther than a chord stands for its arc.</summary>
    private bool TryMoveFree<TField>(
        ref ParticleState particle, StepLimit limit, in Ray start, double arc, double curvature, TField field, out StepLimit moved, out Crossing crossing)
        where TField : struct, IMagneticField
    {
        moved = limit;
        crossing = default;
        if (limit.Length <= arc) return false;
        double free = _navigator.Safety(start.Position, particle.Location) - BorderAccuracy;
        if (free <= arc || PassesTruthPlane(start.Position.Z - free, start.Position.Z + free)) return false;
        if (free < limit.Length) moved = new StepLimit(free, StepLimiter.Field);
        Ray end = Follow(in start, moved.Length, curvature, field);
        particle.Position = end.Position;
        particle.Direction = end.Direction;
        return true;
    }

    /// <summary>Whether a plane of truth lies between: there a step is taken to be straight.</summary>
    private bool PassesTruthPlane(double from, double to)
    {
        foreach (double plane in _truthPlanes)
        {
            if ((plane - from) * (plane - to) < 0) return true;
        }
        return false;
    }

    /// <summary>The path in a field: exact in a uniform one, else by integration.</summary>
    private Ray Follow<TField>(in Ray start, double length, double curvature, TField field)
        where TField : struct, IMagneticField =>
        field is UniformField uniform ? new Helix(in start, curvature, uniform).At(length) : _integrator.Follow(in start, length, curvature, field);

    /// <summary>The same on an arc: its chord is tested against the borders, and shortened until its end lies on the border.</summary>
    private StepLimit MoveInField<TField>(
        ref ParticleState particle, StepLimit limit, int charge, TField field, out Crossing crossing)
        where TField : struct, IMagneticField
    {
        var start = new Ray(particle.Position, particle.Direction);
        double curvature = PhysicalConstants.MomentumPerTeslaMillimetre * charge / particle.MomentumMagnitude;
        if (field is UniformField uniform && TryMoveFar(ref particle, limit, new Helix(in start, curvature, uniform), out StepLimit far, out crossing)) return far;
        double arc = LongestArc(in start, curvature, field);
        if (field is UniformField && TryMoveFree(ref particle, limit, in start, arc, curvature, field, out StepLimit free, out crossing)) return free;
        StepLimit moved = limit.Length <= arc ? limit : new StepLimit(arc, StepLimiter.Field);
        Ray end = Follow(in start, moved.Length, curvature, field);
        crossing = default;
        for (int iteration = 0; iteration < MaximumIterations; iteration++)
        {
            Vector3D chord = end.Position - start.Position;
            double chordLength = chord.Length;
            if (chordLength < BorderAccuracy)
            {
                // An arc that grazes the face it starts on: its end is on the face, and leads across.
                if (iteration > 0) moved = new StepLimit(moved.Length, StepLimiter.Boundary);
                break;
            }
            double border = _navigator.DistanceToBoundary(start.Position, chord / chordLength, particle.Location, out crossing);
            if (border > chordLength + BorderAccuracy) break;
            if (Math.Abs(border - chordLength) <= BorderAccuracy)
            {
                moved = new StepLimit(moved.Length, StepLimiter.Boundary);
                break;
            }
            if (border < BorderAccuracy && LeadsOut(in start, particle.Location, ref crossing))
            {
                moved = new StepLimit(0, StepLimiter.Boundary);
                end = start;
                break;
            }
            // An arc that starts on a face, leads inside and comes back to the face within one chord: halve it, and end the step inside.
            double shorter = border < BorderAccuracy ? 0.5 : border / chordLength;
            moved = new StepLimit(moved.Length * shorter, StepLimiter.Field);
            end = Follow(in start, moved.Length, curvature, field);
        }
        particle.Position = end.Position;
        particle.Direction = end.Direction;
        return moved;
    }

    /// <summary>Whether a particle on a border flies across it, and not only the chord of its arc.</summary>
    private bool LeadsOut(in Ray start, Location location, ref Crossing crossing)
    {
        if (_navigator.DistanceToBoundary(start.Position, start.Direction, location, out Crossing straight) >= BorderAccuracy) return false;
        crossing = straight;
        return true;
    }

    /// <summary>Arc whose sagitta, length² κB/8, is the largest allowed [mm].</summary>
    private static double LongestArc<TField>(in Ray start, double curvature, TField field)
        where TField : struct, IMagneticField
    {
        double bending = Math.Abs(curvature) * field.At(start.Position).Length;
        return bending > 0 ? Math.Sqrt(8 * LargestSagitta / bending) : double.PositiveInfinity;
    }
}
