using System.Collections.Immutable;

namespace QuoteExtract.Text;

/// <summary>What the layout of an article says before any word is understood: its parts and its quotation marks.</summary>
/// <param name="Blocks">The parts in text order; they do not overlap, and every character but white space is in one.</param>
/// <param name="QuotedSpans">The stretches between quotation marks, by start, an outer one before its inner ones.</param>
public sealed record ArticleStructure(ImmutableArray<Block> Blocks, ImmutableArray<QuotedSpan> QuotedSpans);
