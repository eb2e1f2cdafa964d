import { Modal, Notice, Setting, stringifyYaml, type ButtonComponent, type TextComponent } from 'obsidian';
import { createNote, folderOf, pathForNote, takenPaths } from '../new-note';
import type { Parts } from '../parts';
import { labelQuietly } from '../quiet-label';
import { apply } from '../script/apply';
import type { Edit } from '../script/convert';
import { repairKinds, type Repair } from '../script/repair';
import { buildFoldTable } from '../text/fold';
import type { Article, ArticleFields } from './article';
import { articleText, splitArticleText } from './article-text';
import { writeArticleNote } from './article-note';
import { readClipboard, readFile, type ReadInput } from './read-input';

type TitleAndBody = Pick<Article, 'title' | 'body'>;

const fieldNames = {
	title: 'import.title',
	source: 'import.source',
	author: 'import.author',
	published: 'import.published',
} as const satisfies Readonly<Record<keyof ArticleFields, string>>;
const fieldKeys = ['title', 'source', 'author', 'published'] as const satisfies readonly (keyof ArticleFields)[];

/** What can be repaired in a text, and which of it a reader wants. */
export interface ArticleRepairs {
	readonly find: (source: string) => Promise<readonly Repair[]>;
	/** Resolves to the edits that are wanted, or to null. */
	readonly choose: (source: string, repairs: readonly Repair[]) => Promise<readonly Edit[] | null>;
}

/** Asks for an article, shows what would be written, and writes it into the import folder. */
export class ImportModal extends Modal {
	constructor(private readonly parts: Parts, private readonly repairs: ArticleRepairs) {
		super(parts.app);
		this.setTitle(parts.t('command.importArticle'));
		this.modalEl.addClass('ira-import');
	}

	override onOpen(): void {
		this.drawChoice(null);
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private drawChoice(problem: string | null): void {
		const { contentEl, parts: { t } } = this;
		contentEl.empty();
		contentEl.createEl('p', { text: t('import.hint') });
		if (problem !== null) contentEl.createEl('p', { cls: 'ira-import-problem', text: problem, attr: { role: 'alert' } });
		const inputEl = contentEl.createEl('input', { cls: 'ira-hidden', attr: { type: 'file', accept: '.html,.htm,.xhtml,.txt,.text,.md,.markdown,text/html,text/plain,text/markdown', tabindex: -1, 'aria-hidden': 'true' } });
		inputEl.addEventListener('change', () => {
			const file = inputEl.files?.[0];
			if (file !== undefined) void this.take(file.name, readFile(file, buildFoldTable()));
		});
		const buttonsEl = contentEl.createDiv('modal-button-container');
		const fileEl = buttonsEl.createEl('button', { cls: 'mod-cta', text: t('import.chooseFile'), attr: { type: 'button' } });
		fileEl.addEventListener('click', () => inputEl.click());
		const clipboardEl = buttonsEl.createEl('button', { text: t('import.clipboard'), attr: { type: 'button' } });
		clipboardEl.addEventListener('click', () => void this.take(t('import.clipboardName'), readClipboard(clipboardEl.win.navigator.clipboard, buildFoldTable())));
		fileEl.focus();
	}

	private async take(name: string, reading: Promise<ReadInput>): Promise<void> {
		// A file can be moved or locked after it was chosen.
		const read = await reading.catch((): ReadInput => ({ problem: 'import.unreadable' }));
		if ('article' in read) this.drawArticle(read.article);
		else this.drawChoice(this.parts.t(read.problem, { name }));
	}

	private drawArticle(article: Article): void {
		const { contentEl, parts: { t } } = this;
		contentEl.empty();
		const fields: Record<keyof ArticleFields, string> = { title: article.title, source: article.source, author: article.author, published: article.published };
		const inputs = new Map<keyof ArticleFields, TextComponent>();
		for (const key of fieldKeys)
			new Setting(contentEl).setName(t(fieldNames[key])).addText((text) => {
				text.setValue(fields[key]).onChange((value) => {
					fields[key] = value.trim();
					showPath();
				});
				labelQuietly(text.inputEl, t(fieldNames[key]));
				inputs.set(key, text);
			});
		const repairsRow = new Setting(contentEl).setName(t('import.repairs')).setClass('ira-import-repairs');
		const bodyEl = contentEl.createEl('textarea', { cls: 'ira-import-text', attr: { rows: 12 } });
		labelQuietly(bodyEl, t('import.text'));
		bodyEl.value = article.body;
		this.offerRepairs(repairsRow, {
			read: () => ({ title: fields.title, body: bodyEl.value }),
			write: ({ title, body }) => {
				fields.title = title;
				inputs.get('title')?.setValue(title);
				bodyEl.value = body;
				showPath();
			},
		});
		const pathEl = contentEl.createDiv('ira-import-path');
		const taken = takenPaths(this.app);
		const showPath = (): void => pathEl.setText(t('import.target', { path: this.pathFor(fields.title, taken) }));
		showPath();
		const buttonsEl = contentEl.createDiv('modal-button-container');
		const createEl = buttonsEl.createEl('button', { cls: 'mod-cta', text: t('import.create'), attr: { type: 'button' } });
		createEl.addEventListener('click', () => {
			// A double click is no wish for two notes.
			createEl.disabled = true;
			void this.create(fields, { ...article, body: bodyEl.value.trim() }).finally(() => (createEl.disabled = false));
		});
		buttonsEl.createEl('button', { text: t('action.cancel'), attr: { type: 'button' } }).addEventListener('click', () => this.close());
		createEl.focus();
	}

	/** Tells what could be repaired in title and text as they are at the moment, and lets choose from it. */
	private offerRepairs(row: Setting, text: { readonly read: () => TitleAndBody; readonly write: (text: TitleAndBody) => void }): void {
		const { t } = this.parts;
		const look = async (): Promise<void> => {
			const found = await this.repairs.find(articleText(text.read())).catch(() => null);
			if (found === null) {
				row.setDesc(t('convert.notNow'));
				return;
			}
			const kinds = repairKinds.map((kind) => ({ kind, count: found.filter((repair) => repair.kind === kind).length })).filter(({ count }) => count > 0);
			row.setDesc(kinds.length === 0 ? t('import.repairsNone') : t('import.repairsFound', { list: kinds.map(({ kind, count }) => t(`repair.${kind}`, { count })).join(t('card.listComma')) }));
			button?.setDisabled(kinds.length === 0);
		};
		const choose = async (): Promise<void> => {
			const before = text.read();
			const source = articleText(before);
			const found = await this.repairs.find(source).catch(() => null);
			const edits = found === null ? null : await this.repairs.choose(source, found);
			if (edits !== null) text.write(splitArticleText(apply(source, edits), before.title !== ''));
			await look();
		};
		let button: ButtonComponent | null = null;
		row.addButton((made) => {
			button = made.setButtonText(t('import.repairsReview')).setDisabled(true).onClick(() => void choose());
		});
		void look();
	}

	private pathFor(title: string, taken: ReadonlySet<string>): string {
		return pathForNote(this.folder(), title, this.parts.t('import.untitled'), taken);
	}

	private folder(): string {
		return folderOf(this.parts.settings.current.importFolder);
	}

	private async create(fields: ArticleFields, article: Article): Promise<void> {
		const { app, t } = this.parts;
		try {
			const file = await createNote(app, this.folder(), this.pathFor(fields.title, takenPaths(app)), writeArticleNote(fields, article, stringifyYaml));
			this.close();
			await app.workspace.getLeaf(false).openFile(file);
		} catch (error) {
			new Notice(t('import.failed', { reason: error instanceof Error ? error.message : String(error) }));
		}
	}
}
