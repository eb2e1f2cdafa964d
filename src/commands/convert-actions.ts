import { Notice, TFile, TFolder, Vault, type Editor, type MarkdownView, type TAbstractFile } from 'obsidian';
import { nameOfTarget } from '../i18n/target-names';
import type { Parts } from '../parts';
import type { Target } from '../script/targets';
import { slices } from '../slices';
import { appRunVault } from './app-run-vault';
import { chooseFolder, chooseTarget } from './choose-target';
import { countChanged, editsWithin } from './conversion-edits';
import type { ConversionJournal, JournalHead } from './conversion-journal';
import { confirmUndo } from './confirm-undo';
import { planRun, type RunOptions } from './conversion-plan';
import { confirmConversion } from './conversion-preview';
import { ConversionReport } from './conversion-report';
import { applyRun } from './conversion-run';
import { stretchesOf } from './conversion-stretches';
import { undoRun } from './conversion-undo';
import { applyEdits, selectedSpans } from './editor-edits';
import { fingerprint } from './fingerprint';
import type { NoteConverters } from './note-converters';
import { withProgress } from './progress-modal';

/** What can be converted, and undone, from commands, menus and the status bar. */
export class ConvertActions {
	private readonly report: ConversionReport;
	/** There is one journal, so only one run at a time may write notes. */
	private isWriting = false;

	constructor(private readonly parts: Parts, private readonly converters: NoteConverters, private readonly journal: ConversionJournal) {
		this.report = new ConversionReport(parts.t);
	}

	/** What is selected in the open note, else the note. */
	async convertActive(view: MarkdownView, file: TFile, target: Target): Promise<void> {
		if (view.getMode() === 'source' && selectedSpans(view.editor).length > 0) await this.convertSelection(view.editor, target);
		else await this.convertNotes([file], file.basename, target);
	}

	/**
	 * Converts what is selected, seen as part of its note: code stays code, and a half-selected link stays a link. Not in the journal, as
	 * the editor undoes it, and what came before may be worth more.
	 */
	async convertSelection(editor: Editor, target: Target): Promise<void> {
		const { t } = this.parts;
		const source = editor.getValue();
		const spans = selectedSpans(editor);
		const convert = this.converters.converterTo(target);
		const conversion = await this.converters.patiently(convert(source, spans.map(({ start, end }) => source.slice(start, end)).join('\n'))).catch(() => null);
		if (conversion === null) {
			new Notice(t('convert.notNow'));
			return;
		}
		const { edits: all, uncertain } = conversion;
		const edits = editsWithin(all, spans);
		if (edits.length === 0) {
			new Notice(t('convert.already', { script: t(nameOfTarget[target]) }));
			return;
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
		chooseFolder(app, t, (folder) => this.convertFiles([folder]));
	}

	/** Asks what to convert notes to, and those in folders and in the folders inside them. */
	convertFiles(files: readonly TAbstractFile[]): void {
		const { app, t, settings } = this.parts;
		const scope = this.scopeOf(files);
		chooseTarget(app, t, scope, settings.current.vaultScript, (target) => void this.convertNotes(notesAmong(files), scope, target));
	}

	async convertNotes(files: readonly TFile[], scope: string, target: Target): Promise<void> {
		const { app, t } = this.parts;
		const script = t(nameOfTarget[target]);
		const convert = this.converters.converterTo(target);
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
			if (source === null || (await fingerprint(source)) !== seen.get(path)) return null;
			const conversion = await convert(source).catch(() => null);
			if (conversion === null) return null;
			const stretches = stretchesOf(source, conversion);
			// Drawing them is a piece of work of its own.
			await rest();
			return stretches;
		};
		const choice = await confirmConversion(app, t, t('convert.title', { name: scope, script }), plan, look);
		if (choice === null) return;
		await this.alone(async () => {
			const head = { when: new Date().toISOString(), scope, target };
			this.report.run(await withProgress(app, t, t('convert.converting'), ({ show, isCancelled }) => applyRun(plan, choice, { ...run({ progress: show, isCancelled }), journal: this.journal, head })));
		});
	}

	private scopeOf(files: readonly TAbstractFile[]): string {
		const { t } = this.parts;
		const [only] = files;
		if (only === undefined || files.length > 1) return t('convert.items', { count: files.length });
		return only instanceof TFile ? only.basename : only instanceof TFolder && only.isRoot() ? t('convert.vault') : only.path;
	}

	/** *Undo last conversion*, when it is the one that is meant. */
	async undo(): Promise<void> {
		const { app, t } = this.parts;
		if (this.isWriting) {
			new Notice(t('convert.running'));
			return;
		}
		const record = await this.journal.open();
		if (record === null) new Notice(t('convert.nothingToUndo'));
		else confirmUndo(app, t, record, () => void this.alone(() => this.restore(record.head)));
	}

	private async alone(work: () => Promise<void>): Promise<void> {
		if (this.isWriting) {
			new Notice(this.parts.t('convert.running'));
			return;
		}
		this.isWriting = true;
		try {
			await work();
		} finally {
			this.isWriting = false;
		}
	}

	/** What was asked about may have been undone, or another conversion may have come after it, while the question stood. */
	private async restore({ when }: JournalHead): Promise<void> {
		const { app, t } = this.parts;
		const record = await this.journal.open();
		if (record?.head.when !== when) {
			new Notice(t('convert.undoneMeanwhile'));
			return;
		}
		const rest = restInApp();
		const outcome = await withProgress(app, t, t('convert.undoing'), ({ show, isCancelled }) => undoRun(record, { vault: appRunVault(app), journal: this.journal, rest, progress: show, isCancelled }));
		this.report.undo(outcome);
	}
}

function restInApp(): () => Promise<void> {
	return slices(() => new Promise((resolve) => window.setTimeout(resolve, 0)), () => performance.now());
}

/** Whether a file, or what is in a folder, can be converted. */
export function isConvertible(file: TAbstractFile): boolean {
	return file instanceof TFolder || isNote(file);
}

function isNote(file: TAbstractFile): file is TFile {
	return file instanceof TFile && file.extension === 'md';
}

/** Each once, in the order of their paths. */
function notesAmong(files: readonly TAbstractFile[]): TFile[] {
	const notes = new Set<TFile>();
	const take = (file: TAbstractFile): void => void (isNote(file) && notes.add(file));
	for (const file of files) {
		if (file instanceof TFolder) Vault.recurseChildren(file, take);
		else take(file);
	}
	return [...notes].sort((a, b) => a.path.localeCompare(b.path));
}
