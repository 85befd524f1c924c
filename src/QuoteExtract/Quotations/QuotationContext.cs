using QuoteExtract.Learning;
using QuoteExtract.Linguistics;
using QuoteExtract.Text;

namespace QuoteExtract.Quotations;

/// <summary>What the features of quotations look at, computed once for an article.</summary>
internal sealed class QuotationContext
{
    /// <summary>How far up its tree a token looks for the verb that reports it.</summary>
    private const int Highest = 12;

    // A block longer than any in news is cut at a sentence end.
    private const int Longest = 4096;

    private readonly RuleText _text;
    private readonly int[] _sentences;

    /// <param name="text">The article.</param>
    /// <param name="ruleSpans">What the rules find in it.</param>
    /// <param name="words">What is known of words.</param>
    /// <param name="readsSyntax">Whether features look at tags, lemmas and trees; else at words and the tags that a word may have.</param>
    public QuotationContext(RuleText text, IReadOnlyList<DetectedSpan> ruleSpans, WordTable words, bool readsSyntax)
    {
        _text = text;
        _sentences = new int[text.Count];
        for (int s = 0; s < text.Article.Sentences.Length; s++)
            Array.Fill(_sentences, s, text.Article.Sentences[s].Start, text.Article.Sentences[s].End - text.Article.Sentences[s].Start);
        var article = text.Article;
        int count = article.Tokens.Length;
        Words = new TokenAttributes[count];
        Syntax = new TokenSyntax[count];
        Cues = new CueSign[count];
        Rules = new RuleSign[count];
        Names = new byte[count];
        for (int i = 0; i < count; i++)
        {
            Words[i] = TokenAttributes.Of(article.Word(i), words);
            var token = article.Tokens[i];
            Syntax[i].Tag = readsSyntax ? FeatureHash.OfWord(token.Tag) : Words[i].TagSet;
            Syntax[i].Lemma = readsSyntax ? FeatureHash.OfWord(token.Lemma) : Words[i].Normal;
            Syntax[i].Relation = readsSyntax ? FeatureHash.OfWord(token.Relation) : 0;
            Syntax[i].Subject = Syntax[i].Clause = Syntax[i].Reporter = -1;
        }
        foreach (var name in article.Names)
            for (int i = name.Start; i < name.End; i++) Names[i] = (byte)((2 * (int)name.Type) + (i == name.Start ? 2 : 3));
        var finder = new CueFinder(text, CueLexicon.English);
        foreach (var sentence in article.Sentences) FindCues(finder, sentence);
        for (int i = 0; i < count && readsSyntax; i++) Climb(i);
        FindNeighbours();
        Places = QuotationPlaces.Of(text, Cues);
        foreach (var span in ruleSpans) MarkRule(span);
        MeasureRules();
    }

    public AnnotatedArticle Article => _text.Article;

    public RuleText Text => _text;

    public TokenAttributes[] Words { get; }

    public TokenSyntax[] Syntax { get; }

    public CueSign[] Cues { get; }

    public QuotationPlace[] Places { get; }

    /// <summary>What the rules make of each token.</summary>
    public RuleSign[] Rules { get; }

    /// <summary>The type of the name that a token is in, and whether it begins it; 0 outside names.</summary>
    public byte[] Names { get; }

    /// <summary>The stretches of tokens that are read as one sequence each: blocks, but for page furniture, dateline and byline.</summary>
    public IEnumerable<(int Start, int End)> Sequences()
    {
        var sentences = Article.Sentences;
        for (int s = 0; s < sentences.Length;)
        {
            int start = sentences[s].Start, block = sentences[s].Block, end;
            do end = sentences[s++].End;
            while (s < sentences.Length && sentences[s].Block == block && end - start < Longest);
            if (Article.Structure.Blocks[block].Type is not (BlockType.Boilerplate or BlockType.Dateline or BlockType.Byline))
                yield return (start, end);
        }
    }

    public Sentence SentenceOf(int i) => Article.Sentences[_sentences[i]];

    /// <summary>A token's state between the marks: outside, opening, inside or closing.</summary>
    public uint QuoteState(int i) => !_text.IsQuoted(i) ? 0u : _text.Opens(i) ? 1u : _text.Closes(i) ? 3u : 2u;

    private void FindCues(CueFinder finder, in Sentence sentence)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (CueLexicon.English.Find(_text.Word(i)) is not { } word) continue;
            double best = word.Best;
            string frame = finder.FrameAt(i + 1, sentence.End);
            Cues[i].Strength = (byte)(best >= .9 ? 4 : best >= .7 ? 3 : best >= .5 ? 2 : 1);
            Cues[i].Frame = FeatureHash.OfWord(frame);
            Cues[i].InFrame = (byte)(1 + (word[frame].Probability * 5));
        }
    }

    // The verb of which a token is in the subject; the clause it is in; and the nearest cue above it.
    private void Climb(int i)
    {
        var tokens = Article.Tokens;
        int at = i;
        for (int step = 0; step < Highest && tokens[at].Head >= 0; step++)
        {
            int head = tokens[at].Head;
            string relation = tokens[at].Relation ?? "";
            if (Syntax[i].Subject < 0 && relation.StartsWith("nsubj", StringComparison.Ordinal)) Syntax[i].Subject = head;
            if (Syntax[i].Clause < 0 && (relation is "ccomp" or "xcomp" or "parataxis" or "csubj" or "root"
                || relation.StartsWith("acl", StringComparison.Ordinal) || relation.StartsWith("advcl", StringComparison.Ordinal)))
                (Syntax[i].Clause, Syntax[i].ClauseRelation) = (head, Syntax[at].Relation);
            if (Cues[head].Strength > 1 && !(_text.IsQuoted(head) && _text.QuotedSpanOf(head) == _text.QuotedSpanOf(i)))
            {
                (Syntax[i].Reporter, Syntax[i].ReporterRelation) = (head, Syntax[at].Relation);
                if (Syntax[i].Subject >= 0 || Syntax[i].Clause >= 0) break;
            }
            at = head;
        }
        if (tokens[i].Head >= 0) Syntax[tokens[i].Head].Children |= ChildBit(tokens[i].Relation);
    }

    private static ushort ChildBit(string? relation) => relation switch
    {
        "nsubj" or "nsubj:pass" => 1,
        "ccomp" => 2,
        "xcomp" => 4,
        "parataxis" => 8,
        "obj" => 16,
        "mark" => 32,
        "acl" => 64,
        "advcl" => 128,
        "obl" => 256,
        "iobj" => 512,
        _ => 0,
    };

    // The nearest cue on either side within the block, and commas and sentence ends on the way.
    private void FindNeighbours()
    {
        var sentences = Article.Sentences;
        int cue = -1, commas = 0, ends = 0, block = -1;
        for (int s = 0; s < sentences.Length; s++)
        {
            if (sentences[s].Block != block) (cue, commas, ends, block) = (-1, 0, 0, sentences[s].Block);
            else ends++;
            for (int i = sentences[s].Start; i < sentences[s].End; i++)
            {
                (Cues[i].Left, Cues[i].LeftCommas, Cues[i].LeftEnds) = (cue, (byte)Math.Min(commas, 3), (byte)Math.Min(ends, 3));
                if (_text.IsComma(i)) commas++;
                if (Cues[i].Strength > 1) (cue, commas, ends) = (i, 0, 0);
            }
        }
        block = -1;
        for (int s = sentences.Length - 1; s >= 0; s--)
        {
            if (sentences[s].Block != block) (cue, commas, ends, block) = (-1, 0, 0, sentences[s].Block);
            else ends++;
            for (int i = sentences[s].End - 1; i >= sentences[s].Start; i--)
            {
                (Cues[i].Right, Cues[i].RightCommas, Cues[i].RightEnds) = (cue, (byte)Math.Min(commas, 3), (byte)Math.Min(ends, 3));
                if (_text.IsComma(i)) commas++;
                if (Cues[i].Strength > 1) (cue, commas, ends) = (i, 0, 0);
            }
        }
    }

    private void MarkRule(DetectedSpan span)
    {
        byte rule = (byte)(span.DecidedBy switch { "cue-verb" => 0, "colon" or TranscriptRules.Turn => 1, "marks" => 2, _ => 3 });
        byte sure = (byte)(span.Confidence >= .9 ? 2 : span.Confidence >= .7 ? 1 : 0);
        for (int i = Article.TokenAt(span.Span.Start), start = i; i < Rules.Length && Article.Tokens[i].Span.Start < span.Span.End; i++)
        {
            ref var sign = ref Rules[i];
            if (sign.Label != QuotationLabel.Outside)
            {
                sign.Inner = QuotationLabels.Of(span.Role, i == start);
                continue;
            }
            (sign.Label, sign.Rule, sign.Sure) = (QuotationLabels.Of(span.Role, i == start), rule, sure);
        }
    }

    // How far a token is from either end of its run of equal roles.
    private void MeasureRules()
    {
        for (int i = 0; i < Rules.Length; i++)
            Rules[i].FromStart = i > 0 && Role(i) == Role(i - 1) ? Math.Min(Rules[i - 1].FromStart + 1, 1000) : 0;
        for (int i = Rules.Length - 1; i >= 0; i--)
            Rules[i].FromEnd = i + 1 < Rules.Length && Role(i) == Role(i + 1) ? Math.Min(Rules[i + 1].FromEnd + 1, 1000) : 0;

        int Role(int i) => ((int)Rules[i].Label + 1) / 2;
    }
}
