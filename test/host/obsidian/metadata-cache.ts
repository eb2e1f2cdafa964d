import type { CachedMetadata } from 'obsidian';
import { Events } from './events';
import { TFile } from './files';
import { parseCache } from './parse-cache';
import { parseLinktext } from './subpath';
import type { Vault } from './vault';

/** Indexing starts this long after a write, in ms, so that `changed` comes well after `modify`, as in the app. */
const indexDelay = 20;

/**
 * What is known of each note. After a write come, asynchronously: `changed` per file, `resolve` per file, `resolved` once per batch.
 * A rename sends none of `changed`. At start the files count as cached: `resolve` and `resolved` come, `changed` does not.
 */
export class MetadataCache extends Events {
	readonly resolvedLinks: Record<string, Record<string, number>> = {};
	readonly unresolvedLinks: Record<string, Record<string, number>> = {};
	readonly #caches = new Map<string, CachedMetadata>();
	readonly #waiting = new Set<TFile>();
	#timer: number | null = null;
	#started = false;

	constructor(readonly vault: Vault) {
		super();
		vault.on('create', (file: unknown) => this.#expect(file));
		vault.on('modify', (file: unknown) => this.#expect(file));
		vault.on('delete', (file: unknown) => this.#forget(file));
		vault.on('rename', (file: unknown, oldPath: string) => this.#rename(file, oldPath));
	}

	getFileCache(file: TFile): CachedMetadata | null {
		return this.getCache(file.path);
	}

	getCache(path: string): CachedMetadata | null {
		return this.#caches.get(path) ?? null;
	}

	/** The file that a link names: by full path, else by name, the nearest to the source first. */
	getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
		const { path } = parseLinktext(linkpath.normalize('NFC'));
		if (path === '') return this.vault.getFileByPath(sourcePath);
		const wanted = path.toLowerCase().replace(/^\/|\.md$/g, '');
		const fits = this.vault.getFiles().filter((file) => {
			const full = file.path.toLowerCase().replace(/\.md$/, '');
			return full === wanted || full.endsWith(`/${wanted}`);
		});
		const folder = sourcePath.slice(0, sourcePath.lastIndexOf('/') + 1);
		const rank = (file: TFile): number => (file.path.toLowerCase().startsWith(`${wanted}.`) ? 0 : file.path.startsWith(folder) ? 1 : 2);
		return fits.sort((a, b) => rank(a) - rank(b) || a.path.length - b.path.length)[0] ?? null;
	}

	/** The shortest link text that leads to a file. */
	fileToLinktext(file: TFile, sourcePath: string, omitMdExtension = true): string {
		const short = omitMdExtension && file.extension === 'md' ? file.basename : file.name;
		if (this.getFirstLinkpathDest(short, sourcePath) === file) return short;
		return omitMdExtension ? file.path.replace(/\.md$/, '') : file.path;
	}

	#expect(file: unknown): void {
		if (!(file instanceof TFile) || file.extension !== 'md') return;
		this.#waiting.add(file);
		if (this.#timer === null) this.#timer = window.setTimeout(() => this.#index(), indexDelay);
	}

	#index(): void {
		const batch = [...this.#waiting];
		const first = !this.#started;
		this.#waiting.clear();
		this.#timer = null;
		this.#started = true;
		for (const file of batch) {
			const data = this.vault.adapter.peek(file.path);
			if (data === null) continue;
			const cache = parseCache(data);
			this.#caches.set(file.path, cache);
			if (!first) this.trigger('changed', file, data, cache);
		}
		window.setTimeout(() => {
			for (const file of batch) this.#resolve(file);
			this.trigger('resolved');
		}, 0);
	}

	#resolve(file: TFile): void {
		const resolved: Record<string, number> = {};
		const unresolved: Record<string, number> = {};
		const cache = this.getFileCache(file);
		for (const { link } of [...(cache?.links ?? []), ...(cache?.embeds ?? [])]) {
			const { path } = parseLinktext(link);
			const target = this.getFirstLinkpathDest(path, file.path);
			const [home, key] = target ? [resolved, target.path] : [unresolved, path];
			home[key] = (home[key] ?? 0) + 1;
		}
		this.resolvedLinks[file.path] = resolved;
		this.unresolvedLinks[file.path] = unresolved;
		this.trigger('resolve', file);
	}

	#forget(file: unknown): void {
		if (!(file instanceof TFile)) return;
		const last = this.getFileCache(file);
		this.#waiting.delete(file);
		this.#caches.delete(file.path);
		Reflect.deleteProperty(this.resolvedLinks, file.path);
		Reflect.deleteProperty(this.unresolvedLinks, file.path);
		window.setTimeout(() => this.trigger('deleted', file, last), 0);
	}

	#rename(file: unknown, oldPath: string): void {
		if (!(file instanceof TFile)) return;
		const cache = this.#caches.get(oldPath);
		this.#caches.delete(oldPath);
		if (cache) this.#caches.set(file.path, cache);
		Reflect.deleteProperty(this.resolvedLinks, oldPath);
		Reflect.deleteProperty(this.unresolvedLinks, oldPath);
		window.setTimeout(() => {
			this.#resolve(file);
			this.trigger('resolved');
		}, indexDelay);
	}
}
