using NA64Mu.App.Batch;

namespace NA64Mu.Tests.App.Batch;

/// <summary>Productions whose files are known word by word.</summary>
internal static class SampleProductions
{
    public static Production Of(BatchEngine engine) => new()
    {
        Engine = engine,
        Tag = "test",
        Run = 12,
        FirstEvent = 1000,
        Events = 20_010,
        Jobs = 20,
        Threads = 2,
        Program = ["/opt/na64mu/na64mu"],
        TimeMinutes = 90,
        MemoryMegabytes = 1250,
        AtOnce = 8,
        MaxArraySize = 16,
    };
}
