import { Keymap, MarkdownRenderChild, parseYaml, type HoverParent, type HoverPopover } from 'obsidian';
import { follow, preview } from '../pane/follow';
import { Refresher } from '../pane/refresher';
import { en } from '../i18n/en';
import { zhHans } from '../i18n/zh-hans';
import { zhHant } from '../i18n/zh-hant';
import type { Parts } from '../parts';
import { CompanyNames } from '../show/company-names';
import { eventKinds, isEventType } from '../show/event-kinds';
import { viewScript, type ViewScript } from '../show/view-script';
import { buildFoldTable, fold, type FoldTable } from '../text/fold';
import type { CompanyId, EventTelling, EventType } from '../types';
import { optionNames, readBlockOptions, type BlockOptions, type BlockProblem } from './block-options';
import { companiesNamed } from './companies-named';
import { arrangeTimeline, everything, type TimelineRow } from './timeline-model';
import { appearanceOf, fillRow, shownTelling, type RowContext } from './timeline-row';
import type { TimelineState } from './timeline-state';

/** The language of a fenced code block that is shown as a timeline. */
export const timelineBlock = 'industry-timeline';

const languages = [en, zhHans, zhHant];

const problemKeys = { shape: 'timelineBlock.shape', option: 'timelineBlock.option', type: 'timelineBlock.type', date: 'timelineBlock.date', limit: 'timelineBlock.limit', company: 'timelineBlock.company' } as const;

/** A timeline inside a note, newest first, which follows the index as the pane does. */
export class TimelineBlock extends MarkdownRenderChild implements HoverParent {
	hoverPopover: HoverPopover | null = null;
	private readonly context: RowContext;
	/** Nobody tells a block when it scrolls into sight again, so it is kept up to date out of sight as well. */
	private readonly refresher = new Refresher(() => this.draw(), () => true);
	/** What is seen: most changes of the index change nothing here. */
	private drawn = '';
	private asked: BlockOptions | BlockProblem = { kind: 'shape', word: '' };
	private table: FoldTable | null = null;
	/** All notes have been read once: before, a name or an event that is missing may still come. */
	private isSettled = false;
	/** The companies that it names, as long as names mean the same. */
	private named: readonly CompanyId[] | null = null;

	constructor(
		containerEl: HTMLElement,
		private readonly source: string,
		private readonly path: string,
		private readonly parts: Parts,
		private readonly openPane: (asked: Omit<TimelineState, 'text'>) => void,
	) {
		super(containerEl);
		const script = (): ViewScript => viewScript(parts, path);
		this.context = { t: parts.t, names: new CompanyNames(parts, script), script, conflictsOf: (event) => parts.index.conflictsOf(event) };
	}

	override onload(): void {
		this.asked = this.read();
		this.containerEl.addClass('ira-timeline-block');
		this.register(this.parts.index.onChange(() => this.refresher.soon()));
		this.register(
			this.parts.watcher.onLexiconChange(() => {
				this.named = null;
				this.refresher.soon();
			}),
		);
		this.register(this.parts.settings.onChange(() => this.refresher.soon()));
		this.register(() => this.refresher.stop());
		void this.parts.watcher.settled().then(() => {
			this.isSettled = true;
			this.refresher.soon();
		});
		this.draw();
	}

	private draw(): void {
		const { asked } = this;
		if ('kind' in asked) {
			this.show(JSON.stringify(asked), () => this.drawProblem(asked));
			return;
		}
		const companies = this.companiesOf(asked);
		if ('kind' in companies) {
			if (this.isSettled) this.show(JSON.stringify(companies), () => this.drawProblem(companies));
			return;
		}
		const { types, from, to } = asked;
		const { years, count } = arrangeTimeline(this.parts.index.timeline(), { ...everything, types, companies, from, to }, () => true);
		const rows = years.flatMap(({ year, rows }) => rows.map((row) => ({ year, row }))).slice(0, asked.limit);
		// A link leads to the place, which moves with what is written above it.
		if (count === 0 && !this.isSettled) return;
		this.show([count, ...rows.map(({ row }) => `${shownTelling(row)?.start ?? ''} ${appearanceOf(row, this.context)}`)].join('\n'), () => this.drawRows(rows, count, { scope: companies.length > 0 ? 'company' : 'all', companies, types, from, to }));
	}

	/** Draws anew what is seen, if that is another thing. The keyboard stays on the row that has it, or on what has come in its place. */
	private show(appearance: string, draw: () => void): void {
		if (appearance === this.drawn) return;
		this.drawn = appearance;
		const { containerEl } = this;
		const stops = (): HTMLElement[] => containerEl.findAll('[data-stop]');
		const before = stops();
		const at = before.findIndex((stop) => stop === containerEl.doc.activeElement);
		containerEl.empty();
		draw();
		const key = before[at]?.dataset.stop;
		if (key === undefined) return;
		const now = stops();
		const stop = now.find(({ dataset }) => dataset.stop === key) ?? now[Math.min(at, now.length - 1)];
		stop?.focus({ preventScroll: true });
	}

	private read(): BlockOptions | BlockProblem {
		try {
			return readBlockOptions(parseYaml(this.source), (name) => this.typeNamed(name));
		} catch {
			return { kind: 'shape', word: this.source.trim() };
		}
	}

	/** By its name in the table, with spaces as well, or as any of the plugin's languages calls it: a note is read on devices that speak another one. */
	private typeNamed(name: string): EventType | null {
		const id = name.toLowerCase().replace(/[\s-]+/g, '_');
		if (isEventType(id)) return id;
		const table = this.foldTable();
		const folded = fold(name, table);
		return Object.keys(eventKinds).filter(isEventType).find((type) => languages.some((language) => fold(language[eventKinds[type].name], table) === folded)) ?? null;
	}

	private foldTable(): FoldTable {
		this.table ??= buildFoldTable();
		return this.table;
	}

	/** Those that a block names; else, in a company's note, that company; else everybody, which is an empty list. */
	private companiesOf({ companies }: BlockOptions): readonly CompanyId[] | BlockProblem {
		if (this.named !== null) return this.named;
		if (companies.length === 0) {
			const own = this.parts.watcher.companyOfNote(this.path);
			return own === null ? [] : [own];
		}
		const { ids, unknown: [unknown] } = companiesNamed(companies, this.parts, this.foldTable());
		if (unknown !== undefined) return { kind: 'company', word: unknown };
		this.named = ids;
		return ids;
	}

	private drawProblem({ kind, word }: BlockProblem): void {
		this.containerEl.createDiv({ cls: 'ira-timeline-problem', text: this.parts.t(problemKeys[kind], { word, options: optionNames.join(', ') }) });
	}

	private drawRows(rows: readonly { readonly year: number | null; readonly row: TimelineRow }[], count: number, asked: Omit<TimelineState, 'text'>): void {
		const { containerEl, parts: { t } } = this;
		if (count === 0) {
			containerEl.createDiv({ cls: 'ira-pane-empty', text: t('timelineBlock.empty') });
			return;
		}
		let listEl: HTMLElement | null = null;
		let last: number | null | undefined;
		for (const { year, row } of rows) {
			if (listEl === null || year !== last) {
				const name = year === null ? t('timeline.yearUnknown') : String(year);
				containerEl.createDiv({ cls: 'ira-pane-heading', text: name });
				listEl = containerEl.createEl('ul', { cls: 'ira-timeline-events', attr: { 'aria-label': name } });
				last = year;
			}
			this.drawRow(listEl, row);
		}
		if (count <= rows.length) return;
		const button = containerEl.createEl('button', { text: t('timelineBlock.more', { count: count - rows.length }), attr: { type: 'button', 'data-stop': 'more' } });
		button.addEventListener('click', () => this.openPane(asked));
	}

	private drawRow(listEl: HTMLElement, row: TimelineRow): void {
		const rowEl = listEl.createEl('li', 'ira-pane-row ira-timeline-row');
		const telling = shownTelling(row);
		const titleEl = fillRow(rowEl, row, this.context);
		if (telling === null) {
			titleEl.setText(row.event.title);
			return;
		}
		const linkEl = titleEl.createEl('a', { cls: 'internal-link', text: row.event.title, href: telling.file, attr: { 'data-stop': row.key } });
		// The note around the block would follow and preview the link as well, and at the note's top.
		const open = (event: MouseEvent): void => {
			event.preventDefault();
			event.stopPropagation();
			this.open(telling, event);
		};
		linkEl.addEventListener('click', open);
		linkEl.addEventListener('auxclick', (event) => {
			if (event.button === 1) open(event);
		});
		linkEl.addEventListener('mouseover', (event) => {
			event.stopPropagation();
			void preview(this.parts.app, telling, timelineBlock, this, linkEl, event);
		});
	}

	private open(telling: EventTelling, event: MouseEvent): void {
		follow(this.parts.app, telling, Keymap.isModEvent(event) !== false);
	}
}
