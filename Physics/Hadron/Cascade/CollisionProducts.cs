using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>Hadrons that a collision makes; a reused buffer.</summary>
internal sealed class CollisionProducts
{
    /// <summary>Most hadrons.</summary>
    public const int Most = 12;

    private readonly CascadeHadron[] _hadrons = new CascadeHadron[Most];
    private readonly double[] _masses = new double[Most];
    private readonly Vector3D[] _momenta = new Vector3D[Most];

    /// <summary>Hadrons in it.</summary>
    public int Count { get; private set; }

    /// <summary>Unit direction of the pion in the rest frame of a Δ that it made; zero otherwise.</summary>
    public Vector3D Axis { get; set; }

    /// <summary>Kind of one of them.</summary>
    public CascadeHadron Hadron(int index) => _hadrons[index];

    /// <summary>Mass of one of them [MeV].</summary>
    public double Mass(int index) => _masses[index];

    /// <summary>Momentum of one of them [MeV/c].</summary>
    public ref readonly Vector3D Momentum(int index) => ref _momenta[index];

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Count = 0;
        Axis = default;
    }

    /// <summary>Adds a hadron.</summary>
    public void Add(CascadeHadron hadron, double mass, in Vector3D momentum)
    {
        _hadrons[Count] = hadron;
        _masses[Count] = mass;
        _momenta[Count++] = momentum;
    }
}
