// The indexer against a vault of strings: what it reads, when, and what it keeps when reading fails.
import { describe, expect, it } from 'vitest';
import { AnnotationStore } from '../../src/index/annotation-store';
import { Indexer, mostNoteLength } from '../../src/index/indexer';
import { VaultIndex } from '../../src/index/vault-index';
import { annotateNote } from '../core';

/** A vault whose notes are strings; `slow` holds back the reading of one note until it is released. */
function vault(notes: Record<string, string>) {
	const files = new Map(Object.entries(notes));
	const index = new VaultIndex();
	const reads: string[] = [];
	const failures: string[] = [];
	const gates = new Map<string, Promise<void>>();
	const indexer = new Indexer({
		index,
		notes: {
			list: () => [...files.keys()],
			stamp: (path) => (files.has(path) ? '' : null),
			read: async (path) => {
				reads.push(path);
				const text = files.get(path);
				await gates.get(path);
				if (text === undefined) throw new Error('gone');
				return text;
			},
		},
		// Never opened: nothing is kept.
		store: new AnnotationStore({ name: () => '', wait: () => Promise.resolve(), failed: () => undefined }),
		annotate: (source) => Promise.resolve(annotateNote(source)),
		pause: () => Promise.resolve(),
		failed: (path) => failures.push(path),
	});
	return { files, index, reads, failures, gates, indexer };
}

const companiesOf = (index: VaultIndex, path: string) => index.get(path)?.companies.map(({ id }) => id);

describe('the indexer', () => {
	it('reads every note once', async () => {
		const { index, reads, indexer } = vault({ 'a.md': '騰訊', 'b.md': '百度' });
		await indexer.indexAll();
		expect(reads).toEqual(['a.md', 'b.md']);
		expect(index.paths).toEqual(['a.md', 'b.md']);
	});

	it('has settled when every note has been read that was asked for, also meanwhile', async () => {
		const { files, index, indexer } = vault({ 'a.md': '騰訊' });
		await indexer.settled();
		expect(index.paths).toEqual([]);
		void indexer.indexAll();
		files.set('b.md', '百度');
		void indexer.update('b.md');
		await indexer.settled();
		expect(index.paths).toEqual(['a.md', 'b.md']);
	});

	it('counts the notes that it read, and not those that it could not', async () => {
		const { gates, indexer } = vault({ 'a.md': '騰訊', 'b.md': '百度', 'long.md': '。'.repeat(mostNoteLength + 1) });
		await indexer.indexAll();
		expect(indexer.read).toBe(2);
		gates.set('a.md', Promise.reject(new Error('locked')));
		await indexer.indexAll();
		expect(indexer.read).toBe(3);
	});

	it('drops notes that are gone when it reads all again', async () => {
		const { files, index, indexer } = vault({ 'a.md': '騰訊', 'b.md': '百度' });
		await indexer.indexAll();
		files.delete('a.md');
		await indexer.indexAll();
		expect(index.paths).toEqual(['b.md']);
	});

	it('reads a note again that changed while it was being read, and keeps the newer text', async () => {
		const { files, index, gates, indexer } = vault({ 'a.md': '騰訊' });
		let release = (): void => undefined;
		gates.set('a.md', new Promise((resolve) => { release = resolve; }));
		const first = indexer.update('a.md');
		files.set('a.md', '百度');
		const second = indexer.update('a.md');
		release();
		await Promise.all([first, second]);
		expect(companiesOf(index, 'a.md')).toEqual(['baidu']);
	});

	it('does not bring back a note that was deleted while it was being read', async () => {
		const { files, index, gates, indexer } = vault({ 'a.md': '騰訊' });
		let release = (): void => undefined;
		gates.set('a.md', new Promise((resolve) => { release = resolve; }));
		const update = indexer.update('a.md');
		files.delete('a.md');
		indexer.delete('a.md');
		release();
		await update;
		expect(index.paths).toEqual([]);
	});

	it('keeps what it knew of a note that cannot be read, says so, and goes on', async () => {
		const { files, index, failures, gates, indexer } = vault({ 'a.md': '騰訊', 'b.md': '百度' });
		await indexer.indexAll();
		gates.set('a.md', Promise.reject(new Error('locked')));
		files.set('b.md', '腾讯');
		await Promise.all([indexer.update('a.md'), indexer.update('b.md')]);
		expect(failures).toEqual(['a.md']);
		expect(['a.md', 'b.md'].map((path) => companiesOf(index, path))).toEqual([['tencent'], ['tencent']]);
	});

	it('says nothing of a note that was deleted before it could be read', async () => {
		const { files, failures, indexer } = vault({ 'a.md': '騰訊' });
		files.delete('a.md');
		await indexer.update('a.md');
		expect(failures).toEqual([]);
	});

	it('says nothing of a note that it was reading when it was stopped', async () => {
		const { failures, gates, indexer } = vault({ 'a.md': '騰訊' });
		gates.set('a.md', Promise.reject(new Error('closed')));
		const update = indexer.update('a.md');
		indexer.stop();
		await update;
		expect(failures).toEqual([]);
	});

	it('moves a note with its name', async () => {
		const { files, index, indexer } = vault({ 'a.md': '騰訊' });
		await indexer.indexAll();
		files.delete('a.md');
		files.set('b.md', '騰訊');
		await indexer.rename('a.md', 'b.md');
		expect(index.paths).toEqual(['b.md']);
	});

	it('leaves out a note that is too long to be one', async () => {
		const { index, indexer } = vault({ 'a.md': '騰'.repeat(mostNoteLength + 1) });
		await indexer.indexAll();
		expect(index.paths).toEqual([]);
	});

	it('works on nothing after it was stopped', async () => {
		const { reads, indexer } = vault({ 'a.md': '騰訊' });
		indexer.stop();
		await indexer.indexAll();
		expect(reads).toEqual([]);
	});
});
