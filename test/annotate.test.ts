// The whole way from a note to its annotations: what must hold for any note whatever is found in it.
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { NoteAnnotations, Span } from '../src/types';
import { annotateNote, annotatePlain } from './core';

const vault = join(import.meta.dirname, 'vault');
const notes = readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).sort();

function spansOf(annotations: NoteAnnotations): Span[] {
	return [...annotations.companies, ...annotations.figures, ...annotations.dates, ...annotations.events, ...annotations.claims];
}

/** Pieces of notes: prose with something in it, and syntax that may not be read. */
const prose = fc.constantFrom('商湯科技2018年虧損34.28億元。', '据IDC预计,市场规模将达1488.7亿元。', '- 騰訊、百度', '\n\n', '# 小米', '| 年 | 營收 |\n|---|---|\n| 2018 | 18.5億 |', '(dāng)', ' ', '“', '」', '同比增長10%', '**', '==', '\r\n', '\ud83d');
const hidden = fc.constantFrom('`騰訊3億元`', '\n```\n百度5億元\n```\n', '$$2018年阿里$$', '[文](https://tencent.com/騰訊3億元)', '<a href="騰訊">', '%%百度%%', '![[華為]]', '[[小米|它]]', '#騰訊', '[^騰訊]');
const note = fc.array(fc.oneof(prose, hidden), { maxLength: 25 }).map((pieces) => pieces.join(''));

describe('any note', () => {
	it('has spans that lie in it, and texts that stand at their spans', () => {
		fc.assert(
			fc.property(note, (source) => {
				for (const annotations of [annotateNote(source), annotatePlain(source)]) {
					for (const { start, end } of spansOf(annotations)) {
						expect(start).toBeGreaterThanOrEqual(0);
						expect(end).toBeGreaterThan(start);
						expect(end).toBeLessThanOrEqual(source.length);
					}
					for (const { start, end, text } of [...annotations.companies, ...annotations.figures, ...annotations.dates]) expect(text).toBe(source.slice(start, end));
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('is annotated the same twice', () => {
		fc.assert(fc.property(note, (source) => {
			expect(annotateNote(source)).toEqual(annotateNote(source));
		}), { numRuns: 50 });
	});

	it('refers only to figures and companies that it has', () => {
		fc.assert(
			fc.property(note, (source) => {
				const { figures, events, claims } = annotateNote(source);
				for (const { figures: indices } of [...events, ...claims]) for (const index of indices) expect(figures[index]).toBeDefined();
			}),
			{ numRuns: 100 },
		);
	});

	it.each([
		['2023年小鹏的AI芯片收入为12亿元，增长30%。', ['AI芯片', 'AI芯片']],
		['2023年小鵬的**AI 晶片**收入為12億元，增長30%。', ['AI 晶片', 'AI 晶片']],
		['2023年小鹏营收为300亿元，其中IoT硬件为12亿元。', [null, 'IoT硬件']],
	])('names the part that a figure is about as it does itself: %s', (source, parts) => {
		expect(annotateNote(source).figures.map(({ subjectText }) => subjectText)).toEqual(parts);
	});

	it('may hold any characters', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (source) => {
			expect(() => annotateNote(source)).not.toThrow();
		}));
	});
});

// The runner gives up what takes seconds; all of these took minutes, or did not end, when a pattern or a loop went wrong.
describe('repetition is read in time', () => {
	test.each([
		['words to whom something is said', `騰訊${'向'.repeat(60)}表示，今年會更好，明年也會更好。`],
		['words to whom, and adverbs', `騰訊${'向也也'.repeat(22)}甲表示，今年會更好，明年也會更好。`],
		['questions without a comma', '小米上市了嗎？'.repeat(30_000)],
		['a paragraph of many lines', '小米2024年上市了。\n'.repeat(20_000)],
		['clauses without a full stop', '商湯2018年虧損34.28億元，'.repeat(5_000)],
	])('%s', (_, source) => expect(annotateNote(source).script).not.toBeUndefined());
});

describe('what no reader sees', () => {
	const inside = '商湯科技2018年虧損34.28億元';
	test.each([
		['front matter', `---\ntitle: ${inside}\n---\n`],
		['fenced code', `\`\`\`\n${inside}\n\`\`\``],
		['inline code', `\`${inside}\``],
		['math', `$${inside}$`],
		['a math block', `$$\n${inside}\n$$`],
		['an address', `[見](https://a.com/${inside})`],
		['a bare address', `https://a.com/${inside}`],
		['a link target', `[[${inside}|見]]`],
		['an embed', `![[${inside}]]`],
		['a comment', `%%${inside}%%`],
		['an HTML attribute', `<b title="${inside}">見</b>`],
	])('nothing is found in %s', (_, source) => expect(spansOf(annotateNote(source))).toEqual([]));
});

describe('the demo vault', () => {
	test.each(notes)('%s is found as somebody has read it', async (path) => {
		const { companies, figures, dates, events, claims, ...about } = annotateNote(readFileSync(join(vault, path), 'utf8'));
		const recorded = [
			JSON.stringify(about),
			'\n## companies', ...companies.map(({ text, id }) => `${text} → ${id}`),
			'\n## figures', ...figures.map(({ text, kind, value, max, unit, hedge, company, metric, of, subject, period, direction }) =>
				`${text} → ${[kind, max === null ? value : `${value}…${max}`, unit, hedge].filter((part) => part !== null).join(' ')} | ${[company, metric, of, subject, period, direction].map((part) => part ?? '–').join(' · ')}`),
			'\n## dates', ...dates.map(({ text, value }) => `${text} → ${value}`),
			'\n## events', ...events.map(({ date, type, status, title, companies: ids }) => `${date ?? '–'} ${type} ${status} ${title} (${ids.join(', ')})`),
			'\n## claims', ...claims.map(({ kind, cue, speaker, negated }) => `${kind} “${cue}”${negated ? ' negated' : ''} by ${speaker ?? 'the author'}`),
		].join('\n');
		await expect(`${recorded}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'recorded', `${path.replace(/[/ ]/g, '-')}.txt`));
	});
});
