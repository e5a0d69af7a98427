using System.IO;

namespace NA64Mu.Tests.App.Output;

/// <summary>A file on a disk that is full after so many bytes.</summary>
internal sealed class SmallDisk : Stream
{
    private readonly FileStream _file;
    private readonly long _limit;

    public SmallDisk(string path, long limit)
    {
        _file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
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
        if (_file.Position + count > _limit) throw new IOException("No space left on device");
        _file.Write(buffer, offset, count);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _file.Dispose();
        base.Dispose(disposing);
    }
}
