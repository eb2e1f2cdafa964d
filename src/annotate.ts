import { findCompanies } from './detect/companies';
import { readDates } from './detect/dates';
import { readQuantities } from './detect/quantities';
import type { Lexicon } from './lexicon/lexicon';
import { withoutRefused } from './lexicon/refusals';
import { findClaims } from './relate/claims';
import { completeDates } from './relate/complete-dates';
import { findEvents } from './relate/events';
import { linkFigures } from './relate/figures';
import { detectScript, type ScriptTables } from './script/detect-script';
import type { Anchor } from './text/anchor';
import type { FoldTable } from './text/fold';
import type { Properties } from './text/front-matter';
import { printed, readProse, sourceSpan } from './text/prose';
import type { DateMention, Figure, Mention, NoteAnnotations, PartialDate, PrintedDate, PrintedFigure, PrintedMention, Prose, Span } from './types';

export interface AnnotateOptions {
	readonly fold: FoldTable;
	readonly scripts: ScriptTables;
	readonly lexicon: Lexicon;
	/** Plain text is read whole; Markdown is read without front matter, code, math, link targets and the like. */
	readonly format: 'markdown' | 'plain';
	/** The note's front matter as parsed; none when absent. */
	readonly properties?: Properties;
	/** Front matter keys for the date of publication; the built-in list when absent. */
	readonly publishedKeys?: readonly string[];
	/** The date of publication where the caller knows it; else it is read from the note. */
	readonly published?: PartialDate;
	/** Places of the note where the user saw no company; what is refused everywhere is in the lexicon. */
	readonly refused?: readonly Anchor[];
}

/**
 * Finds everything in one note: companies, figures, dates, events and claims, with spans of the note source.
 * The same function serves worker, app and command line. Never throws on odd text.
 */
export function annotate(source: string, options: AnnotateOptions): NoteAnnotations {
	const read = readProse(source, options);
	const prose = options.published === undefined ? read : { ...read, published: options.published, written: null };
	const { script, damaged } = detectScript(source, options.scripts);
	const mentions = withoutRefused(findCompanies(prose, options.lexicon, script), prose, options.lexicon.refused, options.refused ?? []);
	const dates = readDates(prose, prose);
	const quantities = readQuantities(prose, dates, mentions);
	const completed = completeDates(dates, prose);
	const figures = linkFigures(prose, mentions, completed, quantities);
	const events = findEvents(prose, mentions, completed, figures);
	const claims = findClaims(prose, mentions, figures);
	return {
		published: prose.published,
		script,
		damaged,
		companies: mentions.map((mention) => printedMention(prose, mention)),
		figures: figures.map((figure) => printedFigure(prose, figure)),
		dates: dates.map((date) => printedDate(prose, date)),
		events: events.map((event) => placed(prose, event)),
		claims: claims.map((claim) => placed(prose, claim)),
	};
}

function placed<Found extends Span>(prose: Prose, found: Found): Found {
	const { start, end } = sourceSpan(prose, { start: found.start, end: found.end });
	return { ...found, start, end };
}

// Named one by one: a spread to which keys are added makes objects ten times slower to build. Spans are copied: a function that is given
// everything that has one is slower at reading it than at all the rest.

function printedMention(prose: Prose, { start: from, end: to, id, name, kind, confidence }: Mention): PrintedMention {
	const { start, end } = sourceSpan(prose, { start: from, end: to });
	return { start, end, text: prose.source.slice(start, end), id, name, kind, confidence };
}

function printedDate(prose: Prose, date: DateMention): PrintedDate {
	const { start, end } = sourceSpan(prose, { start: date.start, end: date.end });
	return { start, end, text: prose.source.slice(start, end), value: date.value };
}

function printedFigure(prose: Prose, figure: Figure): PrintedFigure {
	const { start, end } = sourceSpan(prose, { start: figure.start, end: figure.end });
	const { kind, value, max, unit, hedge, unitInferred, period, company, metric, of, subject, direction, equivalentOf } = figure;
	const subjectText = subject === null ? null : printedNear(prose, subject, figure);
	return { start, end, text: prose.source.slice(start, end), kind, value, max, unit, hedge, unitInferred, period, company, metric, of, subject, subjectText, direction, equivalentOf };
}

/** Words told with a figure stand in its sentence or in one of the last. Code units of the reading. */
const farthest = 300;

/** Words of the reading as the note writes them where they stand nearest to a span, before it rather than after; as they are where they are not found. */
function printedNear(prose: Prose, words: string, span: Span): string {
	const from = Math.max(0, span.start - farthest);
	const near = prose.text.slice(from, span.end + farthest);
	const before = near.lastIndexOf(words, span.start - from);
	const at = before < 0 ? near.indexOf(words) : before;
	return at < 0 ? words : printed(prose, { start: from + at, end: from + at + words.length });
}
