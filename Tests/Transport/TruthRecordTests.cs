using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class TruthRecordTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Accept_PhotonThatConvertsBehindAPlane_HasItsMomentumThere()
    {
        var truth = new TruthRecord([new TruthPlane("plane", 40)]);
        var photon = new ParticleState { Species = Species.Gamma, KineticEnergy = 500, Direction = Vector3D.AlongBeam };
        truth.Open(in photon);
        var step = new Step { From = default, To = new Vector3D(0, 0, 100), KineticEnergyBefore = 500 };
        photon.KineticEnergy = 0;
        truth.Accept(in step, in photon);
        Assert.That(truth.Planes[0], Is.EqualTo(new PlaneState(new Vector3D(0, 0, 40), new Vector3D(0, 0, 500))));
    }
}
