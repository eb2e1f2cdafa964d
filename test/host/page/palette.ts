import type { FuzzyMatch } from 'obsidian';
import type { App } from '../obsidian/app';
import type { Command } from '../obsidian/commands';
import type { TFile } from '../obsidian/files';
import { Platform } from '../obsidian/platform';
import { renderMatches } from '../obsidian/search';
import { FuzzySuggestModal } from '../obsidian/suggest-modal';

/** Ctrl/Cmd+P: the commands that can run now. */
export class CommandPalette extends FuzzySuggestModal<Command> {
	readonly #commands: Command[];

	constructor(app: App) {
		super(app);
		// Asked before the palette takes the focus from the editor.
		this.#commands = app.commands.listCommands();
		this.setPlaceholder('Select a command…');
	}

	getItems(): Command[] {
		return this.#commands;
	}

	getItemText(command: Command): string {
		return command.name;
	}

	override renderSuggestion({ item, match }: FuzzyMatch<Command>, el: HTMLElement): void {
		renderMatches(el.createDiv('suggestion-content'), item.name, match.matches);
		for (const { modifiers, key } of item.hotkeys ?? []) {
			const mod = Platform.isMacOS ? '⌘' : 'Ctrl';
			el.createSpan({ cls: 'suggestion-hotkey', text: [...modifiers.map((name) => (name === 'Mod' ? mod : name)), key].join(' ') });
		}
	}

	onChooseItem(command: Command): void {
		this.app.commands.executeCommandById(command.id);
	}
}

/** Ctrl/Cmd+O: the notes by name. */
export class QuickSwitcher extends FuzzySuggestModal<TFile> {
	getItems(): TFile[] {
		return this.app.vault.getMarkdownFiles();
	}

	getItemText(file: TFile): string {
		return file.path.replace(/\.md$/, '');
	}

	onChooseItem(file: TFile): void {
		void this.app.workspace.getLeaf(false).openFile(file);
	}
}
