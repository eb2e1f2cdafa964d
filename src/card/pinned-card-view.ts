import { ItemView, type Plugin, type WorkspaceLeaf } from 'obsidian';
import type { FoundMark } from '../marks/found-mark';
import { Refresher } from '../pane/refresher';
import type { NoteAnnotations } from '../types';
import type { CardParts } from './card-parts';
import { drawCard } from './draw-card';

const pinnedCardViewType = 'industry-report-card';

/** The sidebar pane of a card that its reader keeps open. It is not kept when the app is closed. */
class PinnedCardView extends ItemView {
	override icon = 'pin';
	private found: FoundMark | null = null;
	/** The words of the card as it was drawn, without what comes from notes later, and where its rows lead. */
	private told = '';
	/** The notes of which it shows words, as the index had them then. */
	private quoted: ReadonlyMap<string, NoteAnnotations | null> = new Map();
	private readonly refresher = new Refresher(() => this.draw(), () => this.contentEl.isShown());

	constructor(leaf: WorkspaceLeaf, private readonly parts: CardParts) {
		super(leaf);
	}

	getViewType(): string {
		return pinnedCardViewType;
	}

	getDisplayText(): string {
		return this.parts.t('card.pinned');
	}

	show(found: FoundMark): void {
		this.found = { ...found, parts: [] };
		this.refresher.now(false);
		this.contentEl.scrollTop = 0;
	}

	protected override async onOpen(): Promise<void> {
		const { app, index } = this.parts;
		this.contentEl.addClass('ira-card-pane');
		this.register(index.onChange(() => this.refresher.soon()));
		this.registerEvent(app.vault.on('rename', ({ path }, oldPath) => {
			if (this.found?.path === oldPath) this.found = { ...this.found, path };
		}));
		this.registerEvent(app.vault.on('delete', ({ path }) => {
			if (this.found?.path === path) this.drawNone();
		}));
		this.drawNone();
	}

	protected override async onClose(): Promise<void> {
		this.refresher.stop();
	}

	override onResize(): void {
		this.refresher.soon();
	}

	private drawNone(): void {
		this.found = null;
		this.told = '';
		this.contentEl.empty();
		this.contentEl.createDiv({ cls: 'ira-card-none', text: this.parts.t('card.pinnedNone') });
	}

	/** Draws the card anew if it has something else to tell, as what was unfolded folds back. */
	private draw(): void {
		if (this.found === null || !this.contentEl.isConnected) return;
		const { index } = this.parts;
		const home = createDiv();
		const quoted = new Map<string, NoteAnnotations | null>();
		const quotes = (path: string): unknown => quoted.set(path, index.get(path));
		const cardEl = drawCard(home, this.found, { parts: this.parts, close: () => undefined, pin: null, quotes });
		cardEl.setAttr('role', 'region');
		const told = [home.getText(), ...home.findAll('.is-chosen').map((el) => el.getText()), ...home.findAll('[data-place]').map((el) => el.dataset['place'])].join('\n');
		const isQuotedNow = [...this.quoted].every(([path, annotations]) => index.get(path) === annotations);
		if (told === this.told && isQuotedNow) return;
		this.told = told;
		this.quoted = quoted;
		const focused = this.contentEl.findAll('.ira-active').findIndex((el) => el === el.doc.activeElement);
		this.contentEl.empty();
		this.contentEl.append(cardEl);
		cardEl.findAll('.ira-active')[focused]?.focus({ preventScroll: true });
	}
}

/** Registers the pane of the pinned card. */
export function registerPinnedCard(plugin: Plugin, parts: CardParts): void {
	plugin.registerView(pinnedCardViewType, (leaf) => new PinnedCardView(leaf, parts));
}

/** Shows a card in the right sidebar, instead of the one that was there. The keyboard stays where it is. */
export async function pinCard({ app }: CardParts, found: FoundMark): Promise<void> {
	const leaf = await app.workspace.ensureSideLeaf(pinnedCardViewType, 'right', { active: false, reveal: true });
	await leaf.loadIfDeferred();
	if (leaf.view instanceof PinnedCardView) leaf.view.show(found);
}
