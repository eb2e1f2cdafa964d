// When the vault is read at the start of the app, which is a stand-in with one note; nothing is kept, and what is annotated is counted.
import { expect, it, vi } from 'vitest';
import { defaultSettings } from '../../src/settings/settings';
import { annotateNote } from '../core';

class TFile {
	readonly extension = 'md';
	readonly stat = { mtime: 1, size: 1 };

	constructor(readonly path: string) {}
}

vi.mock('obsidian', () => ({
	Component: class {
		register(): void {}
		registerEvent(): void {}
	},
	// What is due soon is done at once.
	debounce: (act: () => void) => act,
	parseYaml: () => null,
	TFile,
}));
vi.mock('../../src/index/annotator.worker?worker', () => ({ default: () => undefined }));

let annotated = 0;
vi.mock('../../src/index/annotator', () => ({
	createAnnotator: () => ({
		annotate: (source: string) => {
			annotated++;
			return Promise.resolve(annotateNote(source));
		},
		know: () => undefined,
	}),
}));

let opened = (): void => undefined;
vi.mock('../../src/index/annotation-store', () => ({
	AnnotationStore: class {
		open = (): Promise<void> => new Promise((resolve) => void (opened = resolve));
		has = (): boolean => false;
		read = (): Promise<never[]> => Promise.resolve([]);
		keep = (): void => undefined;
		retain = (): void => undefined;
	},
}));

vi.stubGlobal('codeDigest', '');
vi.stubGlobal('window', globalThis);

const { VaultWatcher } = await import('../../src/index/vault-watcher');
const { VaultIndex } = await import('../../src/index/vault-index');

it('no note is read before it is known what is kept of it, though the app tells of company notes', async () => {
	const file = new TFile('騰訊.md');
	const frontMatter: Record<string, unknown> = {};
	const told = new Map<string, (file: TFile) => void>();
	const app = {
		workspace: { onLayoutReady: (act: () => void) => act() },
		vault: { on: () => null, getMarkdownFiles: () => [file], getFileByPath: () => file, cachedRead: () => Promise.resolve('騰訊。') },
		metadataCache: {
			on: (name: string, act: (file: TFile) => void) => void told.set(name, act),
			getFileCache: () => ({ frontmatter: { ...frontMatter } }),
		},
	};
	const index = new VaultIndex();
	// @ts-expect-error Stand-ins have only what the watcher asks of them.
	const watcher = new VaultWatcher(app, { current: defaultSettings, onChange: () => () => undefined }, index, { unreadable: () => undefined, notKept: () => undefined });
	watcher.onload();
	await vi.waitFor(() => expect(told.has('resolve')).toBe(true));
	Object.assign(frontMatter, { [defaultSettings.companyProperty]: defaultSettings.companyValue, aliases: ['企鵝'] });
	const relearnt = vi.fn();
	watcher.onLexiconChange(relearnt);
	told.get('resolve')?.(file);
	await vi.waitFor(() => expect(relearnt).toHaveBeenCalled());
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(annotated).toBe(0);
	opened();
	await vi.waitFor(() => expect(index.paths).toEqual(['騰訊.md']));
});
