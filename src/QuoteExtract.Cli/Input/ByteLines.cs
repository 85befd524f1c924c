namespace QuoteExtract.Cli.Input;

/// <summary>The lines of a stream as bytes, in memory bounded by one line.</summary>
/// <param name="stream">The stream; the caller closes it.</param>
/// <param name="limit">The most bytes of a line that are kept; the rest of a longer line is read and dropped.</param>
internal sealed class ByteLines(Stream stream, int limit)
{
    private readonly byte[] _block = new byte[64 * 1024];
    private byte[] _line = new byte[4096];
    private int _next, _filled;

    /// <summary>The number of the current line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the current line was longer than the limit.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Reads the next line, without its line break (LF or CR LF). The bytes are good until the next call.</summary>
    /// <returns>False at the end.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        line = default;
        Number++;
        TooLong = false;
        int length = 0;
        for (bool any = false; ; any = true)
        {
            if (_next == _filled && !Fill())
            {
                line = _line.AsSpan(0, length);
                return any;
            }
            var rest = _block.AsSpan(_next, _filled - _next);
            int end = rest.IndexOf((byte)'\n');
            Keep(end < 0 ? rest : rest[..end], ref length);
            _next += end < 0 ? rest.Length : end + 1;
            if (end < 0) continue;
            line = _line.AsSpan(0, length > 0 && _line[length - 1] == '\r' ? length - 1 : length);
            return true;
        }
    }

    private bool Fill()
    {
        _next = _filled = 0;
        _filled = stream.Read(_block);
        return _filled > 0;
    }

    private void Keep(ReadOnlySpan<byte> part, ref int length)
    {
        if (part.Length > limit - length)
        {
            TooLong = true;
            return;
        }
        if (part.Length > _line.Length - length) Array.Resize(ref _line, Math.Max(length + part.Length, (int)Math.Min(2L * _line.Length, limit)));
        part.CopyTo(_line.AsSpan(length));
        length += part.Length;
    }
}
