using System.Runtime.InteropServices;

namespace QuoteExtract.Linguistics;

/// <summary>What the features of names look at, computed once for an article: its words, the lists they are in, the runs of
/// capitalised words, and what the article as a whole shows of each word.</summary>
internal sealed class NameContext
{
    private readonly AnnotatedArticle _article;
    private readonly Dictionary<uint, WordEvidence> _evidence = [];

    public NameContext(AnnotatedArticle article, WordTable words, Gazetteer gazetteer)
    {
        _article = article;
        int count = article.Tokens.Length;
        Words = new TokenAttributes[count];
        Lists = new NameList[count];
        Runs = new CapitalRun[count];
        for (int i = 0; i < count; i++) Words[i] = TokenAttributes.Of(article.Word(i), words);
        foreach (var sentence in article.Sentences)
        {
            int length = sentence.End - sentence.Start;
            gazetteer.Mark(article.Text, article.Tokens.AsSpan(sentence.Start, length), Words.AsSpan(sentence.Start, length), Lists.AsSpan(sentence.Start, length));
            FindRuns(sentence);
        }
        foreach (var sentence in article.Sentences) Collect(sentence);
        for (int i = 0; i < count; i++)
        {
            // Only then is it known which words in small letters matter: those that are capitalised somewhere.
            if (Runs[i].Length != 0 || !char.IsLetter(article.Word(i)[0])) continue;
            ref var evidence = ref CollectionsMarshal.GetValueRefOrNullRef(_evidence, Words[i].Normal);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref evidence)) evidence |= WordEvidence.SmallElsewhere;
        }
    }

    public AnnotatedArticle Article => _article;

    public TokenAttributes[] Words { get; }

    public NameList[] Lists { get; }

    /// <summary>The run of capitalised words that each token belongs to; of length 0 for other tokens.</summary>
    public CapitalRun[] Runs { get; }

    public WordEvidence Evidence(int token) => Runs[token].Length == 0 ? WordEvidence.None : _evidence.GetValueOrDefault(Words[token].Normal);

    /// <summary>Whether most words of a sentence are capitalised, as in a headline, so that a capital says little.</summary>
    public bool IsTitleCase(in Sentence sentence)
    {
        int capitals = 0, small = 0;
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            var word = _article.Word(i);
            if (Runs[i].Length > 0) capitals++;
            else if (word.Length > 3 && char.IsLower(word[0])) small++;
        }
        return capitals > 2 && capitals > 2 * small;
    }

    private void FindRuns(in Sentence sentence)
    {
        for (int i = sentence.Start; i < sentence.End;)
        {
            int start = i;
            while (i < sentence.End && char.IsUpper(_article.Word(i)[0])) i++;
            for (int j = start; j < i; j++) Runs[j] = new CapitalRun(start, i);
            if (i == start) i++;
        }
    }

    private void Collect(in Sentence sentence)
    {
        bool capitalsMatter = !IsTitleCase(sentence);
        bool headline = sentence.Start == 0;
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            var run = Runs[i];
            if (run.Length == 0) continue;
            WordEvidence seen = headline ? WordEvidence.InHeadline : 0;
            var before = i > sentence.Start ? Lists[i - 1] : NameList.None;
            if ((before & NameList.Honorific) != 0) seen |= WordEvidence.AfterTitle;
            if (capitalsMatter)
            {
                if (i > sentence.Start) seen |= WordEvidence.CapitalInside;
                if ((before & NameList.GivenName) != 0) seen |= WordEvidence.AfterGivenName;
                if ((Lists[i] & NameList.GivenName) != 0 && i + 1 < run.End) seen |= WordEvidence.BeforeName;
                if (run.Length > 1) seen |= (i == run.End - 1 ? WordEvidence.EndsRun : 0) | (i == run.Start ? WordEvidence.OpensRun : 0);
                else if (i > sentence.Start)
                {
                    seen |= WordEvidence.StandsAlone;
                    var previous = _article.Word(i - 1);
                    if (previous is "the") seen |= WordEvidence.AfterArticle;
                    if (previous is "(" && i - 2 >= sentence.Start && Runs[i - 2].Length > 0) seen |= WordEvidence.InBrackets;
                }
                if (i + 1 < sentence.End && _article.Word(i + 1) is "'s" or "’s") seen |= WordEvidence.BeforeGenitive;
            }
            CollectionsMarshal.GetValueRefOrAddDefault(_evidence, Words[i].Normal, out _) |= seen;
        }
    }
}
