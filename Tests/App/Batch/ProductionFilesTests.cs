using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.App.Batch;
using NA64Mu.App.Configuration;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Batch;

/// <summary>Files of productions: word by word as in Tests/Reference/batch, and good shell.</summary>
[TestFixture]
public sealed class ProductionFilesTests
{
    private static readonly BatchEngine[] Engines = [BatchEngine.Slurm, BatchEngine.HtCondor, BatchEngine.Local];

    [Test]
    [Category(Categories.Regression)]
    public void Files_OfEachEngine_AreAsKnown()
    {
        foreach (BatchEngine engine in Engines)
        {
            string folder = $"batch/{engine.ToString().ToLowerInvariant()}/";
            foreach ((string name, string text) in Of(SampleProductions.Of(engine))) GoldenText.Check(folder + name, text);
            foreach ((string name, string text) in Resubmissions(SampleProductions.Of(engine))) GoldenText.Check(folder + name, text);
        }
    }

    [Test]
    [Category(Categories.Regression)]
    public void Files_WithAnArchiveAndABeamFile_CarryThem()
    {
        Production production = SampleProductions.Of(BatchEngine.HtCondor) with { Program = ["/opt/na64mu-0.1.0.tar.gz"], Store = StoreKind.Summary, BeamFile = "/data/beam.hepmc3" };
        Dictionary<string, string> files = Of(production);
        foreach (string name in (string[])["job.sh", "jobs.sub", "merge.sh"]) GoldenText.Check("batch/archive/" + name, files[name]);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Scripts_OfEachEngine_PassShellcheck()
    {
        using var folder = new TemporaryFolder();
        var scripts = new List<string>();
        foreach (BatchEngine engine in Engines)
        {
            Production production = SampleProductions.Of(engine);
            Production spaced = production with { Program = ["/opt/my na64mu's/na64mu"], Store = StoreKind.Summary, BeamFile = "/data/my beam.hepmc3", AtOnce = 0 };
            Production archived = production with { Program = ["/opt/na64mu-0.1.0.tar.gz"] };
            foreach ((string kind, Production sample) in ((string, Production)[])[("plain", production), ("spaced", spaced), ("archived", archived)])
            {
                foreach ((string name, string text) in Of(sample).Concat(Resubmissions(sample)).Where(file => ProductionFiles.IsProgram(file.Key)))
                {
                    scripts.Add(folder.File($"{engine}-{kind}-{name}"));
                    File.WriteAllText(scripts[^1], text);
                }
            }
        }
        Shellcheck.RequireGood([], scripts);
    }

    [Test]
    [Category(Categories.Unit)]
    public void JobTable_OfAProduction_CoversEachEventOnce()
    {
        string[] lines = JobTable.Of(SampleProductions.Of(BatchEngine.Local)).TrimEnd('\n').Split('\n');
        long next = 1000;
        foreach (string[] words in lines.Skip(1).Select(line => line.Split(',')))
        {
            Assert.That(long.Parse(words[1]), Is.EqualTo(next));
            next += long.Parse(words[2]);
        }
        Assert.That((lines.Length, next), Is.EqualTo((21, 21_010L)));
    }

    private static Dictionary<string, string> Of(Production production)
    {
        var files = new Dictionary<string, string>(ProductionFiles.Of(production, "run card\n", "geometry\n"));
        Assert.That(files.Remove(ProductionFiles.RunCard) && files.Remove(ProductionFiles.Geometry));
        return files;
    }

    private static Dictionary<string, string> Resubmissions(Production production) => production.Engine switch
    {
        BatchEngine.Slurm => new() { ["resubmit_001.sh"] = SlurmFiles.Submit(production, [3, 4, 5, 18], ["4711"]) },
        BatchEngine.HtCondor => new()
        {
            ["resubmit_001.sub"] = CondorFiles.Submit(production, [3, 4, 5, 18], new Dictionary<int, string>()),
            ["resubmit_002.sub"] = CondorFiles.Submit(production, [3, 4, 5, 18], new Dictionary<int, string> { [4] = "out/" + Path.GetFileName(production.Job(4).File) + ".journal" }),
        },
        _ => new() { ["resubmit_001.sh"] = LocalScript.Again(production, [3, 4, 5, 18]) },
    };
}
