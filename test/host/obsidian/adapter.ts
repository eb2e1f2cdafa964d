import type { DataWriteOptions, ListedFiles, Stat } from 'obsidian';
import { normalizePath } from './util';

interface Entry {
	data: string;
	ctime: number;
	mtime: number;
}

/** What changed below the vault: a path with its new text, or null when it is gone. */
export type DiskListener = (path: string, data: string | null) => void;

/** The "disk": files in memory by path, text only. Files below `.obsidian` are kept here and not shown in the vault. */
export class MemoryAdapter {
	readonly #entries = new Map<string, Entry>();
	readonly #folders = new Set<string>();
	readonly #listeners: DiskListener[] = [];

	constructor(
		readonly name: string,
		files: Readonly<Record<string, string>>,
		mtime = Date.now(),
	) {
		for (const [path, data] of Object.entries(files)) this.#entries.set(normalizePath(path), { data, ctime: mtime, mtime });
	}

	/** Tells of every change; the vault and the kept plugin data listen. */
	watch(listener: DiskListener): void {
		this.#listeners.push(listener);
	}

	getName(): string {
		return this.name;
	}

	/** Text of a file at once, or null; the asynchronous `read` is what plugins have. */
	peek(path: string): string | null {
		return this.#entries.get(normalizePath(path))?.data ?? null;
	}

	paths(): string[] {
		return [...this.#entries.keys()];
	}

	folderPaths(): string[] {
		return [...this.#folders];
	}

	async exists(path: string): Promise<boolean> {
		return (await this.stat(path)) !== null;
	}

	/** What is known of a file at once, or null. */
	peekStat(path: string): { ctime: number; mtime: number; size: number } | null {
		const entry = this.#entries.get(normalizePath(path));
		return entry ? { ctime: entry.ctime, mtime: entry.mtime, size: sizeOf(entry.data) } : null;
	}

	async stat(path: string): Promise<Stat | null> {
		const clean = normalizePath(path);
		const file = this.peekStat(clean);
		if (file) return { type: 'file', ...file };
		return this.#isFolder(clean) ? { type: 'folder', ctime: 0, mtime: 0, size: 0 } : null;
	}

	async list(path: string): Promise<ListedFiles> {
		const clean = normalizePath(path);
		const prefix = clean === '/' ? '' : `${clean}/`;
		const folders = new Set<string>();
		const files: string[] = [];
		for (const other of [...this.#entries.keys(), ...this.#folders]) {
			if (!other.startsWith(prefix)) continue;
			const rest = other.slice(prefix.length);
			const slash = rest.indexOf('/');
			if (slash >= 0) folders.add(prefix + rest.slice(0, slash));
			else if (this.#folders.has(other)) folders.add(other);
			else files.push(other);
		}
		return { files, folders: [...folders] };
	}

	async read(path: string): Promise<string> {
		return this.#entry(path).data;
	}

	async readBinary(path: string): Promise<ArrayBuffer> {
		return new TextEncoder().encode(this.#entry(path).data).buffer;
	}

	async write(path: string, data: string, options: DataWriteOptions = {}): Promise<void> {
		const clean = normalizePath(path);
		const now = Date.now();
		const ctime = options.ctime ?? this.#entries.get(clean)?.ctime ?? now;
		this.#entries.set(clean, { data, ctime, mtime: options.mtime ?? now });
		this.#tell(clean, data);
	}

	async writeBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
		await this.write(path, new TextDecoder().decode(data), options);
	}

	async append(path: string, data: string, options?: DataWriteOptions): Promise<void> {
		await this.write(path, (this.peek(path) ?? '') + data, options);
	}

	async process(path: string, change: (data: string) => string, options?: DataWriteOptions): Promise<string> {
		const data = change(this.#entry(path).data);
		await this.write(path, data, options);
		return data;
	}

	getResourcePath(path: string): string {
		return `preview://${normalizePath(path)}`;
	}

	async mkdir(path: string): Promise<void> {
		this.#folders.add(normalizePath(path));
	}

	async trashSystem(path: string): Promise<boolean> {
		await this.remove(path);
		return true;
	}

	async trashLocal(path: string): Promise<void> {
		await this.remove(path);
	}

	async rmdir(path: string, recursive: boolean): Promise<void> {
		const clean = normalizePath(path);
		const inside = this.paths().filter((other) => other.startsWith(`${clean}/`));
		if (inside.length > 0 && !recursive) throw new Error(`Folder is not empty: ${clean}`);
		for (const other of inside) await this.remove(other);
		this.#folders.delete(clean);
	}

	async remove(path: string): Promise<void> {
		const clean = normalizePath(path);
		this.#entry(clean);
		this.#entries.delete(clean);
		this.#tell(clean, null);
	}

	async rename(path: string, newPath: string): Promise<void> {
		const [from, to] = [normalizePath(path), normalizePath(newPath)];
		if (this.#entries.has(to)) throw new Error('Destination file already exists!');
		for (const old of this.paths()) {
			if (old !== from && !old.startsWith(`${from}/`)) continue;
			const entry = this.#entry(old);
			this.#entries.delete(old);
			this.#entries.set(to + old.slice(from.length), entry);
		}
		if (this.#folders.delete(from)) this.#folders.add(to);
	}

	async copy(path: string, newPath: string): Promise<void> {
		await this.write(newPath, this.#entry(path).data);
	}

	#isFolder(path: string): boolean {
		return path === '/' || this.#folders.has(path) || this.paths().some((other) => other.startsWith(`${path}/`));
	}

	#entry(path: string): Entry {
		const entry = this.#entries.get(normalizePath(path));
		if (!entry) throw Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), { code: 'ENOENT' });
		return entry;
	}

	#tell(path: string, data: string | null): void {
		for (const listener of this.#listeners) listener(path, data);
	}
}

/** Bytes of a text as UTF-8, as a file's size is counted. */
export function sizeOf(data: string): number {
	return new TextEncoder().encode(data).length;
}

/** The desktop app's adapter. No preview vault is one, so code behind `instanceof FileSystemAdapter` stays out. */
export class FileSystemAdapter {
	constructor() {
		throw new Error('The preview has no file system');
	}
}

/** The mobile app's adapter, here for `instanceof` only. */
export class CapacitorAdapter {
	constructor() {
		throw new Error('The preview has no file system');
	}
}
