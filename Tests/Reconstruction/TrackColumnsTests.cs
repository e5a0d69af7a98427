using System.Linq;
using NA64Mu.App.Replay;
using NA64Mu.Core;
using NA64Mu.Reconstruction;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction;

[TestFixture]
public sealed class TrackColumnsTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Add_Track_WritesParametersAndLowerHalf()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        Covariance5 covariance = MatrixPairs.RandomCovariance(ref random);
        var columns = new TrackColumns("track", "first plane of the spectrometer");
        columns.Add(true, new TrackState(2000, 1, 2, 3e-3, 4e-3, -5e-6), in covariance);
        columns.Add(false, default, default);
        Assert.Multiple(() =>
        {
            Assert.That(Value("track_z", 0), Is.EqualTo(2000));
            Assert.That(Value("track_slope_y", 0), Is.EqualTo(4e-3));
            Assert.That(Value("track_charge_over_momentum", 0), Is.EqualTo(-5e-6));
            Assert.That(Value("track_covariance_y_x", 0), Is.EqualTo((float)covariance[0, 1]));
            Assert.That(Value("track_covariance_charge_over_momentum_slope_x", 0), Is.EqualTo((float)covariance[4, 2]));
            Assert.That(columns.All.Select(column => column.Count), Is.All.EqualTo(2));
            Assert.That(columns.All.Select(column => ColumnText.ValueOf(column, 1)), Is.All.NaN);
        });

        object Value(string name, int row) => ColumnText.ValueOf(columns.All.Single(column => column.Path == "Reco/" + name), row);
    }
}
