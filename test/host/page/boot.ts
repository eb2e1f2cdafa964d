/** Starts the page: reads the vault and the plugin from the server, and builds the app around them. */
import type { PluginManifest } from 'obsidian';
import { MemoryAdapter } from '../obsidian/adapter';
import { App } from '../obsidian/app';
import { installDom } from '../obsidian/dom';
import { throwLater } from '../obsidian/events';
import { setIcon } from '../obsidian/icons';
import { Platform } from '../obsidian/platform';
import { PluginManager } from '../obsidian/plugin-manager';
import { setTooltip, watchTooltips } from '../obsidian/tooltip';
import { debounce } from '../obsidian/util';
import { addCoreCommands } from './core-commands';
import { ErrorLog } from './errors';
import { FileListView } from './file-list';
import { makeHost } from './host-api';
import { evaluatePlugin } from './loader';
import { nextFilesKey } from './next-files';
import { addPagePreview } from './page-preview';
import { CommunityPluginsTab } from './plugin-tab';
import { keepLayout, restoreLayout } from './kept-layout';
import { applyKeptTheme, toggleTheme } from './theme';

/** What the server hands over. */
interface Served {
	readonly name: string;
	/** When the files were last changed. Milliseconds. */
	readonly mtime: number;
	readonly files: Record<string, string>;
	readonly plugin: { readonly manifest: PluginManifest; readonly main: string; readonly css: string };
}

async function readServed(): Promise<Served> {
	const served = (await (await fetch('/vault.json')).json()) as Served;
	const replaced = sessionStorage.getItem(nextFilesKey);
	return replaced === null ? served : { ...served, files: JSON.parse(replaced) as Record<string, string> };
}

async function boot(): Promise<void> {
	installDom(window);
	const errors = new ErrorLog();
	errors.watch(window);
	document.body.toggleClass('is-mobile', Platform.isMobile);
	document.body.toggleClass('is-phone', Platform.isPhone);
	document.body.toggleClass('mod-linux', Platform.isLinux);
	if (!Platform.isMobile) Object.assign(window, { require: noNode });
	const served = await readServed();
	const adapter = new MemoryAdapter(served.name, served.files, served.mtime);
	keepPluginData(adapter);
	const app = new App(adapter, document.body);
	const manifest = { ...served.plugin.manifest, dir: `${app.vault.configDir}/plugins/${served.plugin.manifest.id}` };
	const manager = new PluginManager(app, manifest, () => evaluatePlugin(served.plugin.main, manifest.id), served.plugin.css);
	app.plugins = manager;
	window.app = app;
	window.host = makeHost(app, manager, errors);
	applyKeptTheme(app);
	drawStatusBar(app, errors);
	drawRibbon(app);
	watchTooltips(document);
	watchKeys(app);
	addCoreCommands(app);
	addPagePreview(app);
	app.setting.addSettingTab(new CommunityPluginsTab(app, manager));
	app.workspace.registerView('file-explorer', (leaf) => new FileListView(leaf));
	app.workspace.defaultMode = new URLSearchParams(location.search).get('mode') === 'preview' ? 'preview' : 'source';
	// As in the app: the layout comes back and the plugin loads before the layout is ready, and every file is announced meanwhile.
	await restoreLayout(app);
	const enabled = app.loadLocalStorage('plugin-disabled') === true ? Promise.resolve(false) : manager.enable();
	// Long enough for an `onload` that reads its settings first: then it hears of every file, which is the harder case.
	await Promise.race([enabled, window.sleep(100)]);
	app.vault.loadAll();
	await enabled;
	await openFirst(app);
	app.workspace.setLayoutReady();
	keepLayout(app);
	document.body.addClass('preview-ready');
}

/** The desktop app has Node behind `window.require`; here it answers as for a module that is not installed. */
function noNode(name: string): never {
	throw new Error(`Cannot find module '${name}': the preview has no Node`);
}

/** Milliseconds, and characters of one file. */
const keepDelay = 50;
const mostKept = 1_000_000;

/** What plugins save under `.obsidian` stays in this browser; notes do not. */
function keepPluginData(adapter: MemoryAdapter): void {
	const prefix = `preview/${adapter.name}/file/`;
	for (let i = 0; i < localStorage.length; i++) {
		const key = localStorage.key(i);
		const data = key?.startsWith(prefix) ? localStorage.getItem(key) : null;
		if (key && data !== null) void adapter.write(key.slice(prefix.length), data);
	}
	const changed = new Set<string>();
	// A disk takes a file that grows line by line with ease, and this store writes all of it each time.
	const keepSoon = debounce(() => {
		for (const path of changed) keep(prefix + path, adapter.peek(path));
		changed.clear();
	}, keepDelay);
	adapter.watch((path) => {
		if (!path.startsWith('.obsidian/')) return;
		changed.add(path);
		keepSoon();
	});
}

function keep(key: string, data: string | null): void {
	localStorage.removeItem(key);
	// A browser keeps a few megabytes for a page.
	if (data !== null && data.length < mostKept) localStorage.setItem(key, data);
}

async function openFirst(app: App): Promise<void> {
	const wanted = new URLSearchParams(location.search).get('open');
	const notes = app.vault.getMarkdownFiles();
	const first = notes.find((note) => note.path === wanted) ?? notes.find((note) => !note.path.includes('/')) ?? notes[0];
	if (first) await app.workspace.getLeaf(false).openFile(first);
}

function drawStatusBar(app: App, errors: ErrorLog): void {
	const failed = app.statusBarEl.createDiv('status-bar-item preview-errors');
	failed.hide();
	errors.onAdd(() => {
		failed.show();
		failed.setText(`${errors.messages.length} errors (see the console)`);
	});
	const theme = app.statusBarEl.createEl('button', { cls: 'status-bar-item clickable-icon', attr: { 'aria-label': 'Toggle light/dark mode' } });
	setIcon(theme, 'sun-moon');
	theme.addEventListener('click', () => toggleTheme(app));
	app.statusBarEl.createDiv({ cls: 'status-bar-item preview-note', text: 'preview' });
}

function drawRibbon(app: App): void {
	const { containerEl } = app.workspace.leftRibbon;
	const add = (icon: string, title: string, id: string): void => {
		const el = containerEl.createEl('button', 'clickable-icon side-dock-ribbon-action');
		setIcon(el, icon);
		setTooltip(el, title, { placement: 'right' });
		el.addEventListener('click', () => app.commands.executeCommandById(id));
	};
	add('panel-left', 'Toggle left sidebar', 'app:toggle-left-sidebar');
	add('terminal', 'Open command palette', 'command-palette:open');
	add('settings', 'Settings', 'app:open-settings');
	add('panel-right', 'Toggle right sidebar', 'app:toggle-right-sidebar');
}

function watchKeys(app: App): void {
	document.addEventListener(
		'keydown',
		(event) => {
			app.lastEvent = event;
			const open = document.querySelector('.modal-container') !== null;
			if (app.keymap.take(event) || (!open && app.commands.takeKey(event))) {
				event.preventDefault();
				event.stopPropagation();
			}
		},
		true,
	);
}

boot().catch((error: unknown) => {
	console.error('Preview: could not start', error);
	document.body.append(`The preview could not start: ${String(error)}`);
	throwLater(error);
});
