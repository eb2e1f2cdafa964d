import type { StringKey } from '../i18n/strings';
import type { Translate } from '../i18n/translate';
import type { VaultIndex } from '../index/vault-index';
import { statusNames } from '../show/event-kinds';
import { endOf } from '../show/period-order';
import type { CompanyId, EventStatus, Figure, NoteAnnotations, PartialDate, PrintedFigure } from '../types';

/** What a figure is that nobody tells as a fact: of an event that has not happened, or of a time to come. */
export type Outlook = Exclude<EventStatus, 'happened'> | 'forecast';

/** A figure with the note that tells it. */
export interface NotedFigure {
	readonly path: string;
	readonly figure: PrintedFigure;
	/** Null for a fact. */
	readonly outlook: Outlook | null;
}

const outlookKeys = { ...statusNames, forecast: 'outlook.forecast' } as const satisfies Record<Outlook, StringKey> & typeof statusNames;

/** What a figure is that is no fact, in a word: planned, forecast. */
export function outlookText(outlook: Outlook, t: Translate): string {
	return t(outlookKeys[outlook]);
}

/** Every figure of a company, with whether it is told as a fact. */
export function notedFigures(index: VaultIndex, company: CompanyId): NotedFigure[] {
	const byPath = new Map<string, ReadonlyMap<Figure, Outlook>>();
	return index.figuresOf(company).map(({ path, figure }) => {
		const annotations = index.get(path);
		const outlooks = byPath.get(path) ?? (annotations === null ? new Map<Figure, Outlook>() : outlooksOf(annotations));
		byPath.set(path, outlooks);
		return { path, figure, outlook: outlooks.get(figure) ?? null };
	});
}

/** The figures of a note that are no facts. What an event has that has happened is one, whatever else it is told of. */
function outlooksOf({ figures, events, claims, published }: NoteAnnotations): ReadonlyMap<Figure, Outlook> {
	const outlooks = new Map<number, Outlook>();
	for (const { kind, figures: told } of claims) {
		if (kind !== 'forecast') continue;
		const ends = told.map((index) => ({ index, end: endIfKnown(figures[index]?.period ?? null) }));
		// Beside what is expected stands what has been: of several times the latest is the one to come.
		const latest = ends.reduce((last, { end }) => (end > last ? end : last), '');
		if (latest === '' || (published !== null && latest <= published)) continue;
		for (const { index, end } of ends) if (end === latest) outlooks.set(index, 'forecast');
	}
	// Results to come are expected and not planned.
	for (const { type, status, figures: told } of events) if (status !== 'happened') for (const index of told) outlooks.set(index, type === 'earnings' && status === 'planned' ? 'forecast' : status);
	for (const { status, figures: told } of events) if (status === 'happened') for (const index of told) outlooks.delete(index);
	return new Map([...outlooks].flatMap(([index, outlook]) => figures.slice(index, index + 1).map((figure) => [figure, outlook] as const)));
}

/** `''` where no end is known. */
function endIfKnown(period: PartialDate | null): string {
	return period === null || period.includes('..') || period.startsWith('--') ? '' : endOf(period);
}
