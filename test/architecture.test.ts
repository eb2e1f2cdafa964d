// What the sources import: dependencies point one way, no file reaches itself, and CodeMirror is there once.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
const importRe = /(?:from|import\() ?'(\.[^'?]{0,200})(?:\?worker)?'/g;
const imports = new Map(files.map((file) => [file, importsOf(file)]));

function importsOf(file: string): string[] {
	return Array.from(readFileSync(join('src', file), 'utf8').matchAll(importRe), (match) => `${normalize(join(dirname(file), match[1] ?? ''))}.ts`);
}

/** The core from what knows least to what knows most; a room may use those before it. `types.ts` is everybody's. */
const core = ['text', 'lexicon', 'script', 'detect', 'relate', 'discover'];

function roomOf(file: string): string {
	return file.includes('/') ? file.slice(0, file.indexOf('/')) : file;
}

describe('the core', () => {
	it.each(core)('%s uses only rooms that know less', (room) => {
		const allowed = ['types.ts', ...core.slice(0, core.indexOf(room) + 1)];
		const used = [...imports].filter(([file]) => roomOf(file) === room).flatMap(([, targets]) => targets.map(roomOf));
		for (const target of new Set(used)) expect(allowed, `${room} → ${target}`).toContain(target);
	});
});

it('settings use nothing that is built from them', () => {
	const used = [...imports].filter(([file]) => roomOf(file) === 'settings').flatMap(([, targets]) => targets.map(roomOf));
	for (const room of ['commands', 'card', 'timeline', 'crosscheck', 'pane', 'status', 'import', 'index']) expect(used).not.toContain(room);
});

describe('surfaces', () => {
	const surfaces = ['card', 'timeline', 'crosscheck'];

	function usedBy(room: string): Set<string> {
		return new Set([...imports].filter(([file]) => roomOf(file) === room).flatMap(([, targets]) => targets.map(roomOf)));
	}

	it.each(surfaces)('%s uses none of the others: what several show is in show/', (room) => {
		expect(surfaces.filter((other) => other !== room && usedBy(room).has(other))).toEqual([]);
	});

	it.each(['show', 'pane'])('%s, which they share, uses none of them', (room) => {
		expect(surfaces.filter((surface) => usedBy(room).has(surface))).toEqual([]);
	});
});

describe('the sources', () => {
	it('have no circle of imports', () => {
		const done = new Set<string>();
		const circles: string[] = [];
		const visit = (file: string, path: readonly string[]): void => {
			if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
			if (path.includes(file) || done.has(file)) return;
			for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
			done.add(file);
		};
		for (const file of files) visit(file, []);
		expect(circles).toEqual([]);
	});

	it('unpack the dictionaries of conversion only when they are asked for: it takes 0.3 s', () => {
		const atOnce = files.filter((file) => /^import (?!type )[^\n]{0,200}\/converter';$/m.test(readFileSync(join('src', file), 'utf8')));
		expect(atOnce).toEqual(['cli.ts']);
	});

	it('import only files that exist', () => {
		const known = new Set(files);
		const missing = [...imports].flatMap(([file, targets]) => targets.filter((target) => !known.has(target) && !target.endsWith('.json.ts')).map((target) => `${file} → ${target}`));
		expect(missing).toEqual([]);
	});
});

describe('the packages', () => {
	it.each(['@codemirror/state', '@codemirror/view'])('hold %s once: two copies break every instanceof inside it', (name) => {
		const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'));
		const installed = typeof lock === 'object' && lock !== null && 'packages' in lock && typeof lock.packages === 'object' && lock.packages !== null ? Object.keys(lock.packages) : [];
		expect(installed.filter((path) => path.endsWith(`node_modules/${name}`))).toHaveLength(1);
	});
});
