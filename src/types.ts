/**
 * Every type that crosses a border between rooms. All of it is plain data: it survives `postMessage` and JSON.
 *
 * Two kinds of position exist, and only `annotate` turns one into the other:
 * - up to `annotate`, a {@link Span} counts code units of {@link Prose.text} (the *reading*);
 * - in {@link NoteAnnotations} and everything after it, a span counts code units of the note source.
 */

/** A stretch of text: UTF-16 code units, `end` excluded. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** What a line of the reading is in the note. Cells of a `row` are separated by a tab. */
export type LineKind = 'text' | 'heading' | 'item' | 'row';

/** A line of the reading, without its line break. */
export interface Line extends Span {
	readonly kind: LineKind;
	/** Heading level (1 to 6) or depth of a list item (from 1); 0 otherwise. */
	readonly level: number;
}

/** Folded text and its code units: loops over every position take them from the array, as a string is asked for its form anew for each. */
export interface Reading {
	readonly text: string;
	readonly units: Uint16Array;
}

/**
 * The readable part of a note, prepared for matching.
 *
 * `text` is folded (Simplified, half width, lower case, one kind of quotation mark), and lacks what a reader skips: Markdown
 * syntax, code, math, link targets, front matter, pinyin glosses, signs scattered among words, and spaces beside Han characters. Lines end in `\n`.
 */
export interface Prose extends Reading {
	readonly source: string;
	/** `offsets[i]` is the offset in `source` of `text[i]`; one more entry than `text` has code units. */
	readonly offsets: Uint32Array;
	/** Where in `text` a mark stands that may end or divide a sentence, in order: what is divided by them need not look at every unit again. */
	readonly marks: readonly number[];
	readonly lines: readonly Line[];
	/** In order, without overlap, never across lines; closing punctuation included. */
	readonly sentences: readonly Span[];
	/** From front matter, or from a dateline in the text; null when neither tells. */
	readonly published: PartialDate | null;
	/** The year of writing as the years of the text tell it, where no date of publication is known; null where they do not, or nothing depends on it. */
	readonly written: number | null;
}

/**
 * A date as precisely as it is known, EDTF-like: `2023`, `2023-06`, `2023-06-21`, `2023-H1`, `2023-Q4`; ranges of two of these
 * (`2018/2021-H1`), open ends (`2018/..`, `../2018`), decades (`201X`), and days or months of an unknown year (`--06-21`, `--06`).
 */
export type PartialDate = string;

/** A date where it stands. */
export interface DateMention extends Span {
	readonly value: PartialDate;
}

/** A date with the words of the note. */
export interface PrintedDate extends DateMention {
	readonly text: string;
}

/** Id of a company: from the lexicon, from the vault, or `~` and the folded name of an unlisted one. */
export type CompanyId = string;

export type CompanyKind = 'company' | 'bank' | 'fund' | 'research_firm' | 'platform' | 'media' | 'organisation';

/** A company as the lexicon knows it. Names are as a reader sees them; only `aliases` need no Traditional twin. */
export interface Company {
	readonly id: CompanyId;
	/** Simplified, Traditional and English name; `''` where none is in use. */
	readonly hans: string;
	readonly hant: string;
	readonly en: string;
	/** Every other surface in use, in any script; matched folded. */
	readonly aliases: readonly string[];
	/** `CODE.EXCHANGE`, e.g. `0020.HK`. */
	readonly tickers: readonly string[];
	readonly kind: CompanyKind;
	readonly parent: CompanyId | null;
	readonly former: readonly string[];
	/** Those of the names that are also common words: they count only with evidence in the same text. */
	readonly weak: readonly string[];
	/** Longer words that contain one of the names and do not mean the company. */
	readonly traps: readonly string[];
}

/** A company where it stands. */
export interface Mention extends Span {
	readonly id: CompanyId;
	/** Name to show, in the script of the text. */
	readonly name: string;
	readonly kind: CompanyKind;
	/** 0 to 1. */
	readonly confidence: number;
}

/** A mention with the words of the note. */
export interface PrintedMention extends Mention {
	readonly text: string;
}

export type QuantityKind = 'money' | 'price' | 'percent' | 'count' | 'multiple' | 'other';

export type Hedge = 'exact' | 'about' | 'over' | 'under' | 'atleast' | 'atmost' | 'nearly';

/** A number with its unit, read from the words of the span alone. */
export interface Quantity extends Span {
	readonly kind: QuantityKind;
	/** In base units: 144.4亿元 is 14440000000, 60% is 0.6, 9倍 is 9. Losses and falls are positive. */
	readonly value: number;
	/** Upper end of a range; null for a single value. */
	readonly max: number | null;
	/** ISO currency for money and price, `pp` for percentage points, else the counted noun or null. */
	readonly unit: string | null;
	readonly hedge: Hedge;
	/** The unit is not written in the span. */
	readonly unitInferred: boolean;
}

/** A quantity with what the words around it say that it measures. */
export interface Figure extends Quantity {
	readonly period: PartialDate | null;
	readonly company: CompanyId | null;
	readonly metric: string | null;
	/** The metric that grew or shrank, where `metric` is growth. */
	readonly of: string | null;
	/** The part (a segment, one conference) that the figure is about, where it is not the whole. */
	readonly subject: string | null;
	readonly direction: 'up' | 'down' | null;
	/** Index, among the note's figures, of the amount that this one tells again in another currency. */
	readonly equivalentOf: number | null;
}

/** A figure with the words of the note. */
export interface PrintedFigure extends Figure {
	readonly text: string;
	/** The part as the note writes it; `subject` is for comparing. */
	readonly subjectText: string | null;
}

export type EventRole = 'subject' | 'seller' | 'buyer' | 'investor' | 'partner' | 'target' | 'authority';
export type EventStatus = 'happened' | 'planned' | 'denied' | 'rumoured';

/** Something that happened to companies, told once. */
export interface Event extends Span {
	readonly date: PartialDate | null;
	/** How the date is known: written in the sentence, taken from text before, or from the note’s publication or year of writing. */
	readonly dateBasis: 'explicit' | 'context' | 'published' | null;
	readonly type: EventType;
	readonly companies: readonly CompanyId[];
	readonly roles: Readonly<Record<CompanyId, EventRole>>;
	/** Indices into the note's figures. */
	readonly figures: readonly number[];
	readonly title: string;
	readonly status: EventStatus;
}

export type EventType =
	| 'ipo' | 'share_sale' | 'layoff' | 'funding' | 'earnings' | 'partnership' | 'product' | 'acquisition' | 'sanction'
	| 'lawsuit' | 'hearing' | 'policy' | 'founding' | 'award' | 'personnel' | 'shutdown' | 'competition' | 'market'
	| 'research' | 'other';

/** An event as one note tells it. Spans count code units of that note's source. */
export interface EventTelling extends Span {
	/** Path of the note. */
	readonly file: string;
	readonly date: PartialDate | null;
	readonly title: string;
}

/** An event with all its tellings, over notes and within one. */
export interface MergedEvent {
	/** The finest date told. */
	readonly date: PartialDate | null;
	readonly type: EventType;
	readonly title: string;
	/** Everybody whom any telling names. */
	readonly companies: readonly CompanyId[];
	/** The part of each, as the finest telling has it. */
	readonly roles: Readonly<Record<CompanyId, EventRole>>;
	/** Its main amount as printed; null where no telling has one. */
	readonly figure: string | null;
	readonly status: EventStatus;
	/** By file and place; at least one. */
	readonly tellings: readonly EventTelling[];
	/** What the tellings contradict each other in; empty where they agree. */
	readonly conflicts: readonly EventConflict[];
}

/** One thing that tellings of an event tell differently. */
export interface EventConflict {
	/** What the values measure; null where they are the days of the event. */
	readonly metric: string | null;
	/** What grew or fell, where the metric is growth. */
	readonly of: string | null;
	/** Days from old to new, or values as printed, in the order of the tellings. */
	readonly values: readonly string[];
}

export type ClaimKind = 'attributed' | 'forecast' | 'comparison' | 'evaluation' | 'causal' | 'quotation';

/** A sentence that somebody asserts and that another source could confirm or refute. */
export interface Claim extends Span {
	readonly kind: ClaimKind;
	/** The words that show it, as printed. */
	readonly cue: string;
	readonly negated: boolean;
	/** As printed; null for the author. */
	readonly speaker: string | null;
	readonly companies: readonly CompanyId[];
	/** Indices into the note's figures. */
	readonly figures: readonly number[];
	/** What the user says of it; only where something was said. */
	readonly verdict?: ClaimVerdict;
	/** Its words, as printed; only beside a verdict, which is of nothing else. */
	readonly words?: string;
}

/** What a reader makes of a claim. */
export type ClaimVerdict = 'confirmed' | 'disputed' | 'refuted';

export type Script = 'hans' | 'hant' | 'mixed';

/** Everything found in one note. Spans count code units of the note source. */
export interface NoteAnnotations {
	readonly published: PartialDate | null;
	/** Null when there are too few telling characters. */
	readonly script: Script | null;
	/** The text shows signs of a bad conversion or of pinyin glosses. */
	readonly damaged: boolean;
	readonly companies: readonly PrintedMention[];
	readonly figures: readonly PrintedFigure[];
	readonly dates: readonly PrintedDate[];
	readonly events: readonly Event[];
	readonly claims: readonly Claim[];
}

/** A figure of a note. */
export interface Telling extends Span {
	/** Path of the note. */
	readonly file: string;
	readonly text: string;
	readonly value: number;
	readonly max: number | null;
	readonly unit: string | null;
	readonly hedge: Hedge;
}

export type Verdict = 'agree' | 'rounding' | 'conflict';

/** One company, metric and period, with every place that tells its value. */
export interface Fact {
	readonly company: CompanyId;
	readonly metric: string;
	readonly period: PartialDate | null;
	readonly of: string | null;
	readonly subject: string | null;
	readonly verdict: Verdict;
	readonly values: readonly Telling[];
}

/** A figure that other figures should give by arithmetic. */
export interface Check {
	readonly kind: 'sum' | 'growth' | 'change' | 'ratio' | 'per_head' | 'per_share' | 'age';
	readonly verdict: Verdict;
	/** What the parts give, in base units. */
	readonly computed: number;
	readonly result: Telling;
	readonly parts: readonly Telling[];
}
