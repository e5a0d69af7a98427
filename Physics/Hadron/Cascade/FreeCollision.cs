using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>Inelastic reaction of a hadron with a nucleon that is not in a nucleus: the proton of hydrogen.</summary>
internal sealed class FreeCollision
{
    private const int MaximumTries = 50;
    private const int MostProducts = CollisionProducts.Most;

    private readonly CollisionSampler _collisions = new();
    private readonly CollisionProducts _final = new();
    private readonly CascadeParticle[] _made = new CascadeParticle[MostProducts];

    /// <summary>Draws a reaction that is not elastic; where none is found, as below all thresholds, an elastic one.</summary>
    /// <param name="hadron">Kind of the projectile.</param>
    /// <param name="momentum">Its momentum [MeV/c].</param>
    /// <param name="target">The nucleon, at rest.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Hadrons that live.</returns>
    public CollisionProducts Sample(CascadeHadron hadron, in Vector3D momentum, CascadeHadron target, ref RandomStream random)
    {
        var projectile = new CascadeParticle(hadron, hadron.Mass(), default, in momentum, 0);
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            if (!_collisions.TrySample(in projectile, target, default, ref random)) continue;
            DecayAll(_collisions.Products, ref random);
            bool isElastic = _final.Count == 2 && (_final.Hadron(0) == hadron || _final.Hadron(1) == hadron) && (_final.Hadron(0) == target || _final.Hadron(1) == target);
            if (!isElastic) return _final;
        }
        if (_final.Count > 0) return _final;
        _final.Clear();
        _final.Add(hadron, hadron.Mass(), in momentum);
        _final.Add(target, target.Mass(), default);
        return _final;
    }

    /// <summary>Takes products over, with every Δ decayed.</summary>
    /// <param name="products">Hadrons of a collision; changed.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Hadrons that live.</returns>
    public CollisionProducts DecayAll(CollisionProducts products, ref RandomStream random)
    {
        int count = products.Count;
        Vector3D axis = products.Axis;
        for (int index = 0; index < count; index++)
            _made[index] = new CascadeParticle(products.Hadron(index), products.Mass(index), default, in products.Momentum(index), 0) { Axis = axis };
        _final.Clear();
        for (int index = 0; index < count; index++)
        {
            if (!_made[index].Hadron.IsDelta())
            {
                _final.Add(_made[index].Hadron, _made[index].Mass, in _made[index].Momentum);
                continue;
            }
            DeltaDecay.Sample(in _made[index], products, ref random);
            for (int part = 0; part < products.Count; part++) _final.Add(products.Hadron(part), products.Mass(part), in products.Momentum(part));
        }
        return _final;
    }
}
