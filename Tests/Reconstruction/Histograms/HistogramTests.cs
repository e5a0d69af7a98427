using System.IO;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Histograms;

[TestFixture]
public sealed class HistogramTests
{
    private static readonly Axis Three = Axis.Regular("x", "mm", 3, 0, 3);

    [Test]
    [Category(Categories.Unit)]
    public void Fill_Weights_KeepsSumsAndFlow()
    {
        var histogram = new Histogram1D("h", Three);
        histogram.Fill(0.5, 2);
        histogram.Fill(0.6, 3);
        histogram.Fill(-1);
        histogram.Fill(3);
        histogram.Fill(double.NaN);
        Assert.That(histogram.SumWeights.ToArray(), Is.EqualTo(new double[] { 1, 5, 0, 0, 1 }));
        Assert.That(histogram.SumSquaredWeights.ToArray(), Is.EqualTo(new double[] { 1, 13, 0, 0, 1 }));
        Assert.That((histogram.Entries, histogram.Undefined), Is.EqualTo((4L, 1L)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Fill_TwoQuantities_FindsTheCell()
    {
        var histogram = new Histogram2D("h", Three, Axis.Regular("y", "", 2, 0, 2));
        histogram.Fill(2.5, 0.5, 2);
        histogram.Fill(2.5, 5);
        histogram.Fill(double.NaN, 0);
        Assert.That(histogram.SumWeights(3, 1), Is.EqualTo(2));
        Assert.That(histogram.SumSquaredWeights(3, 1), Is.EqualTo(4));
        Assert.That(histogram.SumWeights(3, 3), Is.EqualTo(1));
        Assert.That((histogram.Entries, histogram.Undefined), Is.EqualTo((2L, 1L)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Add_Books_AddsEachHistogram()
    {
        HistogramBook first = Book(1), second = Book(2);
        first.Add(second);
        Assert.That(first.Find1D("one")!.SumWeights[1], Is.EqualTo(3));
        Assert.That(first.Find2D("two")!.SumWeights(1, 1), Is.EqualTo(3));
        Assert.That(first.Find2D("one"), Is.Null);
        Assert.That(first.Find1D("one")!.Entries, Is.EqualTo(2));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Write_BothKinds_HasOneRowABin()
    {
        using StringWriter one = new(), two = new();
        HistogramBook book = Book(0.5);
        HistogramCsv.Write(one, book.Find1D("one")!);
        HistogramCsv.Write(two, book.Find2D("two")!);
        Assert.That(one.ToString(), Is.EqualTo(
            "low,high,sum_weights,error\n-inf,0,0,0\n0,1,0.5,0.5\n1,2,0,0\n2,3,0,0\n3,inf,0,0\n"));
        string[] lines = two.ToString().TrimEnd('\n').Split('\n');
        Assert.That(lines, Has.Length.EqualTo(26));
        Assert.That(lines[7], Is.EqualTo("0,1,0,1,0.5,0.5"));
    }

    private static HistogramBook Book(double weight)
    {
        var book = new HistogramBook();
        book.Add(new Histogram1D("one", Three)).Fill(0.5, weight);
        book.Add(new Histogram2D("two", Three, Three)).Fill(0.5, 0.5, weight);
        return book;
    }
}
