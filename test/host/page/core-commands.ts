import type { App } from '../obsidian/app';
import { MarkdownView } from '../obsidian/markdown-view';
import { CommandPalette, QuickSwitcher } from './palette';
import { toggleTheme } from './theme';

/** The app's own commands that a reader of the preview needs. */
export function addCoreCommands(app: App): void {
	const { commands, workspace } = app;
	commands.addCommand({
		id: 'command-palette:open',
		name: 'Open command palette',
		hotkeys: [{ modifiers: ['Mod'], key: 'p' }],
		callback: () => new CommandPalette(app).open(),
	});
	commands.addCommand({
		id: 'switcher:open',
		name: 'Open quick switcher',
		hotkeys: [{ modifiers: ['Mod'], key: 'o' }],
		callback: () => new QuickSwitcher(app).open(),
	});
	commands.addCommand({
		id: 'app:open-settings',
		name: 'Open settings',
		hotkeys: [{ modifiers: ['Mod'], key: ',' }],
		callback: () => app.setting.open(),
	});
	commands.addCommand({
		id: 'markdown:toggle-preview',
		name: 'Toggle reading view',
		hotkeys: [{ modifiers: ['Mod'], key: 'e' }],
		checkCallback: onNote(app, (view) => void view.toggleMode()),
	});
	commands.addCommand({
		id: 'editor:toggle-source',
		name: 'Toggle Live Preview/Source mode',
		checkCallback: onNote(app, (view) => view.toggleSource()),
	});
	commands.addCommand({
		id: 'editor:save-file',
		name: 'Save current file',
		hotkeys: [{ modifiers: ['Mod'], key: 's' }],
		checkCallback: onNote(app, (view) => void view.save()),
	});
	commands.addCommand({ id: 'app:toggle-left-sidebar', name: 'Toggle left sidebar', callback: () => workspace.leftSplit.toggle() });
	commands.addCommand({ id: 'app:toggle-right-sidebar', name: 'Toggle right sidebar', callback: () => workspace.rightSplit.toggle() });
	commands.addCommand({ id: 'theme:switch', name: 'Toggle light/dark mode', callback: () => toggleTheme(app) });
	commands.addCommand({
		id: 'workspace:split-vertical',
		name: 'Split right',
		checkCallback: onNote(app, (view) => void workspace.duplicateLeaf(view.leaf, 'split')),
	});
	commands.addCommand({
		id: 'workspace:move-to-new-window',
		name: 'Open current tab in new window',
		checkCallback: onNote(app, (view) => void workspace.duplicateLeaf(view.leaf, 'window')),
	});
}

function onNote(app: App, run: (view: MarkdownView) => void): (checking: boolean) => boolean {
	return (checking) => {
		const view = app.workspace.getActiveViewOfType(MarkdownView);
		if (view && !checking) run(view);
		return view !== null;
	};
}
