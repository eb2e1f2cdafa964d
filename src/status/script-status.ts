import { EditorView } from '@codemirror/view';
import { debounce, Menu, Platform, setIcon, type Editor, type Plugin, type TFile } from 'obsidian';
import type { StringKey } from '../i18n/strings';
import { addTargets } from '../commands/convert-commands';
import type { ConvertActions } from '../commands/convert-actions';
import { noteView } from '../note-view';
import type { Parts } from '../parts';
import { buildScriptTables, type ScriptTables } from '../script/detect-script';
import { paragraphScript, type ParagraphScript } from '../script/paragraph-script';

/** After the last key or move of the cursor. Milliseconds. */
const settleTime = 300;
/** Code units to each side of the cursor that are taken out of the editor; paragraphs are shorter. */
const reach = 5000;

const nameOfScript = {
	hans: 'script.hans',
	hant: 'script.hant',
	mixed: 'script.mixed',
	damaged: 'script.damaged',
} as const satisfies Readonly<Record<NonNullable<ParagraphScript>, StringKey>>;

export interface StatusActions {
	readonly conversion: ConvertActions;
	/** *Repair clipping*. */
	readonly repair: (file: TFile) => void;
}

/** Tells the script of the paragraph at the cursor in the status bar, and offers to convert and repair there. */
export function registerScriptStatus(plugin: Plugin, parts: Parts, actions: StatusActions): void {
	// The app has no status bar there.
	if (Platform.isMobile) return;
	const status = new ScriptStatus(plugin.addStatusBarItem(), parts, actions);
	const refresh = debounce(() => status.show(), settleTime, true);
	plugin.register(() => refresh.cancel());
	plugin.registerEditorExtension(EditorView.updateListener.of(({ docChanged, selectionSet }) => {
		if (docChanged || selectionSet) refresh();
	}));
	plugin.registerEvent(parts.app.workspace.on('active-leaf-change', refresh));
	plugin.registerEvent(parts.app.workspace.on('layout-change', refresh));
	refresh();
}

class ScriptStatus {
	private tables: ScriptTables | null = null;
	private readonly textEl: HTMLElement;

	constructor(private readonly el: HTMLElement, private readonly parts: Parts, private readonly actions: StatusActions) {
		el.addClass('ira-status', 'mod-clickable');
		el.setAttrs({ role: 'button', tabindex: 0, 'aria-haspopup': 'menu', 'data-tooltip-position': 'top' });
		setIcon(el.createSpan('ira-status-icon'), 'languages');
		this.textEl = el.createSpan();
		el.addEventListener('click', () => this.openMenu());
		el.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' && event.key !== ' ') return;
			event.preventDefault();
			this.openMenu();
		});
		el.hide();
	}

	/** Reads the paragraph at the cursor of the active note; there is none outside an editor. */
	show(): void {
		const { el, parts: { app, t } } = this;
		const view = noteView(app);
		const isEditing = view !== null && view.getMode() === 'source';
		el.toggle(isEditing);
		if (!isEditing) return;
		const script = this.scriptAtCursor(view.editor);
		const name = script === null ? t('status.none') : t(nameOfScript[script]);
		this.textEl.setText(name);
		el.setAttrs({ 'data-script': script, 'aria-label': t('status.script', { script: name }) });
	}

	private scriptAtCursor(editor: Editor): ParagraphScript {
		this.tables ??= buildScriptTables();
		const cursor = editor.posToOffset(editor.getCursor());
		const last = editor.lastLine();
		const start = Math.max(0, cursor - reach);
		const end = Math.min(editor.posToOffset({ line: last, ch: editor.getLine(last).length }), cursor + reach);
		return paragraphScript(editor.getRange(editor.offsetToPos(start), editor.offsetToPos(end)), cursor - start, this.tables);
	}

	private openMenu(): void {
		const { el, parts: { app, t, settings }, actions: { conversion, repair } } = this;
		const view = noteView(app);
		const file = view?.file ?? null;
		if (view === null || file === null) return;
		const menu = new Menu();
		const { vaultScript } = settings.current;
		if (vaultScript !== '') menu.addItem((item) => item.setTitle(t('command.convertToVaultScript')).setIcon('languages').onClick(() => void conversion.convertActive(view, file, vaultScript)));
		addTargets(menu, t, (target) => void conversion.convertActive(view, file, target));
		menu.addItem((item) => item.setTitle(t('command.repair')).setIcon('bandage').setSection('repair').onClick(() => repair(file)));
		menu.addItem((item) => item.setTitle(t('command.undoConversion')).setIcon('undo-2').setSection('undo').onClick(() => void conversion.undo()));
		const { left, top } = el.getBoundingClientRect();
		menu.showAtPosition({ x: left, y: top }, el.doc);
	}
}
