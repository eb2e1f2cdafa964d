import { debounce, ItemView, SearchComponent, type HoverParent, type HoverPopover, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { chooseCompany } from '../commands/company-suggest';
import { Announcer } from '../pane/announcer';
import { drawChips, type Chip } from '../pane/chips';
import { follow, preview } from '../pane/follow';
import { Refresher } from '../pane/refresher';
import { RowTree } from '../pane/row-tree';
import type { Parts } from '../parts';
import { labelQuietly } from '../quiet-label';
import { CompanyNames } from '../show/company-names';
import { eventKinds } from '../show/event-kinds';
import { periodText } from '../show/wording';
import { viewScript, type ViewScript } from '../show/view-script';
import { buildFoldTable, type FoldTable } from '../text/fold';
import type { CompanyId, EventTelling, EventType, MergedEvent } from '../types';
import { drawDensityStrip } from './density-strip';
import { arrangeTimeline, textFilter, type DensityBar, type Timeline, type TimelineRow } from './timeline-model';
import { appearanceOf, drawRow, drawTelling, shownTelling } from './timeline-row';
import { initialState, readState, type TimelineState } from './timeline-state';

export const timelineViewType = 'industry-report-timeline';

/** Waiting time after a key, in milliseconds. */
const typingTime = 150;
/** Height of a row of two lines, in pixels. */
const guessedHeight = 46;
/** As many types as fit two rows of chips; the others come on request. */
const mostTypes = 5;
/** More names than this do not fit a chip. */
const mostNames = 3;

/** The sidebar pane of all events that the vault tells. */
export class TimelineView extends ItemView implements HoverParent {
	hoverPopover: HoverPopover | null = null;
	override icon = 'calendar-range';
	private state: TimelineState = initialState;
	private areAllTypesOffered = false;
	private fold: FoldTable | null = null;
	private readonly script = (): ViewScript => viewScript(this.parts, null);
	private readonly names: CompanyNames;
	private readonly refresher = new Refresher((keepPlace) => this.draw(keepPlace), () => this.contentEl.isShown());
	private drawn: { readonly search: SearchComponent; readonly chipsEl: HTMLElement; readonly stripEl: HTMLElement; readonly emptyEl: HTMLElement; readonly announcer: Announcer; readonly tree: RowTree<TimelineRow, EventTelling> } | null = null;

	constructor(leaf: WorkspaceLeaf, private readonly parts: Parts) {
		super(leaf);
		this.names = new CompanyNames(parts, this.script);
	}

	getViewType(): string {
		return timelineViewType;
	}

	getDisplayText(): string {
		return this.parts.t('timeline.name');
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), ...this.state };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		await super.setState(state, result);
		this.state = readState(state);
		this.drawn?.search.setValue(this.state.text);
		this.refresher.now(false);
	}

	protected override async onOpen(): Promise<void> {
		const { index, watcher, settings, t } = this.parts;
		const { contentEl } = this;
		contentEl.empty();
		contentEl.addClasses(['ira-pane', 'ira-timeline']);
		const search = new SearchComponent(contentEl.createDiv('ira-pane-search'))
			.setPlaceholder(t('timeline.filter'))
			.setValue(this.state.text)
			.onChange(debounce((text) => this.change({ text }), typingTime, true));
		const chipsEl = contentEl.createDiv({ cls: 'ira-chips', attr: { role: 'group' } });
		labelQuietly(chipsEl, t('timeline.filters'));
		const stripEl = contentEl.createDiv('ira-density');
		const emptyEl = contentEl.createDiv('ira-pane-empty');
		const announcer = new Announcer(contentEl);
		const context = { t, names: this.names, script: this.script, conflictsOf: (event: MergedEvent) => index.conflictsOf(event) };
		const tree = new RowTree<TimelineRow, EventTelling>(contentEl, t('timeline.name'), {
			guessedHeight,
			itemsOf: ({ event: { tellings } }) => (tellings.length > 1 ? tellings : []),
			leadOf: shownTelling,
			drawRow: (parent, row) => drawRow(parent, row, context),
			drawItem: (parent, telling) => drawTelling(parent, telling, t),
			appearanceOf: (row) => appearanceOf(row, context),
			open: (telling, newTab) => follow(this.app, telling, newTab),
			hover: (telling, el, event) => void preview(this.app, telling, timelineViewType, this, el, event),
		});
		this.drawn = { search, chipsEl, stripEl, emptyEl, announcer, tree };
		this.register(() => tree.destroy());
		this.register(index.onChange(() => this.refresher.soon()));
		this.register(watcher.onLexiconChange(() => this.refresher.soon()));
		this.register(settings.onChange(() => this.refresher.soon()));
		this.registerEvent(this.app.workspace.on('layout-change', () => this.refresher.soon()));
		this.registerEvent(this.app.workspace.on('file-open', () => {
			if (this.state.scope === 'note') this.refresher.changed(false);
		}));
		this.refresher.now(false);
	}

	protected override async onClose(): Promise<void> {
		this.refresher.stop();
		this.drawn?.announcer.stop();
		this.drawn = null;
	}

	/** A hidden pane is not kept up to date; it is when it shows again. */
	override onResize(): void {
		this.refresher.soon();
	}

	private change(changes: Partial<TimelineState>): void {
		this.state = { ...this.state, ...changes };
		this.app.workspace.requestSaveLayout();
		this.refresher.now(false);
	}

	private draw(keepPlace: boolean): void {
		const { drawn } = this;
		if (drawn === null) return;
		const { t } = this.parts;
		const timeline = this.arrange();
		drawChips(drawn.chipsEl, [...this.companyChips(), ...this.typeChips(timeline)]);
		drawDensityStrip(drawn.stripEl, timeline.bars, t, (bar) => this.jumpTo(bar));
		drawn.tree.show(timeline.years.map(({ year, rows }) => ({ key: keyOf(year), name: year === null ? t('timeline.yearUnknown') : String(year), detail: '', rows })), keepPlace);
		drawn.announcer.tell(t('timeline.count', { count: timeline.count }));
		this.drawEmpty(drawn.emptyEl, timeline);
	}

	/** Scrolls to the newest year of a bar that has events. */
	private jumpTo({ from, to }: DensityBar): void {
		const found = this.arrange().years.find(({ year }) => year !== null && year <= to && year >= from);
		if (found !== undefined) this.drawn?.tree.jumpTo(keyOf(found.year));
	}

	private arrange(): Timeline {
		const { index } = this.parts;
		const { text, types, scope, companies, from, to } = this.state;
		// Without an open note nothing is told by it.
		const file = scope === 'note' ? (this.app.workspace.getActiveFile()?.path ?? '') : null;
		this.fold ??= buildFoldTable();
		const meetsText = textFilter(text, this.fold, (company) => this.names.all(company), (type) => this.parts.t(eventKinds[type].name));
		return arrangeTimeline(index.timeline(), { text, types, companies: scope === 'company' ? companies : [], file, from, to }, meetsText);
	}

	// ---- chips

	private companyChips(): Chip[] {
		const { t } = this.parts;
		const { scope, companies, from, to } = this.state;
		const chips: Chip[] = [
			{ key: 'scope:all', label: t('timeline.allCompanies'), isOn: scope === 'all', choose: () => this.change({ scope: 'all' }) },
			{ key: 'scope:note', label: t('timeline.thisNote'), isOn: scope === 'note', choose: () => this.change({ scope: 'note' }) },
		];
		if (companies.length > 0) chips.push({ key: 'scope:company', label: this.labelOf(companies), isOn: scope === 'company', choose: () => this.change({ scope: 'company' }) });
		chips.push({
			key: 'scope:choose', label: t('timeline.chooseCompany'), isOn: null,
			choose: () => chooseCompany(this.parts, (chosen) => this.change({ scope: 'company', companies: [chosen] }), new Set(this.parts.index.timeline().flatMap(({ companies }) => companies))),
		});
		if (from !== null || to !== null) chips.push({ key: 'dates', label: t('timeline.clearDates', { period: periodText(`${from ?? '..'}/${to ?? '..'}`, t) }), isOn: null, choose: () => this.clearDates() });
		return chips;
	}

	/** The chip goes with the dates, so the focus goes to the first one. */
	private clearDates(): void {
		this.change({ from: null, to: null });
		this.drawn?.chipsEl.querySelector('button')?.focus();
	}

	private labelOf(companies: readonly CompanyId[]): string {
		const { t } = this.parts;
		const names = companies.slice(0, mostNames).map((company) => this.names.of(company));
		return [...names, ...(companies.length > mostNames ? [`+${t('pane.count', { count: companies.length - mostNames })}`] : [])].join(t('card.listComma'));
	}

	private typeChips({ types: found }: Timeline): Chip[] {
		const { t } = this.parts;
		const { types } = this.state;
		const present = found.map(({ type }) => type);
		const isOffered = (type: EventType, index: number): boolean => this.areAllTypesOffered || index < mostTypes || types.includes(type);
		const offered = [...present.filter(isOffered), ...types.filter((type) => !present.includes(type))];
		const chips: Chip[] = offered.map((type) => ({
			key: `type:${type}`, label: t(eventKinds[type].name), isOn: types.includes(type),
			choose: () => this.change({ types: types.includes(type) ? types.filter((other) => other !== type) : [...types, type] }),
		}));
		if (present.length > mostTypes)
			chips.push({
				key: 'types:more', isOn: null, isExpanded: this.areAllTypesOffered,
				label: this.areAllTypesOffered ? t('timeline.fewerTypes') : t('timeline.moreTypes', { count: present.filter((type, index) => !isOffered(type, index)).length }),
				choose: () => {
					this.areAllTypesOffered = !this.areAllTypesOffered;
					this.refresher.now(true);
				},
			});
		if (present.length > 1) chips.unshift({ key: 'types:all', label: t('timeline.allTypes'), isOn: types.length === 0, choose: () => this.change({ types: [] }) });
		return chips;
	}

	// ---- nothing to show

	private drawEmpty(emptyEl: HTMLElement, { count }: Timeline): void {
		const { index, t } = this.parts;
		emptyEl.empty();
		emptyEl.toggle(count === 0);
		if (count > 0) return;
		const hasEvents = index.timeline().length > 0;
		emptyEl.createDiv({ text: t(!hasEvents ? 'timeline.emptyVault' : this.state.scope === 'note' ? 'timeline.emptyNote' : 'timeline.emptyFilter') });
		if (!hasEvents) return;
		const button = emptyEl.createEl('button', { text: t('timeline.showAll'), attr: { type: 'button' } });
		button.addEventListener('click', () => {
			this.drawn?.search.setValue('');
			this.change({ text: '', types: [], scope: 'all', from: null, to: null });
		});
	}
}

function keyOf(year: number | null): string {
	return String(year ?? 'undated');
}
