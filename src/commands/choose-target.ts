import { FuzzySuggestModal, type App, type FuzzyMatch, type TFolder } from 'obsidian';
import { nameOfTarget } from '../i18n/target-names';
import type { Translate } from '../i18n/translate';
import { targets, type Target } from '../script/targets';

/** Asks what to convert to; the target that is preferred comes first. */
export function chooseTarget(app: App, t: Translate, scope: string, preferred: Target | '', chosen: (target: Target) => void): void {
	const inOrder = [...targets].sort((a, b) => Number(b === preferred) - Number(a === preferred));
	new Choice(app, t('convert.chooseTarget', { scope }), inOrder, (target) => t(nameOfTarget[target]), chosen).open();
}

/** Asks for a folder; that of the open note comes first. */
export function chooseFolder(app: App, t: Translate, chosen: (folder: TFolder) => void): void {
	const near = app.workspace.getActiveFile()?.parent ?? null;
	const folders = app.vault.getAllFolders(false).sort((a, b) => Number(b === near) - Number(a === near) || a.path.localeCompare(b.path));
	new Choice(app, t('convert.chooseFolder'), folders, ({ path }) => path, chosen).open();
}

class Choice<Item> extends FuzzySuggestModal<Item> {
	constructor(app: App, placeholder: string, private readonly items: Item[], private readonly textOf: (item: Item) => string, private readonly chosen: (item: Item) => void) {
		super(app);
		this.setPlaceholder(placeholder);
	}

	/** Unlike the app's own order for no words at all, this keeps the items as they are. */
	override getSuggestions(query: string): FuzzyMatch<Item>[] {
		return query === '' ? this.items.map((item) => ({ item, match: { score: 0, matches: [] } })) : super.getSuggestions(query);
	}

	override getItems(): Item[] {
		return this.items;
	}

	override getItemText(item: Item): string {
		return this.textOf(item);
	}

	override onChooseItem(item: Item): void {
		this.chosen(item);
	}
}
