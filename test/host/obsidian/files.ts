import type { Vault } from './vault';

/** A file or folder of the vault. */
export class TAbstractFile {
	vault: Vault;
	path: string;
	name: string;
	parent: TFolder | null;

	constructor(vault: Vault, path: string, parent: TFolder | null) {
		this.vault = vault;
		this.path = path;
		this.name = nameOf(path);
		this.parent = parent;
	}
}

export class TFile extends TAbstractFile {
	stat: { ctime: number; mtime: number; size: number };
	basename = '';
	extension = '';

	constructor(vault: Vault, path: string, parent: TFolder | null, stat: TFile['stat']) {
		super(vault, path, parent);
		this.stat = stat;
		this.moveTo(path, parent);
	}

	/** Takes over a new path, after a rename or when made. */
	moveTo(path: string, parent: TFolder | null): void {
		this.path = path;
		this.name = nameOf(path);
		this.parent = parent;
		const dot = this.name.lastIndexOf('.');
		this.basename = dot > 0 ? this.name.slice(0, dot) : this.name;
		this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : '';
	}
}

export class TFolder extends TAbstractFile {
	children: TAbstractFile[] = [];

	isRoot(): boolean {
		return this.path === '/';
	}
}

function nameOf(path: string): string {
	return path === '/' ? '' : path.slice(path.lastIndexOf('/') + 1);
}

/** The path of the folder that holds `path`: `/` for the top. */
export function parentPath(path: string): string {
	const slash = path.lastIndexOf('/');
	return slash > 0 ? path.slice(0, slash) : '/';
}
