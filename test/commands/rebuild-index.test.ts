// What a reader is told while the index is rebuilt. The app is a stand-in that keeps the notices on screen.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { translator } from '../../src/i18n/translate';

const onScreen: string[] = [];

vi.mock('obsidian', () => ({
	Notice: class {
		constructor(private readonly text: string) {
			onScreen.push(text);
		}

		hide(): void {
			onScreen.splice(onScreen.indexOf(this.text), 1);
		}
	},
}));

const { registerRebuildIndex } = await import('../../src/commands/rebuild-index');

/** The command, over a watcher that rebuilds like this. */
function command(rebuild: () => Promise<number>): () => void {
	let run = (): void => undefined;
	const plugin = { addCommand: ({ callback }: { callback: () => void }) => void (run = callback) };
	// @ts-expect-error Stand-ins have only what the command asks of them.
	registerRebuildIndex(plugin, { watcher: { rebuild }, t: translator('en') });
	return run;
}

beforeEach(() => void onScreen.splice(0));

afterEach(() => void vi.restoreAllMocks());

it('it is said that notes are being read until they are, and then how many were', async () => {
	let done = (_: number): void => undefined;
	command(() => new Promise((resolve) => void (done = resolve)))();
	expect(onScreen).toEqual(['Reading all notes again…']);
	done(1);
	await vi.waitFor(() => expect(onScreen).toEqual(['Read 1 note again.']));
});

it('who asks again meanwhile is told so, and may ask once it is done', async () => {
	let done = (_: number): void => undefined;
	const rebuild = vi.fn(() => new Promise<number>((resolve) => void (done = resolve)));
	const run = command(rebuild);
	run();
	run();
	expect([rebuild.mock.calls.length, onScreen.length]).toEqual([1, 2]);
	done(2);
	await vi.waitFor(() => expect(onScreen).toContain('Read 2 notes again.'));
	run();
	expect(rebuild).toHaveBeenCalledTimes(2);
});

it('what went wrong is logged', async () => {
	const logged = vi.spyOn(console, 'error').mockReturnValue();
	const error = new Error('The vault is not ready.');
	command(() => Promise.reject(error))();
	await vi.waitFor(() => expect(onScreen).toEqual(['The index could not be rebuilt. Try again in a moment.']));
	expect(logged).toHaveBeenCalledWith('The index could not be rebuilt. Try again in a moment.', error);
});
