using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.App.Journals;

namespace NA64Mu.App.Batch;

/// <summary>New jobs for exactly the shares of a production that are missing or bad; good ones are never touched.</summary>
internal sealed class Resubmission
{
    private const int MostSubmissions = 1000;

    private readonly string _folder;
    private readonly Production _production;

    private Resubmission(string folder, Production production, IReadOnlyList<ShardStatus> shards)
    {
        _folder = folder;
        _production = production;
        Shards = shards;
    }

    /// <summary>Shares that need a job.</summary>
    public IReadOnlyList<ShardStatus> Shards { get; }

    /// <summary>Files that were moved aside, from the folder of the production.</summary>
    public IReadOnlyList<string> MovedAside { get; private set; } = [];

    /// <summary>Name of the submit file.</summary>
    public string SubmitFile { get; private set; } = "";

    /// <summary>Words that submit it, in the folder.</summary>
    public IReadOnlyList<string> SubmitCommand => _production.Engine == BatchEngine.HtCondor ? ["condor_submit", SubmitFile] : ["./" + SubmitFile];

    /// <summary>Moves bad files aside and writes the submit file; does nothing where no share needs a job.</summary>
    /// <param name="folder">Folder of the production.</param>
    /// <param name="production">Its settings.</param>
    /// <param name="status">State of all shares.</param>
    /// <param name="queue">What Slurm has still to do.</param>
    public static Resubmission Prepare(string folder, Production production, IReadOnlyList<ShardStatus> status, SlurmQueue queue)
    {
        var resubmission = new Resubmission(folder, production, [.. status.Where(shard => shard.NeedsJob)]);
        if (resubmission.Shards.Count > 0) resubmission.Write(queue);
        return resubmission;
    }

    private void Write(SlurmQueue queue)
    {
        int number = FreeNumber();
        MovedAside = [.. Shards.SelectMany(shard => MoveAside(shard, number))];
        int[] shards = [.. Shards.Select(shard => shard.Shard)];
        SubmitFile = NameOf(number);
        ProductionFolder.WriteFile(_folder, SubmitFile, _production.Engine switch
        {
            BatchEngine.Slurm => SlurmFiles.Submit(_production, shards, queue.Arrays),
            BatchEngine.HtCondor => CondorFiles.Submit(_production, shards, Journals(shards)),
            _ => LocalScript.Again(_production, shards),
        });
    }

    /// <summary>Journals that came home from earlier attempts, by share.</summary>
    private Dictionary<int, string> Journals(IEnumerable<int> shards) =>
        shards.Select(shard => (Shard: shard, Name: JournalFile.PathFor(_production.Job(shard).File)))
            .Where(journal => File.Exists(Path.Combine(_folder, journal.Name))).ToDictionary(journal => journal.Shard, journal => journal.Name);

    private string NameOf(int number) => FormattableString.Invariant($"resubmit_{number:000}.{(_production.Engine == BatchEngine.HtCondor ? "sub" : "sh")}");

    private int FreeNumber()
    {
        int number = 1;
        while (File.Exists(Path.Combine(_folder, NameOf(number))))
        {
            if (++number > MostSubmissions) throw new InvalidInputException($"'{_folder}' was submitted {MostSubmissions} times; look for the cause in logs/");
        }
        return number;
    }

    /// <summary>Bad files, and the notes of attempts: the new job counts its own. A journal stays, as the job goes on from it.</summary>
    private List<string> MoveAside(ShardStatus shard, int number)
    {
        BatchJob job = _production.Job(shard.Shard);
        string[] names = shard.State == ShardState.Bad ? [job.File, Output.RunSidecar.PathFor(job.File), job.AttemptsFile] : [job.AttemptsFile];
        string aside = FormattableString.Invariant($"out/aside_{number:000}");
        var moved = new List<string>();
        foreach (string name in names.Where(name => File.Exists(Path.Combine(_folder, name))))
        {
            Directory.CreateDirectory(Path.Combine(_folder, aside));
            string target = $"{aside}/{Path.GetFileName(name)}";
            File.Move(Path.Combine(_folder, name), Path.Combine(_folder, target), overwrite: false);
            moved.Add(target);
        }
        return moved;
    }
}
