import type { App } from './app';
import type { Editor } from './editor';
import type { MarkdownFileInfo } from './editor-fields';
import { hasExactly } from './keymap';
import { MarkdownView } from './markdown-view';
import { throwLater } from './events';
import type { Modifier } from 'obsidian';

/** A command, its id already with the plugin's in front. */
export interface Command {
	id: string;
	name: string;
	icon?: string;
	mobileOnly?: boolean;
	repeatable?: boolean;
	callback?: () => unknown;
	checkCallback?: (checking: boolean) => boolean | void;
	editorCallback?: (editor: Editor, context: MarkdownFileInfo) => unknown;
	editorCheckCallback?: (checking: boolean, editor: Editor, context: MarkdownFileInfo) => boolean | void;
	hotkeys?: { modifiers: Modifier[]; key: string }[];
}

/** The commands there are, and whether one can run now. */
export class Commands {
	readonly commands: Record<string, Command> = {};

	constructor(readonly app: App) {}

	addCommand(command: Command): void {
		if (command.id in this.commands) throw new Error(`Command ${command.id} is already registered`);
		this.commands[command.id] = command;
	}

	removeCommand(id: string): void {
		Reflect.deleteProperty(this.commands, id);
	}

	listCommands(): Command[] {
		return Object.values(this.commands).filter((command) => this.#run(command, true));
	}

	/** Runs a command; false when there is none of that id or it cannot run now. */
	executeCommandById(id: string): boolean {
		const command = this.commands[id];
		if (!command || !this.#run(command, true)) return false;
		this.#run(command, false);
		return true;
	}

	/** Runs the command that has this key, if one has. */
	takeKey(event: KeyboardEvent): boolean {
		for (const command of Object.values(this.commands)) {
			const wanted = (command.hotkeys ?? []).some(
				({ modifiers, key }) => key.toLowerCase() === event.key.toLowerCase() && hasExactly(event, modifiers),
			);
			if (wanted && this.executeCommandById(command.id)) return true;
		}
		return false;
	}

	#run(command: Command, checking: boolean): boolean {
		const editing = this.#editing();
		if (command.editorCheckCallback) return editing !== null && command.editorCheckCallback(checking, ...editing) === true;
		if (command.editorCallback) {
			if (editing && !checking) report(command.editorCallback(...editing));
			return editing !== null;
		}
		if (command.checkCallback) return command.checkCallback(checking) === true;
		if (!checking) report(command.callback?.());
		return true;
	}

	/** Editor commands are for an editor: in Reading view there is none. */
	#editing(): [Editor, MarkdownFileInfo] | null {
		const info = this.app.workspace.activeEditor;
		if (!info?.editor || (info instanceof MarkdownView && info.getMode() === 'preview')) return null;
		return [info.editor, info];
	}
}

function report(result: unknown): void {
	if (result instanceof Promise) result.catch(throwLater);
}
