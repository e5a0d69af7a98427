using System.IO;
using System.Linq;
using System.Text.Json;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

[TestFixture]
public sealed class GeometryCommandTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Check_OfTheDefaultSetUp_FindsNothing()
    {
        CommandRun run = CommandRun.Of("geometry", "check", "--points", "50", "--json");
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Json.GetProperty("is_sound").GetBoolean());
        Assert.That(run.Json.GetProperty("points").GetInt64(), Is.GreaterThan(1000));
        Assert.That(run.Json.GetProperty("faults").GetArrayLength(), Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Dump_AsJson_HasAllOfEachVolume()
    {
        CommandRun run = CommandRun.Of("geometry", "dump", "--json");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((ExitCode.Success, "")));
        JsonElement[] volumes = [.. run.Json.GetProperty("volumes").EnumerateArray()];
        Assert.That(
            volumes.Select(volume => volume.GetProperty("name").GetString()), Is.EqualTo(DefaultLayout.Load().Volumes.Select(volume => volume.Name)));
        foreach (JsonElement volume in volumes)
        {
            double middle = (volume.GetProperty("z_min").GetDouble() + volume.GetProperty("z_max").GetDouble()) / 2;
            Assert.That(volume.GetProperty("centre")[2].GetDouble(), Is.EqualTo(middle).Within(1e-9));
            double length = volume.GetProperty("z_max").GetDouble() - volume.GetProperty("z_min").GetDouble();
            Assert.That(volume.GetProperty("half_size")[2].GetDouble(), Is.EqualTo(length / 2).Within(1e-9));
            Assert.That(volume.GetProperty("material").GetString(), Is.Not.Empty);
            Assert.That(
                volume.GetProperty("cells").ValueKind,
                Is.EqualTo(volume.GetProperty("sensitive").GetBoolean() ? JsonValueKind.Object : JsonValueKind.Null));
        }
        Assert.That(volumes.Single(volume => volume.GetProperty("name").GetString() == "ECAL").GetProperty("layers").GetProperty("count").GetInt32(), Is.EqualTo(150));
        Assert.That(volumes.Single(volume => volume.GetProperty("name").GetString() == "MS2").GetProperty("field")[1].GetDouble(), Is.EqualTo(0.7));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Dump_AsText_HasALineForEachVolume()
    {
        CommandRun run = CommandRun.Of("geometry", "dump");
        Assert.That(run.Output.Split('\n', System.StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1 + DefaultLayout.Load().Volumes.Count));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Dump_AsText_KeepsWordsApart()
    {
        string[][] lines = [.. CommandRun.Of("geometry", "dump").Output.Split('\n').Select(line => line.Split(' ', System.StringSplitOptions.RemoveEmptyEntries))];
        string[] station = lines.First(words => words is ["BM01", ..]), pipe = lines.First(words => words is ["pipe_before_BEND6", ..]);
        Assert.That(pipe[1], Is.EqualTo("world"));
        Assert.That(station, Does.Contain("bms"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Plot_OfOneBlock_WritesBothPictures()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("block.yaml"), GeometryTexts.OneBlock);
        CommandRun run = CommandRun.Of("geometry", "plot", folder.File("block.yaml"), "--output", folder.File("pictures"), "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Json.GetProperty("directory").GetString(), Is.EqualTo(folder.File("pictures")));
        foreach (string name in (string[])["geometry.png", "geometry.pdf"])
            Assert.That(new FileInfo(Path.Combine(folder.File("pictures"), name)).Length, Is.GreaterThan(1000));
    }
}
