import type { DataWriteOptions } from 'obsidian';
import { sizeOf, type MemoryAdapter } from './adapter';
import { Events } from './events';
import { parentPath, TAbstractFile, TFile, TFolder } from './files';
import { normalizePath } from './util';

/** The notes in memory. Events come as in the app: `create` also for every file at load. */
export class Vault extends Events {
	readonly configDir = '.obsidian';
	readonly #files = new Map<string, TAbstractFile>();
	readonly #root: TFolder;
	readonly #config = new Map<string, unknown>();

	constructor(readonly adapter: MemoryAdapter) {
		super();
		this.#root = new TFolder(this, '/', null);
		this.#files.set('/', this.#root);
	}

	/** Announces every file on the disk, before the layout is ready. */
	loadAll(): void {
		for (const path of this.adapter.paths().sort()) {
			if (!path.startsWith(`${this.configDir}/`)) this.#add(path);
		}
	}

	getName(): string {
		return this.adapter.getName();
	}

	getConfig(key: string): unknown {
		return this.#config.get(key);
	}

	setConfig(key: string, value: unknown): void {
		this.#config.set(key, value);
	}

	getRoot(): TFolder {
		return this.#root;
	}

	getAbstractFileByPath(path: string): TAbstractFile | null {
		return this.#files.get(path) ?? null;
	}

	getFileByPath(path: string): TFile | null {
		const file = this.getAbstractFileByPath(path);
		return file instanceof TFile ? file : null;
	}

	getFolderByPath(path: string): TFolder | null {
		const folder = this.getAbstractFileByPath(path);
		return folder instanceof TFolder ? folder : null;
	}

	getAllLoadedFiles(): TAbstractFile[] {
		return [...this.#files.values()];
	}

	getAllFolders(includeRoot = false): TFolder[] {
		return this.getAllLoadedFiles().filter((file): file is TFolder => file instanceof TFolder && (includeRoot || !file.isRoot()));
	}

	getFiles(): TFile[] {
		return this.getAllLoadedFiles().filter((file): file is TFile => file instanceof TFile);
	}

	getMarkdownFiles(): TFile[] {
		return this.getFiles().filter((file) => file.extension === 'md');
	}

	static recurseChildren(root: TFolder, visit: (file: TAbstractFile) => unknown): void {
		visit(root);
		for (const child of root.children) {
			if (child instanceof TFolder) Vault.recurseChildren(child, visit);
			else visit(child);
		}
	}

	async create(path: string, data: string, options?: DataWriteOptions): Promise<TFile> {
		const clean = normalizePath(path);
		if (this.#files.has(clean)) throw new Error('File already exists.');
		if (!this.#files.has(parentPath(clean))) throw new Error(`ENOENT: no such file or directory, open '${clean}'`);
		await this.adapter.write(clean, data, options);
		return this.#add(clean);
	}

	createBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<TFile> {
		return this.create(path, new TextDecoder().decode(data), options);
	}

	async createFolder(path: string): Promise<TFolder> {
		const clean = normalizePath(path);
		if (this.#files.has(clean)) throw new Error('Folder already exists.');
		await this.adapter.mkdir(clean);
		return this.#folder(clean);
	}

	read(file: TFile): Promise<string> {
		return this.adapter.read(file.path);
	}

	cachedRead(file: TFile): Promise<string> {
		return this.adapter.read(file.path);
	}

	readBinary(file: TFile): Promise<ArrayBuffer> {
		return this.adapter.readBinary(file.path);
	}

	getResourcePath(file: TFile): string {
		return this.adapter.getResourcePath(file.path);
	}

	async modify(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
		await this.adapter.read(file.path);
		await this.adapter.write(file.path, data, options);
		const stat = await this.adapter.stat(file.path);
		file.stat = { ctime: file.stat.ctime, mtime: stat?.mtime ?? Date.now(), size: sizeOf(data) };
		this.trigger('modify', file);
	}

	modifyBinary(file: TFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
		return this.modify(file, new TextDecoder().decode(data), options);
	}

	async append(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
		await this.process(file, (old) => old + data, options);
	}

	/** Reads, changes and writes without anything between; an unchanged text is not written. */
	async process(file: TFile, change: (data: string) => string, options?: DataWriteOptions): Promise<string> {
		const old = await this.adapter.read(file.path);
		const data = change(old);
		if (data !== old) await this.modify(file, data, options);
		return data;
	}

	async copy(file: TAbstractFile, newPath: string): Promise<TAbstractFile> {
		if (!(file instanceof TFile)) throw new Error('The preview copies files only');
		return this.create(newPath, await this.read(file));
	}

	async delete(file: TAbstractFile): Promise<void> {
		if (file instanceof TFolder) {
			for (const child of [...file.children]) await this.delete(child);
			await this.adapter.rmdir(file.path, true);
		} else {
			await this.adapter.remove(file.path);
		}
		this.#files.delete(file.path);
		file.parent?.children.remove(file);
		this.trigger('delete', file);
	}

	trash(file: TAbstractFile): Promise<void> {
		return this.delete(file);
	}

	async rename(file: TAbstractFile, newPath: string): Promise<void> {
		const clean = normalizePath(newPath);
		if (!this.#files.has(parentPath(clean))) throw new Error(`ENOENT: no such folder: '${parentPath(clean)}'`);
		await this.adapter.rename(file.path, clean);
		this.#move(file, clean);
	}

	#move(file: TAbstractFile, path: string): void {
		const old = file.path;
		const parent = this.#folder(parentPath(path));
		this.#files.delete(old);
		file.parent?.children.remove(file);
		if (file instanceof TFile) file.moveTo(path, parent);
		else Object.assign(file, { path, parent, name: path.slice(path.lastIndexOf('/') + 1) });
		parent.children.push(file);
		this.#files.set(path, file);
		this.trigger('rename', file, old);
		if (file instanceof TFolder) for (const child of [...file.children]) this.#move(child, `${path}/${child.name}`);
	}

	#add(path: string): TFile {
		const parent = this.#folder(parentPath(path));
		const file = new TFile(this, path, parent, this.adapter.peekStat(path) ?? { ctime: 0, mtime: 0, size: 0 });
		parent.children.push(file);
		this.#files.set(path, file);
		this.trigger('create', file);
		return file;
	}

	#folder(path: string): TFolder {
		const known = this.#files.get(path);
		if (known instanceof TFolder) return known;
		const parent = this.#folder(parentPath(path));
		const folder = new TFolder(this, path, parent);
		parent.children.push(folder);
		this.#files.set(path, folder);
		this.trigger('create', folder);
		return folder;
	}
}
