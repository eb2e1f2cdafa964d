/** Verdicts on claims: said on the card or by command, shown at the claim and wherever it is referred to, kept through what happens to its note. */
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { until, type Mode, type Reader } from './reader';
import { scenario } from './scenario';

const note = '報告/展望.md';
const forecast = '腾讯预计2030年游戏营收将达到50亿元。';
const text = `这份笔记记下几种看法。\n\n${forecast}\n\n分析师认为阿里巴巴明年会继续亏损。\n`;

async function visit(reader: Reader, mode: Mode = 'preview', phone = false): Promise<void> {
	await reader.visit({ phone });
	await reader.write(note, text);
	await reader.open(note, mode);
	await reader.seeMark('claim');
}

const claim = (reader: Reader): Locator => reader.mark('claim').filter({ hasText: '游戏营收' }).first();
const button = (home: Locator, name: string): Locator => home.getByRole('button', { name });

/** Says something of the forecast on its card. */
async function say(reader: Reader, verdict: string): Promise<void> {
	const card = await reader.hover(claim(reader), 'Your verdict');
	await button(card, verdict).click();
	await until(async () => expect(await button(card, verdict).getAttribute('aria-pressed')).toBe('true'));
	await reader.lookAway();
}

/** Waits until the forecast, and nothing else, has a verdict; or nothing has one. */
function seeVerdict(reader: Reader, verdict: 'confirmed' | 'disputed' | 'refuted' | null): Promise<void> {
	return until(async () => {
		const marked = reader.note.locator('.ira-claim:is(.ira-confirmed, .ira-disputed, .ira-refuted)');
		expect(await marked.count()).toBe(verdict === null ? 0 : 1);
		if (verdict !== null) expect(await marked.first().evaluate((el, cls) => el.classList.contains(cls) && el.textContent.includes('2030'), `ira-${verdict}`)).toBe(true);
	});
}

describe('a verdict', () => {
	for (const [mode, sign] of [['preview', '.ira-claim.ira-start'], ['live', '.ira-claim-sign']] as const)
		scenario(`is said on the card, stands before the claim, and is taken back (${mode})`, async ({ reader }) => {
			await visit(reader, mode);
			await say(reader, 'Refuted');
			await seeVerdict(reader, 'refuted');
			const signs = await reader.note.locator(`${sign}.ira-refuted`).evaluateAll((els) => els.map((el) => getComputedStyle(el, '::before').content));
			expect(signs).toEqual([expect.stringContaining('✗')]);
			await say(reader, 'Confirmed');
			await seeVerdict(reader, 'confirmed');
			await button(await reader.hover(claim(reader), 'Choose it again to clear it'), 'Confirmed').click();
			await seeVerdict(reader, null);
			expect(await reader.read(note)).toBe(text);
		});

	scenario('is said by keyboard, which stays in the card', async ({ reader }) => {
		await visit(reader, 'live');
		await until(async () => {
			await reader.page.evaluate((offset) => window.host.select(offset), text.indexOf(forecast));
			await reader.command('Show card at cursor');
			await reader.card.filter({ hasText: 'Your verdict' }).waitFor({ timeout: 1_500 });
		});
		const disputed = button(reader.card, 'Disputed');
		await until(async () => {
			await reader.page.keyboard.press('ArrowDown');
			expect(await disputed.evaluate((el) => el === document.activeElement)).toBe(true);
		});
		await reader.page.keyboard.press('Enter');
		await seeVerdict(reader, 'disputed');
		expect(await disputed.getAttribute('aria-pressed')).toBe('true');
		expect(await disputed.evaluate((el) => el === document.activeElement)).toBe(true);
		await reader.page.keyboard.press('Escape');
		await reader.card.waitFor({ state: 'detached' });
		expect(await reader.page.evaluate(() => document.activeElement?.closest('.cm-editor') !== null)).toBe(true);
	});

	scenario('is said by command, also where the cursor is in a company of the claim', async ({ reader }) => {
		await visit(reader, 'live');
		const choose = async (verdict: string, told: string): Promise<void> => {
			await reader.putCursorInto(note, '腾讯');
			await reader.command('Set verdict on claim');
			await reader.page.locator('.suggestion-item').filter({ hasText: verdict }).click();
			await reader.page.locator('.notice').filter({ hasText: told }).waitFor();
		};
		await choose('Disputed', 'Verdict on this claim: Disputed');
		await seeVerdict(reader, 'disputed');
		await choose('No verdict', 'has been cleared');
		await seeVerdict(reader, null);
	});

	scenario('is said by tap', async ({ reader }) => {
		await visit(reader, 'preview', true);
		const box = await claim(reader).boundingBox();
		await reader.page.touchscreen.tap((box?.x ?? 0) - 3, (box?.y ?? 0) + 3);
		await button(reader.card, 'Refuted').tap();
		await seeVerdict(reader, 'refuted');
	});

	scenario('is told where other notes refer to the claim', async ({ reader }) => {
		await visit(reader);
		await say(reader, 'Refuted');
		await reader.write('旁证.md', '腾讯预计明年游戏营收将下降。\n');
		await reader.open('旁证.md');
		await reader.hover(reader.mark('claim'), '展望', '✗ Refuted');
	});

	scenario('changes on a card that is pinned, and the keyboard stays on it', async ({ reader }) => {
		await visit(reader);
		await button(await reader.hover(claim(reader), 'Your verdict'), 'Pin to the sidebar').click();
		const pinned = reader.page.locator('.ira-card-pane .ira-card');
		for (const verdict of ['Refuted', 'Disputed']) {
			await button(pinned, verdict).press('Enter');
			await seeVerdict(reader, verdict === 'Refuted' ? 'refuted' : 'disputed');
			await until(async () => expect(await button(pinned, verdict).evaluate((el) => el.ariaPressed === 'true' && el === document.activeElement)).toBe(true));
		}
	});
});

describe('a verdict stays', () => {
	scenario('when the note is edited and renamed', async ({ reader }) => {
		await visit(reader);
		await say(reader, 'Disputed');
		await reader.write(note, `上文。\n\n${text}`);
		await reader.note.getByText('上文').waitFor();
		await seeVerdict(reader, 'disputed');
		await reader.page.evaluate(([from]) => window.host.rename(from, '改名.md'), [note] as const);
		await reader.open('Welcome.md');
		await reader.open('改名.md');
		await seeVerdict(reader, 'disputed');
		await reader.hover(claim(reader), 'Choose it again to clear it');
	});

	scenario('when the note is converted to the other script', async ({ reader }) => {
		await visit(reader);
		await say(reader, 'Confirmed');
		await reader.write(note, text.replace(forecast, '騰訊預計2030年遊戲營收將達到50億元。'));
		await reader.note.getByText('騰訊').waitFor();
		await seeVerdict(reader, 'confirmed');
	});

	scenario('when the app is opened again', async ({ reader }) => {
		await reader.visit({ note: '报告/体育智能这门生意.md' });
		const market = reader.mark('claim').filter({ hasText: '会长到' });
		await button(await reader.hover(market, 'Your verdict'), 'Disputed').click();
		await reader.comeBack(/"verdict": "disputed"/);
		await until(async () => expect(await market.first().getAttribute('class')).toContain('ira-disputed'));
	});

	scenario('when whatever syncs takes the note away and brings it again', async ({ reader }) => {
		await visit(reader);
		await say(reader, 'Refuted');
		await reader.page.evaluate((path) => window.host.remove(path), note);
		await reader.write(note, text);
		await reader.open(note);
		await seeVerdict(reader, 'refuted');
	});

	scenario('in the list of the settings, which takes it back', async ({ reader }) => {
		await visit(reader);
		await say(reader, 'Refuted');
		await reader.setting('Confidence');
		const row = reader.page.locator('.setting-item').filter({ hasText: 'Refuted · “展望”' });
		await row.locator('.clickable-icon, button').last().click();
		await reader.page.keyboard.press('Escape');
		await seeVerdict(reader, null);
	});
});
