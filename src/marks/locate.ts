import type { Span } from '../types';

/** Samples of the text on screen that are looked up in the note, their length, and how many places each may stand for. */
const mostSamples = 12;
const sampleLength = 6;
const mostPlaces = 40;
/** What the source can have between two neighbours on screen: spaces, emphasis, and the bar between two cells. */
const betweenUnits = '[\\s|*=~]{0,6}';
/** How far back the block that holds the first match may begin. */
const mostLead = 3000;

/**
 * Finds which stretch of a note's source is shown as `shown` (without white space), where nobody tells: the lines around the place on
 * which most samples of the text agree. Null when the note does not hold it.
 */
export function locate(source: string, shown: string): Span | null {
	const width = shown.length * 3 + 400;
	const places: number[] = [];
	for (const { at, text } of samplesOf(shown)) {
		const re = new RegExp(Array.from(text, escapeRe).join(betweenUnits), 'g');
		for (let match = re.exec(source), count = 0; match !== null && count < mostPlaces; match = re.exec(source), count++) places.push(match.index - at);
	}
	places.sort((a, b) => a - b);
	let best: { start: number; end: number; votes: number } | null = null;
	let first = 0;
	for (const [i, last] of places.entries()) {
		while (last - (places[first] ?? last) > width / 2) first++;
		const votes = i - first + 1;
		if (votes > (best?.votes ?? 0)) best = { start: places[first] ?? last, end: last, votes };
	}
	if (best === null) return null;
	return { start: blockStart(source, Math.max(0, best.start)), end: lineEnd(source, best.end + width) };
}

function samplesOf(shown: string): { at: number; text: string }[] {
	const length = Math.min(sampleLength, shown.length);
	const count = length === 0 ? 0 : Math.min(mostSamples, Math.ceil(shown.length / length));
	return Array.from({ length: count }, (_, i) => {
		const at = count === 1 ? 0 : Math.floor((i * (shown.length - length)) / (count - 1));
		return { at, text: shown.slice(at, at + length) };
	});
}

function blockStart(source: string, at: number): number {
	const earliest = Math.max(0, at - mostLead);
	const gap = source.slice(earliest, at).search(/\n[ \t]{0,8}\r?\n(?![\s\S]{0,3000}\n[ \t]{0,8}\r?\n)/);
	return gap >= 0 ? source.indexOf('\n', earliest + gap + 1) + 1 : source.lastIndexOf('\n', at) + 1;
}

function lineEnd(source: string, at: number): number {
	const end = at >= source.length ? -1 : source.indexOf('\n', at);
	return end < 0 ? source.length : end;
}

function escapeRe(unit: string): string {
	return unit.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
