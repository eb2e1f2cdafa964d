import type { MarkdownSectionInformation } from 'obsidian';
import type { App } from './app';
import { Component } from './component';
import { getSubpathText } from './subpath';
import { finishRenderedDom } from './rendered-dom';
import { renderHtml } from './sections';
import { readFrontMatter } from './yaml';
import { sanitizeHTMLToDom } from './util';
import type { HoverParent, HoverPopover } from './popover';

/** Undone when the piece of rendered Markdown it belongs to goes away. */
export class MarkdownRenderChild extends Component {
	constructor(public containerEl: HTMLElement) {
		super();
	}
}

/** What a post-processor is told about the piece it gets. */
export interface PostProcessorContext {
	docId: string;
	sourcePath: string;
	frontmatter: Record<string, unknown> | null;
	addChild(child: MarkdownRenderChild): void;
	getSectionInfo(el: HTMLElement): MarkdownSectionInformation | null;
}

/** A function that changes rendered Markdown. */
export interface PostProcessor {
	(el: HTMLElement, context: PostProcessorContext): Promise<unknown> | void;
	sortOrder?: number;
}

type CodeBlockHandler = (source: string, el: HTMLElement, context: PostProcessorContext) => Promise<unknown> | void;

/** The post-processors and code block languages that plugins have registered. */
export class MarkdownPreviewRenderer {
	static readonly #postProcessors: PostProcessor[] = [];
	static readonly #codeBlocks = new Map<string, CodeBlockHandler>();

	static registerPostProcessor(processor: PostProcessor, sortOrder?: number): void {
		if (sortOrder !== undefined) processor.sortOrder = sortOrder;
		this.#postProcessors.push(processor);
		this.#postProcessors.sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
	}

	static unregisterPostProcessor(processor: PostProcessor): void {
		this.#postProcessors.remove(processor);
	}

	/** A post-processor that hands fenced code of a language to `handler`. */
	static createCodeBlockPostProcessor(language: string, handler: CodeBlockHandler): PostProcessor {
		return async (el, context) => {
			for (const code of el.findAll(`pre > code.language-${CSS.escape(language)}`)) {
				const home = createDiv(`block-language-${language}`);
				code.parentElement?.replaceWith(home);
				await handler(code.getText().replace(/\n$/, ''), home, context);
			}
		};
	}

	static registerCodeBlock(language: string, handler: CodeBlockHandler): void {
		if (this.#codeBlocks.has(language)) throw new Error(`Code block postprocessor for language ${language} is already registered`);
		this.#codeBlocks.set(language, handler);
	}

	static unregisterCodeBlock(language: string): void {
		this.#codeBlocks.delete(language);
	}

	static codeBlock(language: string): CodeBlockHandler | undefined {
		return this.#codeBlocks.get(language);
	}

	/** Runs every post-processor on `el`, lowest sort order first. One that fails is reported and does not stop the rest. */
	static async postProcess(el: HTMLElement, context: PostProcessorContext): Promise<void> {
		const pending = this.#postProcessors.map(async (processor) => {
			try {
				await processor(el, context);
			} catch (error) {
				console.error('Preview: a post-processor failed', error);
			}
		});
		await Promise.all(pending);
	}
}

/** Base of what renders Markdown; its static `render` is what plugins call. */
export abstract class MarkdownRenderer extends MarkdownRenderChild implements HoverParent {
	hoverPopover: HoverPopover | null = null;

	constructor(
		readonly app: App,
		containerEl: HTMLElement,
	) {
		super(containerEl);
	}

	/** Renders `markdown` into `el` and post-processes it; `component` owns what belongs to it. */
	static async render(app: App, markdown: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
		await renderInto(app, markdown, el, sourcePath, component, 0);
	}

	/** The older form, without the app. */
	static renderMarkdown(markdown: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
		return MarkdownRenderer.render(window.app, markdown, el, sourcePath, component);
	}
}

/** Deeper than this, embeds of embeds show their name only: notes may embed each other in a circle. */
const deepestEmbed = 4;

async function renderInto(
	app: App,
	markdown: string,
	el: HTMLElement,
	sourcePath: string,
	component: Component,
	depth: number,
): Promise<void> {
	el.append(sanitizeHTMLToDom(renderHtml(markdown)));
	finishRenderedDom(el, sourcePath, app.metadataCache);
	await MarkdownPreviewRenderer.postProcess(el, {
		docId: Math.random().toString(16).slice(2),
		sourcePath,
		frontmatter: readFrontMatter(markdown),
		addChild: (child) => void component.addChild(child),
		getSectionInfo: () => null,
	});
	await fillEmbeds(app, el, sourcePath, component, depth);
}

/** Puts the notes that `![[…]]` names into their places below `el`. */
export async function fillEmbeds(
	app: App,
	el: HTMLElement,
	sourcePath: string,
	component: Component,
	depth = 0,
): Promise<void> {
	for (const embed of el.findAll('.internal-embed:not(.is-loaded)')) {
		const [path = '', ...rest] = (embed.getAttr('src') ?? '').split('#');
		const file = path === '' ? app.vault.getFileByPath(sourcePath) : app.metadataCache.getFirstLinkpathDest(path, sourcePath);
		embed.addClass('is-loaded');
		if (!file || file.extension !== 'md' || depth >= deepestEmbed) {
			embed.addClass('file-embed', 'mod-empty');
			continue;
		}
		embed.empty();
		embed.addClass('markdown-embed', 'inline-embed');
		const holder = embed.createDiv('markdown-embed-content');
		const inner = holder.createDiv('markdown-preview-view markdown-rendered');
		const text = await app.vault.cachedRead(file);
		await renderInto(app, getSubpathText(text, rest.join('#')), inner, file.path, component, depth + 1);
		const link = embed.createDiv({ cls: 'markdown-embed-link', attr: { 'aria-label': 'Open link' } });
		link.setText('↗');
		link.addEventListener('click', () => void app.workspace.openLinkText(embed.getAttr('src') ?? '', sourcePath));
	}
}
