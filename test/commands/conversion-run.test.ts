/** Runs over a vault in memory: what is planned, written, kept in the journal, and undone. The converter changes 后 into 後 and 软 into 軟. */
import { describe, expect, it, vi } from 'vitest';
import { ConversionJournal, countNotes, type JournalStorage } from '../../src/commands/conversion-journal';
import { planRun, type RunOptions, type RunPlan } from '../../src/commands/conversion-plan';
import { applyRun, type RunOutcome } from '../../src/commands/conversion-run';
import { undoRun, type UndoOutcome } from '../../src/commands/conversion-undo';
import { fingerprint } from '../../src/commands/fingerprint';
import type { RunVault } from '../../src/commands/run-vault';
import { slices } from '../../src/slices';
import { apply } from '../../src/script/apply';
import type { Conversion } from '../../src/script/convert';

const counterparts: Readonly<Record<string, string>> = { 后: '後', 软: '軟' };

function convert(source: string): Promise<Conversion> {
	const edits = [...source.matchAll(/(?<!\[\[[^\]]{0,20})[后软]/g)].map(({ 0: char, index }) => ({ start: index, end: index + 1, text: counterparts[char] ?? char }));
	return Promise.resolve({ text: apply(source, edits), edits, changed: edits.length, uncertain: edits.filter(({ text }) => text === '後').map((edit) => ({ ...edit, alternatives: ['后'] })), headings: [...source.matchAll(/^# .*$/gm)].map(({ 0: line, index }) => ({ start: index, end: index + line.length })) });
}

const head = { when: '2024-03-05T09:00:00.000Z', scope: '報告', target: 'taiwan' } as const;
const duringRun = Date.parse('2024-03-05T09:00:01.000Z');

class MemoryVault implements RunVault {
	readonly notes: Map<string, string>;
	readonly open = new Set<string>();
	/** When notes were written, in milliseconds; those without a time were there before. */
	readonly times = new Map<string, number>();
	/** Every write, in order: of notes and of the journal. */
	readonly writes: string[] = [];
	/** Called before each write. */
	beforeWrite: (path: string) => void = () => undefined;

	constructor(notes: Readonly<Record<string, string>>) {
		this.notes = new Map(Object.entries(notes));
	}

	/** Where the journal is kept: beside the notes. */
	readonly storage: JournalStorage = {
		exists: (path) => Promise.resolve(this.notes.has(path)),
		read: (path) => this.read(path),
		write: (path, data) => Promise.resolve(void this.notes.set(path, data)),
		append: async (path, data) => {
			const note = `journal of ${/"path":"([^"]+)"/.exec(data)?.[1] ?? ''}`;
			this.beforeWrite(note);
			this.notes.set(path, (this.notes.get(path) ?? '') + data);
			this.writes.push(note);
		},
		remove: async (path) => void this.notes.delete(path),
	};

	read(path: string): Promise<string> {
		const text = this.notes.get(path);
		return text === undefined ? Promise.reject(new Error(`There is no ${path}`)) : Promise.resolve(text);
	}

	async write(path: string, source: string, edits: readonly { start: number; end: number; text: string }[]): Promise<boolean> {
		this.beforeWrite(path);
		if (this.notes.get(path) !== source) return false;
		this.notes.set(path, apply(source, edits));
		this.writes.push(path);
		this.times.set(path, duringRun);
		return true;
	}

	notesOfSize(sizes: ReadonlySet<number>, since: number): readonly string[] {
		return [...this.notes].flatMap(([path, text]) => (path.endsWith('.md') && (this.times.get(path) ?? 0) >= since && sizes.has(new TextEncoder().encode(text).length) ? [path] : []));
	}

	move(from: string, to: string): void {
		this.notes.set(to, this.notes.get(from) ?? '');
		this.notes.delete(from);
		this.times.set(to, this.times.get(from) ?? 0);
	}

	isInEditor(path: string): boolean {
		return this.open.has(path);
	}

	linkingTo(path: string): readonly string[] {
		const name = path.replace('.md', '');
		return [...this.notes].filter(([other, text]) => other.endsWith('.md') && text.includes(`[[${name}`)).map(([other]) => other);
	}

	destination(link: string): string | null {
		return this.notes.has(`${link}.md`) ? `${link}.md` : null;
	}
}


interface Scene {
	readonly vault: MemoryVault;
	readonly journal: ConversionJournal;
	readonly plan: RunPlan;
	readonly apply: (choice?: { paths?: readonly string[]; links?: boolean; cancelAfter?: number; corrections?: ReadonlyMap<string, ReadonlyMap<number, string>> }) => Promise<RunOutcome>;
	/** Null when there is nothing to undo. */
	readonly undo: () => Promise<UndoOutcome | null>;
	/** The notes, without the journal. */
	readonly texts: () => Record<string, string>;
}

async function scene(notes: Readonly<Record<string, string>>, { open = [], room }: { open?: readonly string[]; room?: number } = {}): Promise<Scene> {
	const vault = new MemoryVault(notes);
	for (const path of open) vault.open.add(path);
	const journal = new ConversionJournal(vault.storage, 'journal', room);
	const options: RunOptions = { vault, convert, rest: () => Promise.resolve(), progress: () => undefined, isCancelled: () => false };
	const plan = await planRun(Object.keys(notes), options);
	if (plan === null) throw new Error('Nobody cancelled');
	return {
		vault,
		journal,
		plan,
		apply: ({ paths = plan.notes.map(({ path }) => path), links = true, cancelAfter = Infinity, corrections = new Map<string, ReadonlyMap<number, string>>() } = {}) => {
			let asked = 0;
			return applyRun(plan, { paths: new Set(paths), links, corrections }, { ...options, journal, head, isCancelled: () => asked++ >= cancelAfter });
		},
		undo: async () => {
			const record = await journal.open();
			return record === null ? null : undoRun(record, { ...options, journal });
		},
		texts: () => Object.fromEntries([...vault.notes].filter(([path]) => path.endsWith('.md'))),
	};
}

describe('the plan of a conversion', () => {
	it('has the notes that change, with the number of characters and of the uncertain among them', async () => {
		const { plan } = await scene({ '甲.md': '后面的软件', '乙.md': '沒有' });
		expect(plan.notes.map(({ path, changed, uncertain }) => ({ path, changed, uncertain }))).toEqual([{ path: '甲.md', changed: 2, uncertain: 1 }]);
	});

	it('has the links to headings that change, and not those to others', async () => {
		const { plan } = await scene({ '甲.md': '# 后记\n\n# 前言', '乙.md': '[[甲#后记]] [[甲#前言]] [[甲]]', '丙.md': '[[乙#后记]]' });
		expect(plan.links).toEqual([{ from: '乙.md', to: '甲.md', count: 1 }]);
	});

	it('counts the links of an index by the notes that they lead to, and reads it once for them', async () => {
		const notes = { '甲.md': '# 后记', '乙.md': '# 软件', '目錄.md': '[[甲#后记]] [[乙#软件]] [[甲#后记]]' };
		const read = vi.spyOn(MemoryVault.prototype, 'read');
		const { plan } = await scene(notes);
		expect(plan.links).toEqual([{ from: '目錄.md', to: '甲.md', count: 2 }, { from: '目錄.md', to: '乙.md', count: 1 }]);
		// Once to convert it.
		expect(read.mock.calls.filter(([path]) => path === '目錄.md')).toHaveLength(2);
		read.mockRestore();
	});

	it('is given up when it is cancelled', async () => {
		const vault = new MemoryVault({ '甲.md': '后' });
		expect(await planRun(['甲.md'], { vault, convert, rest: () => Promise.resolve(), progress: () => undefined, isCancelled: () => true })).toBeNull();
	});

	it('names notes that cannot be read', async () => {
		const vault = new MemoryVault({});
		const plan = await planRun(['無.md'], { vault, convert, rest: () => Promise.resolve(), progress: () => undefined, isCancelled: () => false });
		expect(plan?.unreadable).toEqual(['無.md']);
	});
});

describe('a run', () => {
	it('converts what was chosen and says how much', async () => {
		const { apply: run, texts } = await scene({ '甲.md': '后面的软件', '乙.md': '软件' });
		expect(await run({ paths: ['甲.md'] })).toEqual({ notes: 1, changed: 2, uncertain: 1, links: 0, changedMeanwhile: [], failed: [], withoutRoom: [] });
		expect(texts()).toEqual({ '甲.md': '後面的軟件', '乙.md': '软件' });
	});

	it('lets links follow their headings, in notes that are converted and in others, in the note itself, too', async () => {
		const { apply: run, texts } = await scene({ '甲.md': '# 后记\n见 [[#后记]]', '乙.md': '后见 [[甲#后记]]', '丙.md': '見 [[甲#后记]]' });
		expect((await run()).links).toBe(3);
		expect(texts()).toEqual({ '甲.md': '# 後记\n见 [[#後记]]', '乙.md': '後见 [[甲#後记]]', '丙.md': '見 [[甲#後记]]' });
	});

	it('leaves links as they are where that is wanted, and those to notes that were left out', async () => {
		const notes = { '甲.md': '# 后记', '乙.md': '后见 [[甲#后记]]' };
		const all = await scene(notes);
		await all.apply({ links: false });
		expect(all.texts()['乙.md']).toBe('後见 [[甲#后记]]');
		const some = await scene(notes);
		await some.apply({ paths: ['乙.md'] });
		expect(some.texts()['乙.md']).toBe('後见 [[甲#后记]]');
	});

	it('writes a note that is open in an editor once, with its links', async () => {
		const { apply: run, vault, texts } = await scene({ '甲.md': '后见 [[乙#后记]] [[丙#后记]]', '乙.md': '# 后记', '丙.md': '# 后记\n[[甲#后记]]' }, { open: ['甲.md', '丙.md'] });
		await run();
		expect(texts()['甲.md']).toBe('後见 [[乙#後记]] [[丙#後记]]');
		expect(vault.writes.filter((path) => path === '甲.md')).toHaveLength(1);
	});

	it('leaves a note alone that changed since it was looked at, even in the last moment', async () => {
		const early = await scene({ '甲.md': '后', '乙.md': '后' });
		early.vault.notes.set('甲.md', '后来');
		expect(await early.apply()).toMatchObject({ notes: 1, changedMeanwhile: ['甲.md'] });
		expect(early.texts()).toEqual({ '甲.md': '后来', '乙.md': '後' });
		const late = await scene({ '甲.md': '后' });
		late.vault.beforeWrite = () => late.vault.notes.set('甲.md', '后来');
		expect(await late.apply()).toMatchObject({ notes: 0, changedMeanwhile: ['甲.md'] });
		expect(late.texts()).toEqual({ '甲.md': '后来' });
	});

	it('goes on after a note that is gone', async () => {
		const { apply: run, vault, texts } = await scene({ '甲.md': '后', '乙.md': '后' });
		vault.notes.delete('甲.md');
		expect(await run()).toMatchObject({ notes: 1, failed: ['甲.md'] });
		expect(texts()).toEqual({ '乙.md': '後' });
	});

	it('names a note once that could be written neither for its text nor for its links', async () => {
		const { apply: run, vault } = await scene({ '甲.md': '# 后', '乙.md': '后 [[甲#后]]' });
		vault.notes.delete('乙.md');
		expect((await run()).failed).toEqual(['乙.md']);
	});

	it('writes what a reader chose for uncertain characters, and links follow the heading as it is then', async () => {
		const { apply: run, texts } = await scene({ '甲.md': '# 后羿\n后面', '乙.md': '后见 [[甲#后羿]]', '丙.md': '# 后\n[[甲#后羿]]' }, { open: ['丙.md'] });
		expect(await run({ corrections: new Map([['甲.md', new Map([[2, '后']])], ['丙.md', new Map([[2, '候']])]]) })).toMatchObject({ uncertain: 2, links: 0 });
		expect(texts()).toEqual({ '甲.md': '# 后羿\n後面', '乙.md': '後见 [[甲#后羿]]', '丙.md': '# 候\n[[甲#后羿]]' });
	});

	it('keeps every note in the journal before it is written', async () => {
		const { apply: run, vault } = await scene({ '甲.md': '# 后', '乙.md': '[[甲#后]]' });
		await run();
		expect(vault.writes).toEqual(['journal of 甲.md', '甲.md', 'journal of 乙.md', '乙.md']);
	});

	it('leaves notes for another run that the journal has no room for', async () => {
		const { apply: run, texts } = await scene({ '甲.md': '后后后', '乙.md': '后后后' }, { room: 4 });
		expect(await run()).toMatchObject({ notes: 1, withoutRoom: ['乙.md'] });
		expect(texts()).toEqual({ '甲.md': '後後後', '乙.md': '后后后' });
	});

	it('stops when it is cancelled, with the links to what was converted', async () => {
		const { apply: run, texts } = await scene({ '甲.md': '# 后记', '乙.md': '# 后记', '丙.md': '[[甲#后记]] [[乙#后记]]' });
		await run({ cancelAfter: 1 });
		expect(texts()).toEqual({ '甲.md': '# 後记', '乙.md': '# 后记', '丙.md': '[[甲#後记]] [[乙#后记]]' });
	});
});

describe('undoing the last conversion', () => {
	const notes = { '甲.md': '# 后记\n见 [[#后记]]', '乙.md': '后见 [[甲#后记]]', '丙.md': '見 [[甲#后记]]' };

	it('restores every note, and the links', async () => {
		const { apply: run, undo, texts } = await scene(notes);
		await run();
		expect(await undo()).toEqual({ restored: ['丙.md', '乙.md', '甲.md'], notRestored: [] });
		expect(texts()).toEqual(notes);
		expect(await undo()).toBeNull();
	});

	it('counts notes as the run did, each once, also where only links changed', async () => {
		const { apply: run, undo, journal } = await scene(notes);
		const { notes: written } = await run();
		const record = await journal.open();
		const asked = record === null ? null : countNotes(record);
		expect([written, asked, (await undo())?.restored.length]).toEqual([3, 3, 3]);
	});

	it('leaves notes alone that changed since, and can be tried again', async () => {
		const { apply: run, undo, vault, texts } = await scene({ '甲.md': '后', '乙.md': '后' });
		await run();
		vault.notes.set('甲.md', '後來');
		expect(await undo()).toEqual({ restored: ['乙.md'], notRestored: ['甲.md'] });
		expect(texts()).toEqual({ '甲.md': '後來', '乙.md': '后' });
		vault.notes.set('甲.md', '後');
		expect(await undo()).toEqual({ restored: ['乙.md', '甲.md'], notRestored: [] });
	});

	it('finds notes that have been moved or renamed since, those with changed links, too', async () => {
		const { apply: run, undo, vault, texts } = await scene(notes);
		await run();
		vault.move('甲.md', '檔案/前甲.md');
		vault.move('丙.md', '丁.md');
		expect(await undo()).toEqual({ restored: ['丁.md', '乙.md', '檔案/前甲.md'], notRestored: [] });
		expect(texts()).toEqual({ '檔案/前甲.md': notes['甲.md'], '乙.md': notes['乙.md'], '丁.md': notes['丙.md'] });
		expect(await undo()).toBeNull();
	});

	it('finds a moved note that an editor had open when it was converted', async () => {
		const { journal, undo, vault, texts } = await scene({ '新.md': '後\r\n後' });
		vault.times.set('新.md', duringRun);
		journal.begin(head);
		await journal.keep({ path: '甲.md', before: '后\n后', after: await fingerprint('後\n後'), bytes: 7 });
		expect(await undo()).toEqual({ restored: ['新.md'], notRestored: [] });
		expect(texts()).toEqual({ '新.md': '后\r\n后' });
	});

	it('leaves a moved note alone that was edited, and one of which there are copies', async () => {
		const { apply: run, undo, vault, texts } = await scene({ '甲.md': '后面', '乙.md': '软件' });
		await run();
		vault.move('甲.md', '丙.md');
		vault.notes.set('丙.md', '後來');
		vault.move('乙.md', '丁.md');
		vault.notes.set('丁 1.md', '軟件');
		vault.times.set('丁 1.md', duringRun);
		expect(await undo()).toEqual({ restored: [], notRestored: ['乙.md', '甲.md'] });
		expect(texts()).toEqual({ '丙.md': '後來', '丁.md': '軟件', '丁 1.md': '軟件' });
	});

	it('leaves notes alone that it did not write, though they have the text of one that is gone', async () => {
		const { apply: run, undo, vault, texts } = await scene({ '甲.md': '后', '原.md': '後' });
		await run();
		vault.notes.delete('甲.md');
		expect(await undo()).toEqual({ restored: [], notRestored: ['甲.md'] });
		expect(texts()).toEqual({ '原.md': '後' });
	});

	it('gives no note the text that another one had, though both became the same', async () => {
		const { apply: run, undo, vault, texts } = await scene({ '甲.md': '后軟', '乙.md': '後软' });
		await run();
		vault.notes.delete('乙.md');
		expect(await undo()).toEqual({ restored: ['甲.md'], notRestored: ['乙.md'] });
		expect(texts()).toEqual({ '甲.md': '后軟' });
	});

	it('leaves a moved note alone of two that became the same, and finds it while the other is in its place', async () => {
		const same = { '甲.md': '后軟', '乙.md': '後软' };
		const one = await scene(same);
		await one.apply();
		one.vault.move('甲.md', '丙.md');
		expect(await one.undo()).toEqual({ restored: ['乙.md', '丙.md'], notRestored: [] });
		expect(one.texts()).toEqual({ '乙.md': '後软', '丙.md': '后軟' });
		const two = await scene(same);
		await two.apply();
		two.vault.move('甲.md', '丙.md');
		two.vault.notes.delete('乙.md');
		expect(await two.undo()).toEqual({ restored: [], notRestored: ['乙.md', '甲.md'] });
		expect(two.texts()).toEqual({ '丙.md': '後軟' });
	});

	it('names notes that are gone', async () => {
		const { apply: run, undo, vault } = await scene({ '甲.md': '后' });
		await run();
		vault.notes.delete('甲.md');
		expect(await undo()).toEqual({ restored: [], notRestored: ['甲.md'] });
	});

	it.each(['journal of 甲.md', '甲.md', 'journal of 乙.md', '乙.md', 'journal of 丙.md', '丙.md'])('works after a run that ended before it wrote %s', async (last) => {
		const { apply: run, undo, vault, texts } = await scene(notes);
		let hasEnded = false;
		vault.beforeWrite = (path) => {
			hasEnded ||= path === last;
			if (hasEnded) throw new Error('The app was closed');
		};
		await run();
		expect(hasEnded).toBe(true);
		vault.beforeWrite = () => undefined;
		await undo();
		expect(texts()).toEqual(notes);
	});

	it('takes a line cut short for a note that was not written, and has the notes after it', async () => {
		const { apply: run, undo, vault, texts } = await scene({ '甲.md': '后', '乙.md': '后', '丙.md': '后' });
		vault.beforeWrite = (path) => {
			if (path !== 'journal of 乙.md') return;
			vault.notes.set('journal', `${vault.notes.get('journal') ?? ''}\n{"path":"乙.md","bef`);
			throw new Error('The disk is full');
		};
		expect(await run()).toMatchObject({ notes: 2, failed: ['乙.md'] });
		expect(texts()).toEqual({ '甲.md': '後', '乙.md': '后', '丙.md': '後' });
		expect(await undo()).toEqual({ restored: ['丙.md', '甲.md'], notRestored: [] });
		expect(texts()).toEqual({ '甲.md': '后', '乙.md': '后', '丙.md': '后' });
	});

	it('tells what it was and when, and nothing where the file is of another make', async () => {
		const { apply: run, journal, vault } = await scene({ '甲.md': '后' });
		await run();
		expect((await journal.open())?.head).toEqual(head);
		vault.notes.set('journal', `{"version":2}\n{}`);
		expect(await journal.open()).toBeNull();
	});

	it('forgets what another conversion came after, once that writes a note', async () => {
		const { apply: run, undo, texts } = await scene({ '甲.md': '后', '乙.md': '后' });
		await run({ paths: ['甲.md'] });
		await run({ paths: ['乙.md'], cancelAfter: 0 });
		expect(await undo()).toEqual({ restored: ['甲.md'], notRestored: [] });
		await run({ paths: ['甲.md'] });
		await run({ paths: ['乙.md'] });
		expect(await undo()).toEqual({ restored: ['乙.md'], notRestored: [] });
		expect(texts()).toEqual({ '甲.md': '後', '乙.md': '后' });
	});

	it('keeps the line ends of a note that an editor had open', async () => {
		const { journal, undo, vault, texts } = await scene({ '甲.md': '後\r\n後' });
		journal.begin(head);
		await journal.keep({ path: '甲.md', before: '后\n后', after: await fingerprint('後\n後'), bytes: 7 });
		expect(await undo()).toEqual({ restored: ['甲.md'], notRestored: [] });
		expect(vault.notes.has('journal')).toBe(false);
		expect(texts()).toEqual({ '甲.md': '后\r\n后' });
	});
});

describe('slices of long work', () => {
	it('pause only when a slice is full', async () => {
		let clock = 0;
		let pauses = 0;
		const rest = slices(() => Promise.resolve(void pauses++), () => clock);
		for (let piece = 0; piece < 10; piece++) {
			clock += 5;
			await rest();
		}
		expect(pauses).toBe(2);
	});
});
