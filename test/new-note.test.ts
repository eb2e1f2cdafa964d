// Where new notes go. The app is a stand-in with a list of paths.
import { describe, expect, it, vi } from 'vitest';

vi.mock('obsidian', () => ({ normalizePath: (path: string) => path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1') }));

const { folderOf, pathForNote } = await import('../src/new-note');

describe('the folder of the settings', () => {
	it.each([['', ''], ['/', ''], ['Clippings/', 'Clippings'], ['Clippings/News', 'Clippings/News']])('%j is %j', (setting, folder) => expect(folderOf(setting)).toBe(folder));
});

describe('the path of a new note', () => {
	const taken = new Set(['公司/foxconn.md', '公司/untitled.md']);

	it('is not that of another note, in whichever case', () => expect(pathForNote('公司', 'Foxconn', 'Untitled', taken)).toBe('公司/Foxconn 1.md'));

	it('is as the title says where that is free', () => expect(pathForNote('', 'Foxconn', 'Untitled', taken)).toBe('Foxconn.md'));

	it('has another name for a title that no file can have', () => expect(pathForNote('公司', '???', 'Untitled', taken)).toBe('公司/Untitled 1.md'));
});
