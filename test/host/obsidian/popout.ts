import type { App } from './app';
import { installDom } from './dom';
import { watchTooltips } from './tooltip';
import { WorkspaceWindow } from './workspace-items';

/** Opens a window with a document and constructors of its own, as the app's pop-outs have. */
export function popOut(app: App): WorkspaceWindow {
	const opened = window.open('', '_blank', 'popup,width=720,height=800');
	if (!opened) throw new Error('The browser did not let the preview open a window: allow pop-ups for this page');
	const win = opened as Window & typeof globalThis;
	installDom(win, window);
	Object.assign(win, { app });
	for (const sheet of document.querySelectorAll('link[rel=stylesheet], style')) win.document.head.append(win.document.importNode(sheet, true));
	win.document.title = 'Preview window';
	win.document.body.className = `${document.body.className} is-popout-window`;
	watchTooltips(win.document);
	const made = new WorkspaceWindow(win.document.body.createDiv('workspace'), 'mod-vertical mod-root');
	win.addEventListener('pagehide', () => app.workspace.windowClosed(made));
	window.addEventListener('pagehide', () => win.close());
	return made;
}
