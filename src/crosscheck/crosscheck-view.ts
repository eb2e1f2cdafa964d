import { debounce, ItemView, SearchComponent, type HoverParent, type HoverPopover, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { Disagreements } from '../index/disagreements';
import { Announcer } from '../pane/announcer';
import { drawChips, type Chip } from '../pane/chips';
import { follow, preview } from '../pane/follow';
import { Refresher } from '../pane/refresher';
import { RowTree } from '../pane/row-tree';
import { wordsFilter } from '../pane/words-filter';
import type { Parts } from '../parts';
import { labelQuietly } from '../quiet-label';
import { CompanyNames } from '../show/company-names';
import { viewScript, type ViewScript } from '../show/view-script';
import { buildFoldTable, fold, type FoldTable } from '../text/fold';
import { itemsOf, type CrosscheckItem } from './crosscheck-items';
import { arrangeCrosscheck, RowMaker, type Crosscheck, type CrosscheckRow, type MadeRows } from './crosscheck-model';
import { aboutText, appearanceOf, drawItem, drawRow, type RowContext } from './crosscheck-row';
import { initialState, readState, type CrosscheckState } from './crosscheck-state';
import { KnownDifferences } from './known-differences';

/** Under this name the app keeps the pane in a workspace. */
export const crosscheckViewType = 'industry-report-contradictions';

/** Waiting time after a key, in milliseconds. */
const typingTime = 150;
/** Comparing, and making rows, take so long at a time, in milliseconds, so that nobody waits for it. */
const comparingTime = 8;
/** The same before the pane is drawn, which takes its time as well. */
const comparingTimeBeforeDrawing = 3;
/** Until comparing goes on, in milliseconds. */
const comparingPause = 30;
/** Height of a row of two lines, in pixels. */
const guessedHeight = 46;

/** The pane's icon, in its tab and the ribbon. */
export const crosscheckIcon = 'equal-not';

/** The sidebar pane of everything that notes tell differently, and of sums that do not come out. */
export class CrosscheckView extends ItemView implements HoverParent {
	hoverPopover: HoverPopover | null = null;
	override icon = crosscheckIcon;
	private state: CrosscheckState = initialState;
	private fold: FoldTable | null = null;
	private readonly script = (): ViewScript => viewScript(this.parts, null);
	private readonly names: CompanyNames;
	private readonly rowMaker = new RowMaker();
	/** Folded words of rows, for the filter. */
	private readonly words = new WeakMap<CrosscheckRow, string>();
	private readonly offsets: RowContext['offsets'] = new WeakMap();
	/** Keys of rows of which all tellings are shown, however many. */
	private readonly whole = new Set<string>();
	private comparing: number | null = null;
	private known: KnownDifferences;
	private readonly byName: (a: string, b: string) => number;
	private readonly refresher = new Refresher((keepPlace) => this.draw(keepPlace), () => this.contentEl.isShown());
	private drawn: { readonly search: SearchComponent; readonly chipsEl: HTMLElement; readonly countsEl: HTMLElement; readonly announcer: Announcer; readonly emptyEl: HTMLElement; readonly tree: RowTree<CrosscheckRow, CrosscheckItem> } | null = null;

	constructor(leaf: WorkspaceLeaf, private readonly parts: Parts) {
		super(leaf);
		this.names = new CompanyNames(parts, this.script);
		this.known = new KnownDifferences(parts.settings.current.knownDifferences);
		const collator = new Intl.Collator(parts.t('locale'));
		this.byName = (a, b) => collator.compare(a, b);
	}

	getViewType(): string {
		return crosscheckViewType;
	}

	getDisplayText(): string {
		return this.parts.t('crosscheck.name');
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
		contentEl.addClasses(['ira-pane', 'ira-crosscheck']);
		const search = new SearchComponent(contentEl.createDiv('ira-pane-search'))
			.setPlaceholder(t('crosscheck.filter'))
			.setValue(this.state.text)
			.onChange(debounce((text) => this.change({ text }), typingTime, true));
		const chipsEl = contentEl.createDiv({ cls: 'ira-chips', attr: { role: 'group' } });
		labelQuietly(chipsEl, t('crosscheck.filters'));
		const countsEl = contentEl.createDiv('ira-crosscheck-status');
		const announcer = new Announcer(contentEl);
		const emptyEl = contentEl.createDiv('ira-pane-empty');
		const context: RowContext = { app: this.app, t, script: this.script, offsets: this.offsets };
		const tree = new RowTree<CrosscheckRow, CrosscheckItem>(contentEl, t('crosscheck.name'), {
			guessedHeight,
			itemsOf: (row) => itemsOf(row, this.whole.has(row.key), this.known.has(row)),
			leadOf: () => null,
			drawRow: (parent, row) => drawRow(parent, row, this.known.has(row), context),
			drawItem: (parent, item) => drawItem(parent, item, context),
			appearanceOf: (row) => appearanceOf(row, this.whole.has(row.key), this.known.has(row), this.script()),
			open: (item, newTab) => this.followItem(item, newTab),
			hover: (item, el, event) => {
				if (item.kind === 'telling') void preview(this.app, item.telling, crosscheckViewType, this, el, event);
			},
		});
		this.drawn = { search, chipsEl, countsEl, announcer, emptyEl, tree };
		this.register(() => tree.destroy());
		this.register(index.onChange(() => this.refresher.soon()));
		this.register(
			settings.onChange(() => {
				this.known = new KnownDifferences(settings.current.knownDifferences);
				this.refresher.changed(true);
			}),
		);
		this.register(watcher.onLexiconChange(() => this.refresher.soon()));
		this.registerEvent(this.app.workspace.on('layout-change', () => this.refresher.soon()));
		this.registerEvent(this.app.workspace.on('file-open', () => {
			if (this.state.scope === 'note') this.refresher.changed(false);
		}));
		this.refresher.now(false);
	}

	protected override async onClose(): Promise<void> {
		this.refresher.stop();
		this.drawn?.announcer.stop();
		if (this.comparing !== null) window.clearTimeout(this.comparing);
		this.comparing = null;
		this.drawn = null;
	}

	override onResize(): void {
		this.refresher.soon();
	}

	private change(changes: Partial<CrosscheckState>): void {
		this.state = { ...this.state, ...changes };
		this.app.workspace.requestSaveLayout();
		this.refresher.now(false);
	}

	private followItem(item: CrosscheckItem, newTab: boolean): void {
		if (item.kind === 'telling') {
			const { file, start } = item.telling;
			follow(this.app, { file, start: this.offsets.get(item.telling) ?? start }, newTab);
			return;
		}
		if (item.kind === 'known') {
			void this.parts.settings.change({ knownDifferences: item.isKnown ? this.known.without(item.row) : this.known.with(item.row) });
			return;
		}
		this.whole.add(item.row.key);
		this.drawn?.tree.redraw(item.row);
	}

	private draw(keepPlace: boolean): void {
		const { drawn } = this;
		if (drawn === null) return;
		const { t } = this.parts;
		const { found, rows, isWhole } = this.compare(comparingTimeBeforeDrawing);
		const shown = this.arrange(rows);
		drawChips(drawn.chipsEl, this.chips(shown));
		const status = this.statusText(shown, isWhole);
		drawn.countsEl.setText(status);
		if (isWhole) drawn.announcer.tell(status);
		this.drawEmpty(drawn.emptyEl, shown, found, isWhole);
		drawn.tree.show(shown.groups.map(({ company, name, rows: own }) => ({ key: company ?? '', name: company === null ? t('crosscheck.noCompany') : name, detail: t('pane.count', { count: own.length }), rows: own })), keepPlace);
		if (!isWhole) this.compareOn();
	}

	/** Compares for `time` milliseconds, and makes rows of what it finds for as long, with the words to find them by, so that neither is to be done for thousands at once. */
	private compare(time: number): MadeRows & { readonly found: Disagreements } {
		const start = performance.now();
		const found = this.parts.index.disagreements(() => performance.now() - start > time);
		const made = this.rowMaker.rowsOf(found, () => performance.now() - start > 2 * time);
		for (const row of made.rows) this.wordsOf(row);
		return { found, ...made };
	}

	/** Goes on comparing between the user's doings, and shows now and then what has been found. */
	private compareOn(): void {
		this.afterPause(comparingPause, () => {
			// When all is compared, drawing is a piece of work of its own.
			if (this.compare(comparingTime).isWhole) this.afterPause(0, () => this.refresher.now(true));
			else {
				this.compareOn();
				this.refresher.soon();
			}
		});
	}

	/** One thing at a time, and only while the pane shows: it goes on when the pane shows again. */
	private afterPause(pause: number, act: () => void): void {
		if (this.comparing !== null || this.drawn === null) return;
		this.comparing = window.setTimeout(() => {
			this.comparing = null;
			if (this.contentEl.isShown()) act();
		}, pause);
	}

	private arrange(rows: readonly CrosscheckRow[]): Crosscheck {
		const { text, scope, showsRounding, showsKnown } = this.state;
		// Without an open note nothing is told by it.
		const file = scope === 'note' ? (this.app.workspace.getActiveFile()?.path ?? '') : null;
		const meetsText = wordsFilter<CrosscheckRow>(text, this.foldTable(), {
			told: (row) => this.wordsOf(row),
			companies: ({ company }) => (company === null ? [] : [company]),
			namesOf: (company) => this.names.all(company),
		});
		return arrangeCrosscheck(rows, { file, showsRounding, showsKnown }, (row) => this.known.has(row), meetsText, (company) => this.names.of(company), this.byName);
	}

	private foldTable(): FoldTable {
		this.fold ??= buildFoldTable();
		return this.fold;
	}

	private wordsOf(row: CrosscheckRow): string {
		const known = this.words.get(row);
		if (known !== undefined) return known;
		const words = fold([aboutText(row, this.parts.t), row.figure.period, row.figure.subjectText, ...row.tellings.map(({ text, file }) => `${text}\n${file}`)].join('\n'), this.foldTable());
		this.words.set(row, words);
		return words;
	}

	private chips({ known }: Crosscheck): Chip[] {
		const { t } = this.parts;
		const { scope, showsRounding, showsKnown } = this.state;
		const chips: Chip[] = [
			{ key: 'scope:all', label: t('crosscheck.allNotes'), isOn: scope === 'all', choose: () => this.change({ scope: 'all' }) },
			{ key: 'scope:note', label: t('timeline.thisNote'), isOn: scope === 'note', choose: () => this.change({ scope: 'note' }) },
			{ key: 'rounding', label: t('crosscheck.rounding'), isOn: showsRounding, choose: () => this.change({ showsRounding: !showsRounding }) },
		];
		if (known > 0 || showsKnown) chips.push({ key: 'known', label: t('crosscheck.knownCount', { count: known }), isOn: showsKnown, choose: () => this.change({ showsKnown: !showsKnown }) });
		return chips;
	}

	private statusText({ facts, checks, roundings }: Crosscheck, isWhole: boolean): string {
		const { t } = this.parts;
		const parts = [
			facts > 0 ? t('crosscheck.facts', { count: facts }) : null,
			checks > 0 ? t('crosscheck.checks', { count: checks }) : null,
			roundings > 0 ? t('crosscheck.roundings', { count: roundings }) : null,
			isWhole ? null : t('crosscheck.comparing'),
		];
		return parts.filter((part) => part !== null).join(' · ');
	}

	private drawEmpty(emptyEl: HTMLElement, { groups, known }: Crosscheck, { facts, checks }: Disagreements, isWhole: boolean): void {
		const { t } = this.parts;
		const { text, scope, showsRounding } = this.state;
		const isEmpty = groups.length === 0 && isWhole;
		emptyEl.empty();
		emptyEl.toggle(isEmpty);
		if (!isEmpty) return;
		const hasConflicts = facts.some(({ fact }) => fact.verdict === 'conflict') || checks.some(({ check }) => check.verdict === 'conflict');
		const hasAny = hasConflicts || (showsRounding && facts.length + checks.length > 0);
		emptyEl.createDiv({ text: t(!hasAny ? 'crosscheck.emptyVault' : known > 0 ? 'crosscheck.emptyKnown' : scope === 'note' && text === '' ? 'crosscheck.emptyNote' : 'crosscheck.emptyFilter') });
		if (!hasAny) return;
		const button = emptyEl.createEl('button', { text: t('crosscheck.showAll'), attr: { type: 'button' } });
		button.addEventListener('click', () => {
			this.drawn?.search.setValue('');
			this.change({ text: '', scope: 'all', showsKnown: known > 0 });
		});
	}
}
