// What becomes of a verdict that is said of a claim. The app is a stand-in with one note and the notices that it shows.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { translator } from '../../src/i18n/translate';
import { VaultIndex } from '../../src/index/vault-index';
import { annotateNote } from '../core';

const notices: string[] = [];

vi.mock('obsidian', () => ({
	Notice: class {
		constructor(text: string) {
			notices.push(text);
		}
	},
	MarkdownView: class {},
}));

const { ClaimJudge } = await import('../../src/commands/judge-claim');

const loss = '分析师预计小米明年会继续亏损。';
const profit = '分析师预计阿里明年会继续盈利。';
const note = `${loss}\n\n${profit}\n`;

/** Refutes the first claim of the note, which now reads like this; gives whether that was taken down, and the words that have a verdict then. */
async function refute(source: string, save = (): Promise<void> => Promise.resolve()): Promise<[boolean, string[]]> {
	const [claim] = annotateNote(note).claims;
	if (claim === undefined) throw new Error('Nothing is claimed');
	const kept: string[] = [];
	const settings = {
		current: { verdicts: [] },
		change: async ({ verdicts }: { verdicts: { anchor: { quote: string } }[] }) => {
			await save();
			kept.push(...verdicts.map(({ anchor }) => anchor.quote));
		},
	};
	const app = { workspace: { iterateAllLeaves: () => undefined }, vault: { getFileByPath: (path: string) => ({ path }), cachedRead: () => Promise.resolve(source) } };
	// @ts-expect-error Stand-ins have only what is asked of them.
	const judge = new ClaimJudge({ app, settings, index: new VaultIndex(), watcher: { annotate: (text: string) => Promise.resolve(annotateNote(text)) }, t: translator('en') });
	return [await judge.judge({ path: 'a.md', claim, text: loss, span: claim }, 'refuted'), kept];
}

beforeEach(() => void notices.splice(0));

describe('a verdict', () => {
	it('is taken down for the claim that it is said of', async () => {
		expect(await refute(note)).toEqual([true, [loss]]);
		expect(await refute(`上文。\n\n${note}`)).toEqual([true, [loss]]);
		expect(notices).toEqual([]);
	});

	it('is not taken down, and that is told, when the claim is deleted', async () => {
		expect(await refute(`${profit}\n`)).toEqual([false, []]);
		expect(notices).toEqual(['The note has changed meanwhile. Try again.']);
	});

	it('that cannot be saved is told', async () => {
		const log = vi.spyOn(console, 'error').mockReturnValue();
		expect(await refute(note, () => Promise.reject(new Error('disk full')))).toEqual([false, []]);
		expect(notices).toEqual(['The verdict could not be saved. Try again.']);
		expect(log).toHaveBeenCalledOnce();
		log.mockRestore();
	});
});
