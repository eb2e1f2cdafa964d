import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type {} from '../host/page/host-api';

/** How somebody comes to the vault. */
export interface Visit {
	/** Path of the note to open. */
	readonly note?: string;
	readonly mode?: Mode;
	/** Language of the app, as `getLanguage` tells it. */
	readonly lang?: string;
	readonly phone?: boolean;
	readonly dark?: boolean;
}

export type Mode = 'preview' | 'live' | 'source';
export type Kind = 'company' | 'figure' | 'claim';

/** For whatever has to come by itself. Longer than it ever takes, as the machine may be busy. */
const patience = 15_000;
/** How long a card is given to say what it should before the pointer tries again. */
const oneTry = 1_500;

/** Somebody who reads notes in the preview. */
export class Reader {
	private context: BrowserContext | null = null;
	private current: Page | null = null;
	private mode: Mode = 'preview';

	constructor(private readonly browser: Browser, private readonly url: string) {}

	get page(): Page {
		if (this.current === null) throw new Error('Visit the vault first');
		return this.current;
	}

	/** Opens the vault in a browser that has never seen it. */
	async visit({ note = 'Welcome.md', mode = 'preview', lang = 'en', phone = false, dark = false }: Visit = {}): Promise<void> {
		await this.leave();
		this.mode = mode;
		this.context = await this.browser.newContext({
			viewport: phone ? { width: 390, height: 844 } : { width: 1300, height: 850 },
			hasTouch: phone,
			deviceScaleFactor: phone ? 2 : 1,
			colorScheme: dark ? 'dark' : 'light',
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		this.context.setDefaultTimeout(patience);
		this.current = await this.context.newPage();
		await this.page.goto(`${this.url}?${new URLSearchParams({ open: note, mode: mode === 'preview' ? 'preview' : 'live', lang, ...(phone ? { mobile: '1' } : {}) }).toString()}`);
		await this.page.waitForSelector('.preview-ready');
		if (mode === 'source') await this.open(note, mode);
	}

	/** Closes the app and opens it again, once it has kept something with these words in it. */
	async comeBack(kept: RegExp): Promise<void> {
		await this.page.waitForFunction((words) => Object.values(localStorage).some((value) => typeof value === 'string' && words.test(value)), kept);
		await this.page.reload();
		await this.page.waitForSelector('.preview-ready');
	}

	async leave(): Promise<void> {
		await this.context?.close();
		this.context = null;
		this.current = null;
	}

	async open(note: string, mode: Mode = this.mode): Promise<void> {
		this.mode = mode;
		await this.page.evaluate(([path, how]) => window.host.open(path, how), [note, mode] as const);
	}

	/** Writes a note as another program would, new or not, and its folder when that is missing. */
	async write(note: string, text: string): Promise<void> {
		await this.page.evaluate(
			async ([path, content]) => {
				const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
				const { vault } = window.host.app;
				if (folder !== '' && vault.getAbstractFileByPath(folder) === null) await vault.createFolder(folder);
				await window.host.write(path, content);
			},
			[note, text] as const,
		);
	}

	/** The note as it is on the disk; fails when there is none. */
	async read(note: string): Promise<string> {
		const text = await this.page.evaluate((path) => window.host.read(path), note);
		if (text === null) throw new Error(`There is no ${note}`);
		return text;
	}

	/** What the console has told of errors. */
	errors(): Promise<string[]> {
		return this.current === null ? Promise.resolve([]) : this.page.evaluate(() => window.host.errors());
	}

	// ---- notes

	/** The note that is shown, in the mode that it is shown in. */
	get note(): Locator {
		return this.page.locator(this.mode === 'preview' ? '.markdown-reading-view' : '.markdown-source-view .cm-content');
	}

	/** What is marked as of a kind, with exactly this text where one is given. */
	mark(kind: Kind, text?: string): Locator {
		const marks = this.note.locator(`.ira-${kind}`);
		return text === undefined ? marks : marks.filter({ hasText: new RegExp(`^\\s*${escape(text)}\\s*$`) });
	}

	/** Waits until something is marked. */
	async seeMark(kind: Kind, text?: string): Promise<void> {
		await this.mark(kind, text).first().waitFor();
	}

	/** Waits until nothing of the kind is marked. */
	async seeNoMark(kind: Kind, text?: string): Promise<void> {
		await until(async () => expect(await this.mark(kind, text).count()).toBe(0));
	}

	/** The line that has just been led to: the app lights it up. */
	get litLine(): Locator {
		return this.page.locator('.is-flashing');
	}

	/** Selects words of the open note in the editor. */
	async select(note: string, words: string): Promise<void> {
		const at = await this.find(note, words);
		await this.page.evaluate(([from, to]) => window.host.select(from, to), [at, at + words.length] as const);
	}

	/** Puts the cursor into the middle of words of the open note. */
	async putCursorInto(note: string, words: string): Promise<void> {
		const at = (await this.find(note, words)) + Math.floor(words.length / 2);
		await this.page.evaluate((offset) => window.host.select(offset), at);
	}

	/** Where words stand in an editor, which counts any line end as one character. */
	private async find(note: string, words: string): Promise<number> {
		const at = (await this.read(note)).replaceAll('\r\n', '\n').indexOf(words);
		if (at < 0) throw new Error(`There is no ${words} in ${note}`);
		return at;
	}

	// ---- cards

	get card(): Locator {
		return this.page.locator('.ira-card');
	}

	/** Rests the pointer on a mark until its card says all of these; tries again, as a card shows what was known when it opened. */
	hover(mark: Locator, ...words: string[]): Promise<Locator> {
		return this.rest(() => this.pointAt(mark.first()), words);
	}

	/** The same at a place counted from the corner of an element, also outside of it. */
	hoverAt(el: Locator, { x, y }: { x: number; y: number }, ...words: string[]): Promise<Locator> {
		return this.rest(async () => {
			const box = await el.first().boundingBox();
			if (box === null) throw new Error('The mark is not there');
			await this.page.mouse.move(box.x + x, box.y + y);
		}, words);
	}

	private async rest(point: () => Promise<void>, words: readonly string[]): Promise<Locator> {
		await until(async () => {
			await this.lookAway();
			await point();
			await this.card.waitFor({ timeout: oneTry });
			expect(await this.card.innerText()).toSatisfy((text: string) => words.every((word) => text.includes(word)), `tells ${words.join(', ')}`);
		});
		return this.card;
	}

	/** Moves the pointer onto a mark, wherever it can be touched: a sentence goes over several lines, and has other marks in it. */
	private async pointAt(mark: Locator): Promise<void> {
		await mark.scrollIntoViewIfNeeded();
		const point = await mark.evaluate((el) => {
			for (const { left, right, top, bottom } of el.getClientRects())
				for (let x = left + 3; x < right; x += 4) {
					const y = (top + bottom) / 2;
					if (document.elementFromPoint(x, y)?.closest('.ira-mark') === el) return { x, y };
				}
			return null;
		});
		if (point === null) throw new Error('The mark is covered');
		await this.page.mouse.move(point.x, point.y);
	}

	/** Takes the pointer away from everything. */
	async lookAway(): Promise<void> {
		await this.page.mouse.move(640, 3);
		await this.card.waitFor({ state: 'detached' });
	}

	// ---- commands

	/** Runs a command from the palette, by its name. */
	async command(name: string): Promise<void> {
		await this.page.keyboard.press('Control+p');
		await this.page.locator('.prompt input').fill(name);
		await this.page.locator('.suggestion-item').filter({ hasText: name }).first().waitFor();
		await this.page.keyboard.press('Enter');
	}

	/** The row of a setting of the plugin. */
	async setting(name: string): Promise<Locator> {
		if (!(await this.page.getByRole('tab', { name: 'Industry Report Annotator' }).isVisible())) await this.page.keyboard.press('Control+,');
		await this.page.getByRole('tab', { name: 'Industry Report Annotator' }).click();
		return this.page.locator('.setting-item').filter({ has: this.page.getByText(name, { exact: true }) });
	}

	// ---- timeline

	get timeline(): Locator {
		return this.page.locator('.ira-timeline');
	}

	/** The rows of the timeline that have all of these words. */
	events(...words: string[]): Locator {
		return words.reduce((rows, word) => rows.filter({ hasText: word }), this.timeline.locator('.ira-timeline-row'));
	}

	// ---- contradictions

	get crosscheck(): Locator {
		return this.page.locator('.ira-crosscheck');
	}

	/** The rows of the pane of contradictions that have all of these words. */
	contradictions(...words: string[]): Locator {
		return words.reduce((rows, word) => rows.filter({ hasText: word }), this.crosscheck.locator('.ira-pane-row'));
	}

	/** Keeps a picture for people to look at. */
	async picture(name: string): Promise<void> {
		await this.page.screenshot({ path: `test-output/screenshots/${name}.png` });
	}
}

/** Waits until something holds. */
export function until(holds: () => Promise<void>): Promise<void> {
	return vi.waitFor(holds, { timeout: patience, interval: 50 });
}

function escape(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
