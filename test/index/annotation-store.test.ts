// A vault whose app is closed and started again: what is annotated then, and what is taken from the store. The database is IndexedDB, in memory.
import fc from 'fast-check';
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnnotationStore } from '../../src/index/annotation-store';
import { Indexer } from '../../src/index/indexer';
import { VaultIndex } from '../../src/index/vault-index';
import type { NoteAnnotations } from '../../src/types';
import { annotateNote } from '../core';

interface Note {
	readonly text: string;
	readonly mtime: number;
}

/** No time passes but that which the database is given to answer in. */
const noTime = (time: number): Promise<void> => new Promise((resolve) => void (time < 5000 && setTimeout(resolve, 0)));
/** As if the database did not answer in its time, either. */
const allTime = (): Promise<void> => Promise.resolve();

interface Circumstances {
	/** What notes are read with. */
	readonly edition?: string;
	/** What they are read with from the first note on. */
	readonly learns?: string;
	readonly wait?: (time: number) => Promise<void>;
}

/** Starts the app on a vault, and waits until it is indexed. */
async function start(notes: ReadonlyMap<string, Note>, { edition = 'today', learns, wait = noTime }: Circumstances = {}) {
	let told = edition;
	const index = new VaultIndex();
	const annotated: string[] = [];
	const failures: string[] = [];
	const store = new AnnotationStore({ name: () => 'vault', wait, failed: (error) => failures.push(String(error)) });
	const indexer = new Indexer({
		index,
		store,
		notes: {
			list: () => [...notes.keys()],
			stamp: (path) => {
				const note = notes.get(path);
				return note === undefined ? null : `${note.mtime} ${told}`;
			},
			read: (path) => Promise.resolve(notes.get(path)?.text ?? ''),
		},
		annotate: (source, path) => {
			annotated.push(path);
			if (learns !== undefined && told !== learns) {
				told = learns;
				void indexer.indexAll();
			}
			return Promise.resolve(annotateNote(source));
		},
		pause: () => Promise.resolve(),
		failed: (path) => failures.push(path),
	});
	await store.open();
	await indexer.indexAll();
	return {
		index,
		indexer,
		store,
		annotated,
		failures,
		close: async () => {
			await store.settled();
			indexer.stop();
			store.close();
		},
	};
}

/** Opens the app on a vault and closes it. */
async function visit(notes: ReadonlyMap<string, Note>, edition?: string): Promise<string[]> {
	const app = await start(notes, { edition });
	await app.close();
	expect(app.failures).toEqual([]);
	return app.annotated;
}

const note = (text: string, mtime = 1): Note => ({ text, mtime });
const vault = (): Map<string, Note> => new Map([['a.md', note('騰訊2023年營收6090億元。')], ['b.md', note('百度2023年营收1345.98亿元。')]]);
const all = (index: VaultIndex): [string, NoteAnnotations | null][] => index.paths.map((path) => [path, index.get(path)]);

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

describe('when the app starts again', () => {
	it('no note is annotated that has not changed, and the index is what it was', async () => {
		const first = await start(vault());
		await first.close();
		const second = await start(vault());
		expect(first.annotated).toEqual(['a.md', 'b.md']);
		expect(second.annotated).toEqual([]);
		expect(all(second.index)).toEqual(all(first.index));
	});

	it('a note that changed meanwhile is annotated, and only that', async () => {
		const notes = vault();
		await visit(notes);
		notes.set('a.md', note('騰訊2023年營收6091億元。', 2));
		const app = await start(notes);
		expect(app.annotated).toEqual(['a.md']);
		expect(app.index.get('a.md')?.figures.map(({ text }) => text)).toEqual(['6091億元']);
		await app.close();
		expect(await visit(notes)).toEqual([]);
	});

	it('a note whose text was put back as it was is annotated nevertheless: only its file is known', async () => {
		const notes = vault();
		await visit(notes);
		notes.set('a.md', note('騰訊2023年營收6090億元。', 2));
		expect(await visit(notes)).toEqual(['a.md']);
	});

	it('all notes are annotated when they are read with something else, once', async () => {
		await visit(vault());
		expect(await visit(vault(), 'tomorrow')).toEqual(['a.md', 'b.md']);
		expect(await visit(vault(), 'tomorrow')).toEqual([]);
	});

	it('no further note is annotated when it is told only then what it knew before', async () => {
		const first = await start(vault());
		await first.close();
		const second = await start(vault(), { edition: 'not all', learns: 'today' });
		expect(second.annotated).toEqual(['a.md']);
		expect(all(second.index)).toEqual(all(first.index));
		await second.close();
		expect(await visit(vault())).toEqual([]);
	});

	it('notes that came, went or have another name are kept as they are now', async () => {
		const notes = vault();
		const app = await start(notes);
		notes.delete('a.md');
		app.indexer.delete('a.md');
		notes.delete('b.md');
		notes.set('c.md', note('百度2023年营收1345.98亿元。'));
		await app.indexer.rename('b.md', 'c.md');
		await app.close();
		expect(await visit(notes)).toEqual([]);
		notes.set('a.md', note('騰訊2023年營收6090億元。')).set('b.md', note('百度2023年营收1345.98亿元。'));
		expect(await visit(notes)).toEqual(['a.md', 'b.md']);
	});

	it('notes that went while it was closed are forgotten', async () => {
		const notes = vault();
		await visit(notes);
		await visit(new Map([['b.md', note('百度2023年营收1345.98亿元。')]]));
		expect(await visit(notes)).toEqual(['a.md']);
	});

	it('a note is annotated each time that is too long to be kept', async () => {
		const notes = new Map([['a.md', note('騰訊。')], ['long.md', note(`騰訊${'。'.repeat(100_000)}`)]]);
		await visit(notes);
		expect(await visit(notes)).toEqual(['long.md']);
	});

	it('what was cleared is gone', async () => {
		const app = await start(vault());
		await app.store.settled();
		await app.store.clear();
		await app.indexer.indexAll();
		expect(app.annotated).toEqual(['a.md', 'b.md', 'a.md', 'b.md']);
		await app.store.clear();
		await app.close();
		expect(await visit(vault())).toEqual(['a.md', 'b.md']);
	});
});

describe('a note', () => {
	/** A vault that is indexed again, with something that happens while its notes are taken from the store. */
	const meanwhile = async (happens: (notes: Map<string, Note>, indexer: Indexer) => void) => {
		const notes = vault();
		await visit(notes);
		const app = await start(notes);
		const read = app.store.read.bind(app.store);
		vi.spyOn(app.store, 'read').mockImplementation(async (wanted) => {
			const found = await read(wanted);
			happens(notes, app.indexer);
			return found;
		});
		await app.indexer.indexAll();
		return app;
	};

	it('that changes while it is taken from the store is annotated, even if its disk tells time in seconds', async () => {
		const { annotated, index } = await meanwhile((notes, indexer) => {
			notes.set('a.md', note('阿里巴巴2023年營收8687億元。'));
			void indexer.update('a.md');
		});
		expect(annotated).toEqual(['a.md']);
		expect(index.get('a.md')?.companies.map(({ id }) => id)).toEqual(['alibaba']);
	});

	it('that changes unheard is annotated', async () => {
		const { annotated } = await meanwhile((notes) => notes.set('a.md', note('阿里巴巴2023年營收8687億元。', 2)));
		expect(annotated).toEqual(['a.md']);
	});

	it('that is deleted while it is taken from the store stays away', async () => {
		const { annotated, index } = await meanwhile((notes, indexer) => {
			notes.delete('a.md');
			indexer.delete('a.md');
		});
		expect(annotated).toEqual([]);
		expect(index.paths).toEqual(['b.md']);
	});
});

describe('where the database does not work', () => {
	const expectNothingKept = async (wait?: (time: number) => Promise<void>): Promise<void> => {
		const app = await start(vault(), { wait });
		await app.indexer.update('a.md');
		await app.close();
		expect(app.annotated).toEqual(['a.md', 'b.md', 'a.md']);
		expect(app.index.paths).toEqual(['a.md', 'b.md']);
		expect(app.failures).toHaveLength(1);
	};

	it('as there is none, all notes are annotated, and that is told once', async () => {
		vi.stubGlobal('indexedDB', undefined);
		await expectNothingKept();
	});

	it('as a private window refuses it', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('denied', 'SecurityError'); });
		await expectNothingKept();
	});

	it('as it never answers', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
		await expectNothingKept(allTime);
	});

	it('as a newer version of the plugin has written it', async () => {
		await new Promise((resolve) => Object.assign(indexedDB.open('vault', 99), { onsuccess: resolve }));
		await expectNothingKept();
	});

	it('as the disk is full', async () => {
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); });
		await expectNothingKept();
	});

	it('any more when it is to be read, all notes are annotated', async () => {
		await visit(vault());
		vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => { throw new DOMException('gone', 'UnknownError'); });
		const app = await start(vault());
		expect(app.annotated).toEqual(['a.md', 'b.md']);
		expect(app.failures).toHaveLength(1);
	});
});

describe('the database is let go of', () => {
	/** What becomes of a newer version of the plugin that opens the database. */
	const upgrade = (): Promise<string> => new Promise((resolve) => {
		const request = indexedDB.open('vault', 2);
		Object.assign(request, { onsuccess: () => { request.result.close(); resolve('opened'); }, onblocked: () => resolve('blocked') });
	});
	const openStore = (): Promise<void> => new AnnotationStore({ name: () => 'vault', wait: noTime, failed: () => undefined }).open();

	it('when a newer version of the plugin wants it while it is looked through', async () => {
		await visit(vault());
		const look = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockReturnValue(new IDBRequest() as IDBRequest<IDBValidKey[]>);
		void openStore();
		await vi.waitFor(() => expect(look).toHaveBeenCalled());
		expect(await upgrade()).toBe('opened');
	});

	it('when it cannot be looked through', async () => {
		await visit(vault());
		vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(() => { throw new DOMException('gone', 'UnknownError'); });
		await openStore();
		expect(await upgrade()).toBe('opened');
	});
});

it('gives, after any changes and starts, the index that a vault gives which is read for the first time', async () => {
	const path = fc.constantFrom('a.md', 'b.md', 'c.md', 'd/e.md');
	const text = fc.constantFrom('騰訊2023年營收6090億元。', '百度2023年营收1345.98亿元。', '2024年3月，商汤科技裁员300人。');
	const step = fc.oneof(
		fc.record({ act: fc.constant('write' as const), path, text }),
		fc.record({ act: fc.constant('rename' as const), path, to: path }),
		fc.record({ act: fc.constant('delete' as const), path }),
		fc.record({ act: fc.constant('close' as const), edition: fc.constantFrom('today', 'tomorrow'), unseen: fc.option(fc.record({ path, text })) }),
	);
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
			vi.stubGlobal('indexedDB', new IDBFactory());
			const notes = new Map<string, Note>();
			let app = await start(notes);
			let clock = 0;
			for (const change of steps) {
				clock++;
				if (change.act === 'write') {
					notes.set(change.path, note(change.text, clock));
					void app.indexer.update(change.path);
				} else if (change.act === 'delete') {
					if (notes.delete(change.path)) app.indexer.delete(change.path);
				} else if (change.act === 'rename') {
					const moved = notes.get(change.path);
					if (moved === undefined || notes.has(change.to)) continue;
					notes.delete(change.path);
					notes.set(change.to, moved);
					void app.indexer.rename(change.path, change.to);
				} else {
					await app.close();
					if (change.unseen !== null) notes.set(change.unseen.path, note(change.unseen.text, clock));
					app = await start(notes, { edition: change.edition });
				}
			}
			await app.close();
			app = await start(notes);
			expect(app.failures).toEqual([]);
			expect(all(app.index)).toEqual([...notes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { text: written }]) => [name, annotateNote(written)]));
			await app.close();
		}),
		{ numRuns: 60 },
	);
});
