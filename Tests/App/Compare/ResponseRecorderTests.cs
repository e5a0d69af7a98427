using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Compare;

[TestFixture]
public sealed class ResponseRecorderTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Responses_OfTheDefaultSetUp_AreThoseOfCalorimetersOnly()
    {
        var recorder = new ResponseRecorder(DefaultLayout.Load());
        Assert.That(
            recorder.Responses.Select(response => response.Volume.System),
            Is.EquivalentTo((DetectorSystem[])[DetectorSystem.Ecal, DetectorSystem.Vhcal, DetectorSystem.Hcal, DetectorSystem.Hcal]));
    }
}
