// What is shown of a note that a figure stands in, and where that is. The app is a stand-in with one note.
import { expect, it } from 'vitest';
import { fillSnippet } from '../../src/show/fill-snippet';

/** Looks for 6090億元, which stood at `start`; gives what is shown, and where it stands. */
async function look(start: number, cachedRead: () => Promise<string>): Promise<[string, number | null]> {
	let shown = '';
	const line = { appendText: (text: string) => void (shown += text), createEl: (_: string, { text }: { text: string }) => void (shown += `〔${text}〕`) };
	const app = { vault: { getFileByPath: (path: string) => ({ path }), cachedRead } };
	// @ts-expect-error Stand-ins have only what is asked of them.
	const at = await fillSnippet(line, '騰訊.md', [{ start, end: start + 6, text: '6090億元' }], app);
	return [shown, at];
}

it('the words are found where they stand now', async () => {
	expect(await look(9, () => Promise.resolve('騰訊2023年營收6090億元。'))).toEqual(['騰訊2023年營收〔6090億元〕。', 9]);
	expect(await look(9, () => Promise.resolve('一年過去，騰訊2023年營收6090億元。'))).toEqual(['一年過去，騰訊2023年營收〔6090億元〕。', 14]);
});

it('nothing is shown where they are gone, or the note cannot be read', async () => {
	expect(await look(9, () => Promise.resolve('騰訊2023年營收6091億元。'))).toEqual(['', null]);
	expect(await look(9, () => Promise.reject(new Error('locked')))).toEqual(['', null]);
});
