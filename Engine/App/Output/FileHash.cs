using System;
using System.IO;
using System.Security.Cryptography;

namespace NA64Mu.App.Output;

/// <summary>Hash of a file, by which its bytes are known again.</summary>
internal static class FileHash
{
    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    /// <param name="path">The file.</param>
    public static string Of(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
