using System.IO;

namespace NA64Mu.Tests.App.Output;

/// <summary>A file on a disk that is full after so many bytes.</summary>
internal sealed class SmallDisk : Stream
{
    private readonly FileStream _file;
    private readonly long _limit;

    public SmallDisk(string path, long limit, FileMode mode = FileMode.Create)
    {
        _file = new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        _limit = limit;
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _file.Length;

    public override long Position
    {
        get => _file.Position;
        set => _file.Position = value;
    }

    public override void Flush() => _file.Flush();

    public override int Read(byte[] buffer, int offset, int count) => _file.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => _file.Seek(offset, origin);

    public override void SetLength(long value) => _file.SetLength(value);

    public override void Write(byte[] buffer, int offset, int count)
    {
        // As the system does: what fits is written before the call fails.
        int fits = (int)long.Clamp(_limit - _file.Position, 0, count);
        _file.Write(buffer, offset, fits);
        if (fits < count) throw new IOException("No space left on device");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _file.Dispose();
        base.Dispose(disposing);
    }
}
