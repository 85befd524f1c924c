namespace QuoteExtract.Training.Evaluation;

/// <summary>A set of characters of a text, held as spans that are sorted and do not touch.</summary>
internal sealed class CharacterSet
{
    private readonly List<TextSpan> _spans;

    private CharacterSet(List<TextSpan> spans)
    {
        _spans = spans;
        foreach (var span in spans) Count += span.Length;
    }

    /// <summary>How many characters are in the set.</summary>
    public int Count { get; }

    /// <summary>The characters of any of the spans, which may overlap and come in any order.</summary>
    public static CharacterSet Of(IEnumerable<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans.Order())
        {
            if (span.Length <= 0) continue;
            if (joined.Count > 0 && span.Start <= joined[^1].End)
                joined[^1] = new TextSpan(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            else
                joined.Add(span);
        }
        return new CharacterSet(joined);
    }

    /// <summary>How many characters are in both sets.</summary>
    public int CountShared(CharacterSet other)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < _spans.Count && j < other._spans.Count;)
        {
            TextSpan left = _spans[i], right = other._spans[j];
            shared += Math.Max(0, Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start));
            if (left.End < right.End) i++;
            else j++;
        }
        return shared;
    }

    /// <summary>The characters that are not in the other set.</summary>
    public CharacterSet Without(CharacterSet other)
    {
        var rest = new List<TextSpan>();
        int j = 0;
        foreach (var span in _spans)
        {
            int start = span.Start;
            while (j < other._spans.Count && other._spans[j].End <= start) j++;
            for (int k = j; k < other._spans.Count && other._spans[k].Start < span.End; k++)
            {
                if (other._spans[k].Start > start) rest.Add(new TextSpan(start, other._spans[k].Start));
                start = other._spans[k].End;
            }
            if (start < span.End) rest.Add(new TextSpan(start, span.End));
        }
        return new CharacterSet(rest);
    }
}
