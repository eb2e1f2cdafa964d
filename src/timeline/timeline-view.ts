import { debounce, ItemView, Platform, SearchComponent, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { chooseCompany } from '../commands/company-suggest';
import { surfacesOf } from '../lexicon/lexicon';
import { openNoteAt } from '../open-note-at';
import type { Parts } from '../parts';
import { labelQuietly } from '../quiet-label';
import { buildFoldTable, type FoldTable } from '../text/fold';
import type { CompanyId, EventType } from '../types';
import { drawChips, type Chip } from './chips';
import { drawDensityStrip } from './density-strip';
import { eventKinds } from './event-kinds';
import { TimelineList } from './timeline-list';
import { arrangeTimeline, textFilter, type Timeline } from './timeline-model';
import { initialState, readState, type TimelineState } from './timeline-state';

export const timelineViewType = 'industry-report-timeline';

/** Waiting time after a change of the index, and after a key, in milliseconds. */
const settleTime = 300;
const typingTime = 150;
/** While notes are read by the thousand, at most this share of the time goes into arranging events anew. */
const mostShareOfTime = 0.1;
/** As many types as fit two rows of chips; the others come on request. */
const mostTypes = 5;

/** The sidebar pane of all events that the vault tells. */
export class TimelineView extends ItemView {
	override icon = 'calendar-range';
	private state: TimelineState = initialState;
	private areAllTypesOffered = false;
	private fold: FoldTable | null = null;
	private refreshTimer: number | null = null;
	private refreshTime = 0;
	/** Names as notes write them, by note and company, of one revision of the index. */
	private names: { readonly revision: number; readonly byFile: Map<string, Map<CompanyId, string>> } = { revision: -1, byFile: new Map() };
	private drawn: { readonly search: SearchComponent; readonly chipsEl: HTMLElement; readonly stripEl: HTMLElement; readonly emptyEl: HTMLElement; readonly statusEl: HTMLElement; readonly list: TimelineList } | null = null;

	constructor(leaf: WorkspaceLeaf, private readonly parts: Parts) {
		super(leaf);
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
		this.refresh(false);
	}

	protected override async onOpen(): Promise<void> {
		const { index, watcher, t } = this.parts;
		const { contentEl } = this;
		contentEl.empty();
		contentEl.addClass('ira-timeline');
		const search = new SearchComponent(contentEl.createDiv('ira-timeline-search'))
			.setPlaceholder(t('timeline.filter'))
			.setValue(this.state.text)
			.onChange(debounce((text) => this.change({ text }), typingTime, true));
		const chipsEl = contentEl.createDiv({ cls: 'ira-chips', attr: { role: 'group' } });
		labelQuietly(chipsEl, t('timeline.filters'));
		const stripEl = contentEl.createDiv('ira-density');
		const emptyEl = contentEl.createDiv('ira-timeline-empty');
		const statusEl = contentEl.createDiv({ cls: 'ira-hidden', attr: { role: 'status' } });
		const list = new TimelineList(contentEl, t('timeline.name'), { t, nameOf: (company, file) => this.nameOf(company, file) }, (telling, newTab) => {
			void openNoteAt(this.app, telling.file, telling.start, newTab);
			// On a phone the drawer would cover the note.
			if (Platform.isPhone) this.app.workspace.rightSplit.collapse();
		});
		this.drawn = { search, chipsEl, stripEl, emptyEl, statusEl, list };
		this.register(() => list.destroy());
		this.register(index.onChange(() => this.refreshSoon()));
		this.register(watcher.onLexiconChange(() => this.refreshSoon()));
		this.registerEvent(this.app.workspace.on('layout-change', () => this.refreshSoon()));
		this.registerEvent(this.app.workspace.on('file-open', () => {
			if (this.state.scope === 'note') this.refresh(false);
		}));
		this.refresh(false);
	}

	protected override async onClose(): Promise<void> {
		if (this.refreshTimer !== null) window.clearTimeout(this.refreshTimer);
		this.drawn = null;
	}

	/** A hidden pane is not kept up to date; it is when it shows again. */
	override onResize(): void {
		this.refreshSoon();
	}

	private change(changes: Partial<TimelineState>): void {
		this.state = { ...this.state, ...changes };
		this.app.workspace.requestSaveLayout();
		this.refresh(false);
	}

	private refreshSoon(): void {
		if (this.refreshTimer !== null || !this.contentEl.isShown()) return;
		this.refreshTimer = window.setTimeout(() => {
			this.refreshTimer = null;
			this.refresh(true);
		}, Math.max(settleTime, this.refreshTime / mostShareOfTime));
	}

	private refresh(keepPlace: boolean): void {
		const { drawn } = this;
		if (drawn === null) return;
		const began = performance.now();
		const { t } = this.parts;
		const timeline = this.arrange();
		drawChips(drawn.chipsEl, [...this.companyChips(), ...this.typeChips(timeline)]);
		drawDensityStrip(drawn.stripEl, timeline.bars, t, (bar) => drawn.list.jumpTo(bar));
		drawn.list.show(timeline.years, keepPlace);
		drawn.statusEl.setText(t('timeline.count', { count: timeline.count }));
		this.drawEmpty(drawn.emptyEl, timeline);
		this.refreshTime = performance.now() - began;
	}

	private arrange(): Timeline {
		const { index } = this.parts;
		const { text, types, scope, company } = this.state;
		// Without an open note nothing is told by it.
		const file = scope === 'note' ? (this.app.workspace.getActiveFile()?.path ?? '') : null;
		this.fold ??= buildFoldTable();
		const meetsText = textFilter(text, this.fold, (company) => this.allNames(company));
		return arrangeTimeline(index.timeline(), { text, types, company: scope === 'company' ? company : null, file }, meetsText);
	}

	private allNames(id: CompanyId): readonly string[] {
		const company = this.parts.watcher.company(id);
		return company === null ? [id] : surfacesOf(company);
	}

	private nameOf(id: CompanyId, file: string): string {
		const { index } = this.parts;
		if (this.names.revision !== index.revision) this.names = { revision: index.revision, byFile: new Map() };
		let known = this.names.byFile.get(file);
		if (known === undefined) {
			known = new Map(index.get(file)?.companies.map((mention) => [mention.id, mention.name]));
			this.names.byFile.set(file, known);
		}
		return known.get(id) ?? this.allNames(id)[0] ?? id;
	}

	// ---- chips

	private companyChips(): Chip[] {
		const { t } = this.parts;
		const { scope, company } = this.state;
		const chips: Chip[] = [
			{ key: 'scope:all', label: t('timeline.allCompanies'), isOn: scope === 'all', choose: () => this.change({ scope: 'all' }) },
			{ key: 'scope:note', label: t('timeline.thisNote'), isOn: scope === 'note', choose: () => this.change({ scope: 'note' }) },
		];
		if (company !== null) chips.push({ key: 'scope:company', label: this.nameOf(company, ''), isOn: scope === 'company', choose: () => this.change({ scope: 'company' }) });
		chips.push({
			key: 'scope:choose', label: t('timeline.chooseCompany'), isOn: false,
			choose: () => chooseCompany(this.parts, (chosen) => this.change({ scope: 'company', company: chosen }), new Set(this.parts.index.timeline().flatMap(({ companies }) => companies))),
		});
		return chips;
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
				key: 'types:more', isOn: false, isExpanded: this.areAllTypesOffered,
				label: this.areAllTypesOffered ? t('timeline.fewerTypes') : t('timeline.moreTypes', { count: present.filter((type, index) => !isOffered(type, index)).length }),
				choose: () => {
					this.areAllTypesOffered = !this.areAllTypesOffered;
					this.refresh(true);
				},
			});
		if (present.length > 1) chips.push({ key: 'types:all', label: t('timeline.allTypes'), isOn: types.length === 0, choose: () => this.change({ types: [] }) });
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
			this.change({ text: '', types: [], scope: 'all' });
		});
	}
}
