import type { App } from '../obsidian/app';
import { MarkdownView } from '../obsidian/markdown-view';
import { Plugin } from '../obsidian/plugin';
import type { PluginManager } from '../obsidian/plugin-manager';
import { nextFilesKey } from './next-files';
import type { ErrorLog } from './errors';

/** `window.host`: what an end-to-end test needs and a person cannot do quickly. Everything else goes through the page. */
export interface Host {
	/** The imitated app, as a plugin sees it. */
	readonly app: App;
	/** The plugin's manifest and whether it is enabled. */
	readonly plugin: PluginManager;
	/** `console.error`, uncaught errors, unhandled rejections and failures to load, oldest first. */
	errors(): string[];
	/** Forgets the errors so far. */
	clearErrors(): void;
	/** The present text of a file, as on the disk; what is typed and not yet saved is written first. Null when there is none. */
	read(path: string): Promise<string | null>;
	/** Writes a file as another program would: with vault events and no editor. Makes it when it is new. */
	write(path: string, text: string): Promise<void>;
	/** Renames or moves a file. */
	rename(path: string, newPath: string): Promise<void>;
	remove(path: string): Promise<void>;
	/** Every path of the vault. */
	paths(): string[];
	/** Opens a note in a mode and waits until it is drawn. */
	open(path: string, mode?: 'preview' | 'live' | 'source', line?: number): Promise<void>;
	/** Selects from one offset of the open note's text to another, in the editor. */
	select(from: number, to?: number): void;
	/** Runs a command by id, `<plugin>:<command>`; false when it cannot run now. */
	run(commandId: string): boolean;
	/** Calls what a plugin registered for the app's command line. */
	cli(command: string, params?: Record<string, string>): Promise<string>;
	/** Starts anew with these files instead of the served ones; kept data of this vault is dropped. Without files, with the served ones. */
	reload(files?: Record<string, string>): void;
}

declare global {
	interface Window {
		host: Host;
	}
}

export function makeHost(app: App, plugin: PluginManager, errors: ErrorLog): Host {
	const { vault, workspace } = app;
	const fileAt = (path: string) => {
		const file = vault.getFileByPath(path);
		if (!file) throw new Error(`There is no ${path} in the vault`);
		return file;
	};
	return {
		app,
		plugin,
		errors: () => [...errors.messages],
		clearErrors: () => void errors.messages.splice(0),
		read: async (path) => {
			const open: MarkdownView[] = [];
			workspace.iterateAllLeaves(({ view }) => {
				if (view instanceof MarkdownView && view.file?.path === path) open.push(view);
			});
			for (const view of open) await view.save();
			return vault.adapter.peek(path);
		},
		write: async (path, text) => {
			const file = vault.getFileByPath(path);
			if (file) await vault.modify(file, text);
			else await vault.create(path, text);
		},
		rename: (path, newPath) => vault.rename(fileAt(path), newPath),
		remove: (path) => vault.delete(fileAt(path)),
		paths: () => vault.getFiles().map((file) => file.path),
		open: async (path, mode = 'preview', line) => {
			const state = { mode: mode === 'preview' ? 'preview' : 'source', source: mode === 'source' };
			await workspace.getLeaf(false).openFile(fileAt(path), { state, ...(line === undefined ? {} : { eState: { line } }) });
			await window.nextFrame();
			await window.nextFrame();
		},
		select: (from, to = from) => {
			const view = workspace.getActiveViewOfType(MarkdownView);
			if (!view) throw new Error('No note is open');
			view.editor.setSelection(view.editor.offsetToPos(from), view.editor.offsetToPos(to));
			view.editor.focus();
		},
		run: (id) => app.commands.executeCommandById(id),
		cli: async (command, params = {}) => {
			const found = Plugin.cliCommands.get(command);
			if (!found) throw new Error(`No plugin has registered the CLI command ${command}`);
			return found.handler(params);
		},
		reload: (files) => {
			localStorage.clear();
			if (files) sessionStorage.setItem(nextFilesKey, JSON.stringify(files));
			else sessionStorage.removeItem(nextFilesKey);
			location.reload();
		},
	};
}
