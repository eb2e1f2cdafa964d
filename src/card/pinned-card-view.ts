import { debounce, ItemView, type Plugin, type WorkspaceLeaf } from 'obsidian';
import type { FoundMark } from '../marks/found-mark';
import type { CardParts } from './card-parts';
import { drawCard } from './draw-card';

const pinnedCardViewType = 'industry-report-card';

/** Waiting time after a change of the index, in milliseconds: somebody may be writing. */
const settleTime = 1000;

/** The sidebar pane of a card that its reader keeps open. It is not kept when the app is closed. */
class PinnedCardView extends ItemView {
	override icon = 'pin';
	private found: FoundMark | null = null;
	/** The words of the card as it was drawn, without what comes from notes later. */
	private told = '';

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
		this.draw();
		this.contentEl.scrollTop = 0;
	}

	protected override async onOpen(): Promise<void> {
		const { index, t } = this.parts;
		this.contentEl.addClass('ira-card-pane');
		this.register(index.onChange(debounce(() => this.draw(), settleTime, true)));
		this.contentEl.createDiv({ cls: 'ira-card-none', text: t('card.pinnedNone') });
	}

	/** Draws the card anew if it has something else to tell, as what was unfolded folds back. */
	private draw(): void {
		if (this.found === null || !this.contentEl.isConnected) return;
		const home = createDiv();
		const cardEl = drawCard(home, this.found, { parts: this.parts, close: () => undefined, pin: null });
		cardEl.setAttr('role', 'region');
		if (home.getText() === this.told) return;
		this.told = home.getText();
		this.contentEl.empty();
		this.contentEl.append(cardEl);
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
