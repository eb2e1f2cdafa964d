import type { App } from '../obsidian/app';
import { Keymap } from '../obsidian/keymap';
import { MarkdownRenderer } from '../obsidian/markdown-renderer';
import { HoverPopover, type HoverParent } from '../obsidian/popover';
import { getSubpathText, parseLinktext } from '../obsidian/subpath';

interface HoverLink {
	event: MouseEvent;
	source: string;
	hoverParent: HoverParent;
	targetEl: HTMLElement;
	linktext: string;
	sourcePath: string;
	/** The line to scroll to. */
	state?: { scroll?: number };
}

/** The core plugin that shows a note when the pointer is on a link to it. */
export function addPagePreview(app: App): void {
	app.workspace.on('hover-link', ({ event, source, hoverParent, targetEl, linktext, sourcePath, state }: HoverLink) => {
		const known = app.workspace.hoverLinkSources[source];
		if (known?.defaultMod !== false && !Keymap.isModifier(event, 'Mod')) return;
		const { path, subpath } = parseLinktext(linktext);
		const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
		const open = hoverParent.hoverPopover;
		if (!file || (open && open.targetEl === targetEl)) return;
		const popover = new HoverPopover(hoverParent, targetEl);
		popover.hoverEl.addClass('page-preview');
		// The app scrolls there; here it can only be read.
		if (state?.scroll !== undefined) popover.hoverEl.dataset.scroll = String(state.scroll);
		const body = popover.hoverEl.createDiv('markdown-embed').createDiv('markdown-preview-view markdown-rendered');
		void app.vault.cachedRead(file).then((text) => {
			body.createDiv({ cls: 'inline-title', text: file.basename });
			return MarkdownRenderer.render(app, getSubpathText(text, subpath), body, file.path, popover);
		});
	});
}
