import { Notice, TFile, Vault, type Editor, type MarkdownView, type TFolder } from 'obsidian';
import type { Parts } from '../parts';
import { apply } from '../script/apply';
import { appRunVault } from './app-run-vault';
import { chooseFolder, chooseTarget } from './choose-target';
import { countChanged, editsWithin } from './conversion-edits';
import type { ConversionJournal } from './conversion-journal';
import { confirmConversion } from './conversion-preview';
import { ConversionReport } from './conversion-report';
import { applyRun, planRun, type RunOptions } from './conversion-run';
import { stretchesOf } from './conversion-stretches';
import { nameOfTarget, type Target } from './conversion-targets';
import { undoRun } from './conversion-undo';
import { applyEdits, selectedSpans } from './editor-edits';
import { fingerprint } from './fingerprint';
import type { NoteConverters } from './note-converters';
import { withProgress } from './progress-modal';
import { slices } from './slices';

/** What can be converted, and undone, from commands, menus and the status bar. */
export class ConvertActions {
	private readonly report: ConversionReport;

	constructor(private readonly parts: Parts, private readonly converters: NoteConverters, private readonly journal: ConversionJournal) {
		this.report = new ConversionReport(parts.t);
	}

	/** What is selected in the open note, else the note. */
	async convertActive(view: MarkdownView, file: TFile, target: Target): Promise<void> {
		if (view.getMode() === 'source' && selectedSpans(view.editor).length > 0) await this.convertSelection(view.editor, file, target);
		else await this.convertNotes([file], file.basename, target);
	}

	/** Converts what is selected, seen as part of its note: code stays code, and a half-selected link stays a link. */
	async convertSelection(editor: Editor, file: TFile | null, target: Target): Promise<void> {
		const { t } = this.parts;
		const source = editor.getValue();
		const spans = selectedSpans(editor);
		const convert = await this.converters.converterTo(target);
		const { edits: all, uncertain } = convert(source, spans.map(({ start, end }) => source.slice(start, end)).join('\n'));
		const edits = editsWithin(all, spans);
		if (edits.length === 0) {
			new Notice(t('convert.already', { script: t(nameOfTarget[target]) }));
			return;
		}
		if (file !== null) {
			await this.journal.begin();
			await this.journal.keep({ path: file.path, before: source, after: await fingerprint(apply(source, edits)) });
		}
		if (editor.getValue() !== source) {
			new Notice(t('convert.noteChanged'));
			return;
		}
		applyEdits(editor, edits);
		this.report.selection(source, countChanged(source, edits), uncertain.filter(({ start, end }) => spans.some((span) => start < span.end && end > span.start)));
	}

	/** Asks for a folder, then what to convert it to. */
	chooseFolder(): void {
		const { app, t } = this.parts;
		chooseFolder(app, t, (folder) => this.convertFolder(folder));
	}

	/** The notes in a folder and in those inside it. */
	convertFolder(folder: TFolder): void {
		const { app, t, settings } = this.parts;
		const scope = folder.isRoot() ? t('convert.vault') : folder.path;
		chooseTarget(app, t, scope, settings.current.vaultScript, (target) => void this.convertNotes(notesIn(folder), scope, target));
	}

	async convertNotes(files: readonly TFile[], scope: string, target: Target): Promise<void> {
		const { app, t } = this.parts;
		const script = t(nameOfTarget[target]);
		const convert = await this.converters.converterTo(target);
		const vault = appRunVault(app);
		const paths = files.map(({ path }) => path);
		const rest = restInApp();
		const run = (progress: Pick<RunOptions, 'progress' | 'isCancelled'>): RunOptions => ({ vault, convert: (source) => convert(source), rest, ...progress });
		const plan = await withProgress(app, t, t('convert.looking'), ({ show, isCancelled }) => planRun(paths, run({ progress: show, isCancelled })));
		if (plan === null) return;
		if (plan.notes.length === 0) {
			new Notice(plan.unreadable.length > 0 ? t('convert.unreadable', { count: plan.unreadable.length }) : t('convert.already', { script }));
			return;
		}
		const seen = new Map(plan.notes.map((note) => [note.path, note.seen]));
		const look = async (path: string): Promise<ReturnType<typeof stretchesOf> | null> => {
			const source = await vault.read(path).catch(() => null);
			return source === null || (await fingerprint(source)) !== seen.get(path) ? null : stretchesOf(source, convert(source));
		};
		const choice = await confirmConversion(app, t, t('convert.title', { name: scope, script }), plan, look);
		if (choice === null) return;
		const outcome = await withProgress(app, t, t('convert.converting'), ({ show, isCancelled }) => applyRun(plan, choice, { ...run({ progress: show, isCancelled }), journal: this.journal }));
		this.report.run(outcome);
	}

	/** *Undo last conversion*. */
	async undo(): Promise<void> {
		const { app, t } = this.parts;
		const rest = restInApp();
		const outcome = await withProgress(app, t, t('convert.undoing'), ({ show, isCancelled }) => undoRun({ vault: appRunVault(app), journal: this.journal, rest, progress: show, isCancelled }));
		this.report.undo(outcome);
	}
}

function restInApp(): () => Promise<void> {
	return slices(() => new Promise((resolve) => window.setTimeout(resolve, 0)), () => performance.now());
}

function notesIn(folder: TFolder): TFile[] {
	const notes: TFile[] = [];
	Vault.recurseChildren(folder, (file) => {
		if (file instanceof TFile && file.extension === 'md') notes.push(file);
	});
	return notes.sort((a, b) => a.path.localeCompare(b.path));
}
