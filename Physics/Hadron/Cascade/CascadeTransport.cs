using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Deexcitation;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Physics.Hadron.PhaseSpace;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>Hadrons on their way through one nucleus, from the first that comes in until the last has left or stays; owns the buffers.</summary>
internal sealed class CascadeTransport
{
    private const int MaximumEvents = 5000;

    /// <summary>Way by which the surface lies outside the last nucleon, so that this one can be hit [fm].</summary>
    private const double SurfaceMargin = 1;

    private readonly NucleonSea _sea;
    private readonly CollisionSampler _collisions = new();
    private readonly CascadeBooks _books = new();
    private double _fermiEnergy;
    private double _radius;
    private double _end;

    /// <summary>An empty one.</summary>
    public CascadeTransport() => _sea = new NucleonSea(new CollisionTable());

    /// <summary>Hadrons that have left.</summary>
    public int OutsideCount => _books.OutsideCount;

    /// <summary>Collisions and decays so far that were not forbidden.</summary>
    public int Collisions { get; private set; }

    /// <summary>What is left of the nucleus, hadrons inside counted in.</summary>
    public Nucleus Rest { get; private set; }

    /// <summary>Radius of the surface [fm].</summary>
    public double Radius => _radius;

    /// <summary>The nucleons that have not been hit.</summary>
    public NucleonSea Sea => _sea;

    /// <summary>What the last collision made; who starts a cascade with what he has made himself writes it here.</summary>
    public CollisionProducts Products => _collisions.Products;

    /// <summary>A hadron that has left, with its momentum outside.</summary>
    public ref readonly CascadeParticle Outside(int index) => ref _books.Outside(index);

    /// <summary>Prepares a nucleus.</summary>
    /// <param name="target">The target.</param>
    /// <param name="profile">Its profile.</param>
    /// <param name="random">Random numbers.</param>
    public void Prepare(Nucleus target, NuclearProfile profile, ref RandomStream random)
    {
        double momentum = profile.FermiMomentum, mass = PhysicalConstants.NeutronMass;
        _fermiEnergy = Math.Sqrt(mass * mass + momentum * momentum) - mass;
        _radius = profile.OuterRadius + SurfaceMargin;
        // A. Boudard et al., Eq. (6): the time after which the nucleus is at peace.
        _end = 70 * Math.Pow(target.A / 208.0, 0.16);
        _sea.Fill(target, profile, ref random);
        Restart(target);
    }

    /// <summary>Makes ready for another projectile on a nucleus of which no nucleon was hit.</summary>
    /// <param name="target">The target.</param>
    public void Restart(Nucleus target)
    {
        Rest = target;
        Collisions = 0;
        _books.Clear();
    }

    /// <summary>Puts a hadron outside as it is.</summary>
    /// <param name="hadron">Kind.</param>
    /// <param name="momentum">Momentum [MeV/c].</param>
    public void PassBy(CascadeHadron hadron, in Vector3D momentum) => _books.Release(new CascadeParticle(hadron, hadron.Mass(), default, in momentum, 0));

    /// <summary>Sends a hadron in and follows all until none is left.</summary>
    /// <param name="hadron">Kind.</param>
    /// <param name="momentum">Momentum outside [MeV/c].</param>
    /// <param name="offset">Its impact, across the momentum [fm].</param>
    /// <param name="random">Random numbers.</param>
    public void Run(CascadeHadron hadron, in Vector3D momentum, in Vector3D offset, ref RandomStream random)
    {
        double mass = hadron.Mass(), length = momentum.Length;
        Rest = new Nucleus(Rest.Z + hadron.Charge(), Rest.A + hadron.Baryons());
        Vector3D inside = momentum;
        if (hadron.IsNucleon())
        {
            double kinetic = Motion.KineticEnergy(mass, in momentum) + NuclearSurface.Depth(_fermiEnergy, Rest, hadron);
            inside = Math.Sqrt(kinetic * (kinetic + 2 * mass)) / length * momentum;
        }
        double depth = Math.Sqrt(Math.Max(0, _radius * _radius - offset.LengthSquared));
        _books.Enter(new CascadeParticle(hadron, mass, offset - depth / length * momentum, in inside, 0), _fermiEnergy);
        for (int step = 0; step < MaximumEvents && _books.InsideCount > 0; step++) Advance(_books.Earliest(), ref random);
        Requires.That(_books.InsideCount == 0, "an end of the cascade");
    }

    /// <summary>Lets a meson of a hadronic atom be absorbed: by two nucleons, or as antikaon by one; then follows all until none is left.</summary>
    /// <param name="meson">π⁻ or K⁻.</param>
    /// <param name="first">The outer of the nucleons that take it.</param>
    /// <param name="second">The other one; −1 for none.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Whether the energy was enough and Pauli's principle allows it.</returns>
    public bool TryAbsorb(CascadeHadron meson, int first, int second, ref RandomStream random)
    {
        Rest = new Nucleus(Rest.Z + meson.Charge(), Rest.A);
        var here = new CascadeParticle(meson, meson.Mass(), in _sea.Position(first), default, 0);
        bool isMade = second >= 0
            ? _collisions.TryAbsorbOnPair(in here, _sea.At(first), _sea.At(second), ref random)
            : _collisions.TrySample(in here, _sea.Hadron(first), in _sea.Momentum(first), ref random);
        return isMade && TryStart(first, second, ref random);
    }

    /// <summary>Lets <see cref="Products"/>, made of one nucleon or two, go their ways from the place of the first, and follows all until none is left.</summary>
    /// <param name="first">A nucleon that they were made of.</param>
    /// <param name="second">The other one; −1 for none.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Whether Pauli's principle allows them.</returns>
    public bool TryStart(int first, int second, ref RandomStream random)
    {
        if (IsForbidden(_collisions.Products, ref random)) return false;
        var here = new CascadeParticle { Position = _sea.Position(first) };
        Collisions++;
        // The last one moves into a place that is freed: the larger number goes first.
        if (second >= 0) _sea.Remove(Math.Max(first, second));
        _sea.Remove(second >= 0 ? Math.Min(first, second) : first);
        EnterAll(in here, ref random);
        for (int step = 0; step < MaximumEvents && _books.InsideCount > 0; step++) Advance(_books.Earliest(), ref random);
        return true;
    }

    /// <summary>The excited nucleus that has the energy and momentum which the hadrons outside do not have.</summary>
    /// <param name="momentum">Momentum of all [MeV/c].</param>
    /// <param name="energy">Energy of all, rest energies counted in [MeV].</param>
    /// <param name="remnant">The nucleus.</param>
    /// <returns>Whether there is one with that energy.</returns>
    public bool TryFindRemnant(in Vector3D momentum, double energy, out Remnant remnant) =>
        _books.TryFindRemnant(in momentum, energy, Rest, _sea.Missing, out remnant);

    /// <summary>Takes one hadron to what happens to it next.</summary>
    private void Advance(int index, ref RandomStream random)
    {
        CascadeParticle particle = _books.Inside(index);
        double speed = particle.Momentum.Length / particle.Energy;
        if (particle.Clock >= _end || speed <= 0)
        {
            Stop(index, ref random);
            return;
        }
        double toSurface = WayToSurface(in particle), toDecay = (particle.DecayClock - particle.Clock) * speed;
        int nucleon = _sea.FindCollision(in particle, Math.Min(toSurface, toDecay), out double way);
        ref CascadeParticle moved = ref _books.Inside(index);
        moved.Position += way / particle.Momentum.Length * particle.Momentum;
        moved.Clock += way / speed;
        if (nucleon >= 0) Collide(index, nucleon, ref random);
        else if (toDecay < toSurface) DecayOf(index, ref random);
        else Leave(index, ref random);
    }

    private double WayToSurface(in CascadeParticle particle)
    {
        double along = Vector3D.Dot(in particle.Position, in particle.Momentum) / particle.Momentum.Length;
        double inside = _radius * _radius - particle.Position.LengthSquared;
        return Math.Max(0, Math.Sqrt(Math.Max(0, along * along + inside)) - along);
    }

    private void Collide(int index, int nucleon, ref RandomStream random)
    {
        CascadeParticle particle = _books.Inside(index);
        CascadeHadron target = _sea.Hadron(nucleon);
        if (!_collisions.TrySample(in particle, target, in _sea.Momentum(nucleon), ref random)) return;
        if (IsForbidden(_collisions.Products, ref random)) return;
        _sea.Remove(nucleon);
        Collisions++;
        _books.Remove(index);
        EnterAll(in particle, ref random);
    }

    private void EnterAll(in CascadeParticle parent, ref RandomStream random)
    {
        CollisionProducts products = _collisions.Products;
        for (int product = 0; product < products.Count; product++)
        {
            var next = new CascadeParticle(products.Hadron(product), products.Mass(product), in parent.Position, in products.Momentum(product), parent.Clock);
            if (next.Hadron.IsDelta())
            {
                next.Axis = products.Axis;
                next.DecayClock = next.Clock + DeltaResonance.Lifetime(next.Mass, next.Energy) * random.Exponential();
            }
            _books.Enter(in next, _fermiEnergy);
        }
    }

    /// <summary>Pauli's principle: no nucleon in a state below the Fermi momentum that is still taken; of all of them before the first collision, then of the share that was not hit.</summary>
    private bool IsForbidden(CollisionProducts products, ref RandomStream random)
    {
        for (int product = 0; product < products.Count; product++)
        {
            if (!products.Hadron(product).IsNucleon()) continue;
            if (Motion.KineticEnergy(products.Mass(product), in products.Momentum(product)) > _fermiEnergy) continue;
            if (Collisions == 0 || random.Uniform() < _sea.Occupation) return true;
        }
        return false;
    }

    private void DecayOf(int index, ref RandomStream random)
    {
        CascadeParticle delta = _books.Inside(index);
        DeltaDecay.Sample(in delta, _collisions.Products, ref random);
        if (IsForbidden(_collisions.Products, ref random))
        {
            _books.Inside(index).DecayClock = delta.Clock + DeltaResonance.Lifetime(delta.Mass, delta.Energy) * random.Exponential();
            return;
        }
        _books.Remove(index);
        EnterAll(in delta, ref random);
    }

    /// <summary>At the surface: out, or back.</summary>
    private void Leave(int index, ref RandomStream random)
    {
        CascadeParticle particle = _books.Inside(index);
        if (particle.Hadron.IsDelta())
        {
            // Out of the nucleons' reach nothing forbids the decay; its products come to the surface next.
            DeltaDecay.Sample(in particle, _collisions.Products, ref random);
            _books.Remove(index);
            EnterAll(in particle, ref random);
            return;
        }
        if (TryLeave(index, in particle, ref random)) return;
        Vector3D normal = particle.Position.Normalised();
        ref CascadeParticle back = ref _books.Inside(index);
        back.Momentum = particle.Momentum - 2 * Vector3D.Dot(in particle.Momentum, in normal) * normal;
        // A step inward, so that rounding cannot put it outside.
        back.Position = (1 - 1e-9) * particle.Position;
    }

    private bool TryLeave(int index, in CascadeParticle particle, ref RandomStream random)
    {
        CascadeParticle leaving = particle;
        if (particle.Hadron.IsNucleon())
        {
            double kinetic = particle.Energy - particle.Mass - NuclearSurface.Depth(_fermiEnergy, Rest, particle.Hadron);
            double inside = particle.Momentum.Length;
            if (kinetic <= 0) return false;
            Nucleus rest = Rest.Without(particle.Hadron.Charge(), 1);
            if (random.Uniform() >= NuclearSurface.Transmission(particle.Hadron, inside, kinetic, rest)) return false;
            leaving.Momentum = Math.Sqrt(kinetic * (kinetic + 2 * particle.Mass)) / inside * particle.Momentum;
        }
        _books.Remove(index);
        Rest = Rest.Without(leaving.Hadron.Charge(), leaving.Hadron.Baryons());
        _books.Release(in leaving);
        return true;
    }

    /// <summary>The end of the cascade: nucleons stay, mesons leave, Δ decay.</summary>
    private void Stop(int index, ref RandomStream random)
    {
        CascadeParticle particle = _books.Inside(index);
        if (particle.Hadron.IsDelta())
        {
            DeltaDecay.Sample(in particle, _collisions.Products, ref random);
            _books.Remove(index);
            EnterAll(in particle, ref random);
        }
        else if (particle.Hadron.IsNucleon())
        {
            _books.Trap(index);
        }
        else
        {
            TryLeave(index, in particle, ref random);
        }
    }
}
