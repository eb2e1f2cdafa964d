// The buttons that say something of a claim. Taking it down is a stand-in that is done when the test says so.
import { Window } from 'happy-dom';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { translator } from '../../src/i18n/translate';
import type { ClaimVerdict } from '../../src/types';
import { installDom } from '../host/obsidian/dom';

vi.mock('obsidian', () => ({ Keymap: {}, Notice: class {} }));

const { addVerdictChoice } = await import('../../src/card/verdict-choice');

beforeAll(() => {
	const page = new Window();
	// @ts-expect-error Its types are its own.
	installDom(page);
	vi.stubGlobal('document', page.document);
});

afterAll(() => void vi.unstubAllGlobals());

/** The buttons of a claim that is not judged yet. */
function choice() {
	const asked: (ClaimVerdict | null)[] = [];
	let answer = (_: boolean): void => undefined;
	const claims = {
		judge: (_: unknown, verdict: ClaimVerdict | null) => {
			asked.push(verdict);
			return new Promise<boolean>((resolve) => void (answer = resolve));
		},
	};
	const el = document.createElement('div');
	// @ts-expect-error Stand-ins have only what is asked of them.
	addVerdictChoice(el, {}, null, { parts: { t: translator('en'), claims } });
	const buttons = [...el.querySelectorAll<HTMLElement>('[role=button]')];
	return {
		asked,
		click: (word: string) => buttons.find(({ textContent }) => textContent.includes(word))?.click(),
		pressed: () => buttons.filter((button) => button.getAttribute('aria-pressed') === 'true').map(({ textContent }) => textContent),
		told: () => el.querySelector('[role=status]')?.textContent,
		answer: (done: boolean) => {
			answer(done);
			return new Promise((resolve) => void setTimeout(resolve, 0));
		},
	};
}

it('what is chosen is shown once it is taken down, and said to those who listen', async () => {
	const { click, answer, pressed, told } = choice();
	click('Refuted');
	expect([pressed(), told()]).toEqual([[], '']);
	await answer(true);
	expect([pressed(), told()]).toEqual([['✗ Refuted'], 'Choose it again to clear it.']);
});

it('a second click waits for the first to be done, and then takes it back', async () => {
	const { asked, click, answer, pressed } = choice();
	click('Refuted');
	click('Refuted');
	click('Disputed');
	expect(asked).toEqual(['refuted']);
	await answer(true);
	click('Refuted');
	await answer(true);
	expect([asked, pressed()]).toEqual([['refuted', null], []]);
});

it('what could not be taken down is not shown, and can be chosen again', async () => {
	const { asked, click, answer, pressed } = choice();
	click('Refuted');
	await answer(false);
	expect(pressed()).toEqual([]);
	click('Refuted');
	expect(asked).toEqual(['refuted', 'refuted']);
});
