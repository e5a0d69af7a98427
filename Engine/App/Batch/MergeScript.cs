namespace NA64Mu.App.Batch;

/// <summary>The last step of a production, "merge.sh": all shares to one file, after a check of each.</summary>
internal static class MergeScript
{
    /// <summary>The script.</summary>
    /// <param name="production">Production.</param>
    public static string Of(Production production) => $$"""
        #!/bin/bash
        # All shares of {{production.Name}} to one file, {{production.MergedFile}}. Every share is checked first; if one is missing or bad, nothing is written.
        {{Directives(production)}}cd "{{(production.Engine == BatchEngine.Slurm ? "${SLURM_SUBMIT_DIR:-$(dirname \"${BASH_SOURCE[0]}\")}" : "$(dirname \"${BASH_SOURCE[0]}\")")}}" || exit 4
        {{Program(production)}}
        exec "${program[@]}" merge "$@" {{production.MergedFile}} @parts.txt

        """;

    /// <summary>Names of all shares, one a line, as "merge" reads them.</summary>
    /// <param name="production">Production.</param>
    public static string Parts(Production production)
    {
        var text = new System.Text.StringBuilder();
        foreach (BatchJob job in production.AllJobs()) text.Append(job.File).Append('\n');
        return text.ToString();
    }

    private static string Directives(Production production) => production.Engine != BatchEngine.Slurm ? "" : $"""
        #SBATCH --job-name={production.Name}_merge
        #SBATCH --cpus-per-task=1
        #SBATCH --mem=1024M
        #SBATCH --time=08:00:00
        #SBATCH --output=logs/%x_%j.out

        """;

    private static string Program(Production production) => production.IsArchive
        ? $"""
            program=(na64mu/na64mu)
            [ -x na64mu/na64mu ] || tar -xzf {ShellWord.Quote(production.Program[0])} || exit 4
            """
        : $"program=({ShellWord.Join(production.Program)})";
}
