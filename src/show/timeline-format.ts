import type { EventConflict, MergedEvent } from '../types';

export const timelineFormats = ['json', 'markdown', 'csv'] as const;
export type TimelineFormat = (typeof timelineFormats)[number];

export function isTimelineFormat(word: string): word is TimelineFormat {
	return timelineFormats.some((format) => format === word);
}

/** Prints merged events: a JSON array, a Markdown list by year, or CSV with a header. Ends in a line break. */
export function formatTimeline(events: readonly MergedEvent[], format: TimelineFormat): string {
	switch (format) {
		case 'json':
			return `${JSON.stringify(events)}\n`;
		case 'markdown':
			return markdown(events);
		case 'csv':
			return csv(events);
	}
}

function markdown(events: readonly MergedEvent[]): string {
	const lines: string[] = [];
	let year: string | null = null;
	for (const event of events) {
		const own = event.date === null ? 'Undated' : (/\d{3}[\dX]/.exec(event.date)?.[0].replace('X', '0') ?? 'Year unknown');
		if (own !== year) lines.push(...(year === null ? [] : ['']), `## ${own}`, '');
		year = own;
		const tellings = event.tellings.length > 1 ? ` (told ${event.tellings.length} times)` : '';
		const conflicts = event.conflicts.length > 0 ? ` ≠ ${conflictsText(event.conflicts)}` : '';
		lines.push(`- ${event.date ?? ''}${event.date === null ? '' : ' '}**${event.type}** ${event.title}${tellings}${conflicts}`);
	}
	return `${lines.join('\n')}\n`;
}

function csv(events: readonly MergedEvent[]): string {
	const rows = events.map((event) => [event.date ?? '', event.type, event.status, event.title, event.companies.join(' '), [...new Set(event.tellings.map(({ file }) => file))].join('; '), conflictsText(event.conflicts)]);
	return [['date', 'type', 'status', 'title', 'companies', 'files', 'conflicts'], ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

/** `net_loss 2.8亿元 / 3亿元; 2020-04-27 / 2020-04-28`. */
function conflictsText(conflicts: readonly EventConflict[]): string {
	return conflicts.map(({ metric, of, values }) => [metric, of, values.join(' / ')].filter((part) => part !== null).join(' ')).join('; ');
}

/** RFC 4180. */
function quoted(field: string): string {
	return /[",\r\n]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field;
}
