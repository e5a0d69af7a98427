using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Core;

[TestFixture]
public sealed class StepTests
{
    [TestCase(Species.Electron, 5.0)]
    [TestCase(Species.MuMinus, 5.0)]
    [TestCase(Species.Gamma, 10.0)]
    [TestCase(Species.Neutron, 10.0)]
    [TestCase(Species.KZeroLong, 10.0)]
    [Category(Categories.Unit)]
    public void PlaceOfDeposit_OfAParticle_IsTheMiddleOrForNeutralOnesTheEnd(Species species, double z)
    {
        var step = new Step { From = default, To = new Vector3D(0, 0, 10), Deposit = 1 };
        Assert.That(step.PlaceOfDeposit(species), Is.EqualTo(new Vector3D(0, 0, z)));
    }
}
