import type { Extension } from '@codemirror/state';
import type { PluginManifest } from 'obsidian';
import type { App } from './app';
import type { Command } from './commands';
import { Component } from './component';
import { setIcon } from './icons';
import type { WorkspaceLeaf } from './leaf';
import { MarkdownPreviewRenderer, type PostProcessor, type PostProcessorContext } from './markdown-renderer';
import type { SettingTab } from './setting-tab';
import { setTooltip } from './tooltip';
import type { View } from './view';

/** Answers a command of the app's command line. */
export type CliHandler = (params: Record<string, string>) => string | Promise<string>;

interface CliFlag {
	value?: string;
	description: string;
	required?: boolean;
}

/** What is registered for the command line; `window.host.cli` calls it. */
export interface CliCommand {
	readonly description: string;
	readonly flags: Readonly<Record<string, CliFlag>>;
	readonly handler: CliHandler;
}

/** The class that every plugin extends. */
export abstract class Plugin extends Component {
	settings?: unknown;
	static readonly cliCommands = new Map<string, CliCommand>();

	constructor(
		public app: App,
		public manifest: PluginManifest,
	) {
		super();
	}

	addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const el = this.app.workspace.leftRibbon.containerEl.createEl('button', 'clickable-icon side-dock-ribbon-action');
		setIcon(el, icon);
		setTooltip(el, title, { placement: 'right' });
		el.addEventListener('click', callback);
		this.register(() => el.remove());
		return el;
	}

	addStatusBarItem(): HTMLElement {
		const el = createDiv(`status-bar-item plugin-${this.manifest.id}`);
		this.app.statusBarEl.prepend(el);
		this.register(() => el.remove());
		return el;
	}

	addCommand(command: Command): Command {
		const id = `${this.manifest.id}:${command.id}`;
		const own = Object.assign(command, { id, name: `${this.manifest.name}: ${command.name}` });
		this.app.commands.addCommand(own);
		this.register(() => this.app.commands.removeCommand(id));
		return own;
	}

	removeCommand(id: string): void {
		this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
	}

	addSettingTab(tab: SettingTab): void {
		this.app.setting.addSettingTab(tab);
		this.register(() => this.app.setting.removeSettingTab(tab));
	}

	registerView(type: string, creator: (leaf: WorkspaceLeaf) => View): void {
		this.app.workspace.registerView(type, creator);
		this.register(() => this.app.workspace.unregisterView(type));
	}

	registerHoverLinkSource(id: string, info: { display: string; defaultMod: boolean }): void {
		const { hoverLinkSources } = this.app.workspace;
		hoverLinkSources[id] = info;
		this.register(() => Reflect.deleteProperty(hoverLinkSources, id));
	}

	registerExtensions(extensions: string[], viewType: string): void {
		this.app.workspace.registerExtensions(extensions, viewType);
		this.register(() => this.app.workspace.unregisterExtensions(extensions));
	}

	registerMarkdownPostProcessor(processor: PostProcessor, sortOrder?: number): PostProcessor {
		MarkdownPreviewRenderer.registerPostProcessor(processor, sortOrder);
		this.register(() => MarkdownPreviewRenderer.unregisterPostProcessor(processor));
		return processor;
	}

	registerMarkdownCodeBlockProcessor(
		language: string,
		handler: (source: string, el: HTMLElement, context: PostProcessorContext) => Promise<unknown> | void,
		sortOrder?: number,
	): PostProcessor {
		MarkdownPreviewRenderer.registerCodeBlock(language, handler);
		this.register(() => MarkdownPreviewRenderer.unregisterCodeBlock(language));
		return this.registerMarkdownPostProcessor(MarkdownPreviewRenderer.createCodeBlockPostProcessor(language, handler), sortOrder);
	}

	/** The preview has no Bases, as a vault where the core plugin is off. */
	registerBasesView(): boolean {
		return false;
	}

	registerEditorExtension(extension: Extension): void {
		this.app.workspace.pluginExtensions.add(extension);
		this.register(() => this.app.workspace.pluginExtensions.remove(extension));
	}

	registerObsidianProtocolHandler(): void {}

	registerEditorSuggest(): never {
		throw new Error('The preview has no registerEditorSuggest');
	}

	registerCliHandler(command: string, description: string, flags: Record<string, CliFlag> | null, handler: CliHandler): void {
		const { id } = this.manifest;
		if (command !== id && !command.startsWith(`${id}:`)) throw new Error(`A CLI command of ${id} must be ${id} or ${id}:<action>, not ${command}`);
		if (Plugin.cliCommands.has(command)) throw new Error(`CLI command ${command} is already registered`);
		Plugin.cliCommands.set(command, { description, flags: flags ?? {}, handler });
		this.register(() => Plugin.cliCommands.delete(command));
	}

	/** The plugin's `data.json`, null the first time. */
	async loadData(): Promise<unknown> {
		const text = this.app.vault.adapter.peek(this.#dataPath());
		return text === null ? null : JSON.parse(text);
	}

	async saveData(data: unknown): Promise<void> {
		await this.app.vault.adapter.write(this.#dataPath(), JSON.stringify(data, null, '\t'));
	}

	onUserEnable(): void {}

	onExternalSettingsChange?(): unknown;

	#dataPath(): string {
		return `${this.manifest.dir ?? ''}/data.json`;
	}
}
