import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface InputFile {
	/** As given, joined with the path inside a folder. */
	readonly path: string;
	readonly text: string;
	readonly format: 'markdown' | 'plain';
}

const noteRe = /\.(?:md|txt)$/i;

/**
 * Reads files and folders (.md and .txt, recursively, no hidden ones). What cannot be read, or is given by name and is neither, is
 * reported and left out; a pipe has no name to go by, and is read.
 * The byte order mark and line ends are kept.
 */
export function* readFiles(paths: readonly string[], report: (message: string) => void): Generator<InputFile> {
	for (const path of paths) {
		for (const file of listFiles(path, report)) {
			const text = readText(file, report);
			if (text !== null) yield { path: file, text, format: extname(file).toLowerCase() === '.md' ? 'markdown' : 'plain' };
		}
	}
}

/** Decodes UTF-8 bytes strictly; null when they are not UTF-8. */
export function decodeText(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** False also for what is not there. */
export function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function* listFiles(path: string, report: (message: string) => void): Generator<string> {
	try {
		const given = statSync(path);
		if (!given.isDirectory()) {
			if (given.isFile() && !noteRe.test(path)) report(`${path}: is neither .md nor .txt`);
			else yield path;
			return;
		}
		const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
		for (const entry of entries) {
			if (entry.name.startsWith('.')) continue;
			const inside = join(path, entry.name);
			if (entry.isDirectory()) yield* listFiles(inside, report);
			else if (noteRe.test(entry.name)) yield inside;
		}
	} catch (error) {
		report(`${path}: ${reason(error)}`);
	}
}

function readText(path: string, report: (message: string) => void): string | null {
	try {
		const text = decodeText(readFileSync(path));
		if (text === null) report(`${path}: is not UTF-8 text`);
		return text;
	} catch (error) {
		report(`${path}: ${reason(error)}`);
		return null;
	}
}

function reason(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? error.code : null;
	if (code === 'ENOENT') return 'no such file or folder';
	if (code === 'EACCES') return 'permission denied';
	return error instanceof Error ? error.message : String(error);
}
