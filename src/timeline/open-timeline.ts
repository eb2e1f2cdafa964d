import type { Editor, Plugin } from 'obsidian';
import type { Parts } from '../parts';
import { TimelineBlock, timelineBlock } from './timeline-block';
import { initialState, type TimelineState } from './timeline-state';
import { TimelineView, timelineViewType } from './timeline-view';

/** Registers the timeline pane with its command and ribbon icon, and the code block that shows one inside a note. */
export function registerTimeline(plugin: Plugin, parts: Parts): void {
	plugin.registerView(timelineViewType, (leaf) => new TimelineView(leaf, parts));
	plugin.registerHoverLinkSource(timelineViewType, { display: parts.t('timeline.name'), defaultMod: true });
	plugin.addRibbonIcon('calendar-range', parts.t('timeline.open'), () => void openTimeline(parts));
	plugin.registerHoverLinkSource(timelineBlock, { display: parts.t('timelineBlock.name'), defaultMod: true });
	plugin.registerMarkdownCodeBlockProcessor(timelineBlock, (source, el, context) => {
		context.addChild(new TimelineBlock(el, source, context.sourcePath, parts, (asked) => void openTimeline(parts, asked)));
	});
	plugin.addCommand({ id: 'insert-timeline', name: parts.t('timelineBlock.insert'), icon: 'calendar-plus', editorCallback: insertBlock });
	plugin.addCommand({ id: 'open-timeline', name: parts.t('timeline.open'), icon: 'calendar-range', callback: () => void openTimeline(parts) });
}

/** Puts an empty block behind the line of the cursor, or of the end of the selection. */
function insertBlock(editor: Editor): void {
	const { line } = editor.getCursor('to');
	const text = editor.getLine(line);
	const block = `\`\`\`${timelineBlock}\n\`\`\`\n`;
	editor.replaceRange(text.trim() === '' ? block : `\n\n${block}`, { line, ch: text.length });
}

/** Shows the pane in the right sidebar, where it was if it is open already; with these events and no others where some are asked for. */
export async function openTimeline({ app }: Parts, asked?: Partial<TimelineState>): Promise<void> {
	const leaf = await app.workspace.ensureSideLeaf(timelineViewType, 'right', { active: true, reveal: true });
	if (asked === undefined) return;
	await leaf.setViewState({ type: timelineViewType, active: true, state: { ...initialState, ...asked } });
}
