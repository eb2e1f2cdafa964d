// What the index answers after notes came, changed, moved and went. Notes are annotated for real; there is no app.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VaultIndex } from '../../src/index/vault-index';
import type { CompanyId, NoteAnnotations } from '../../src/types';
import { annotateNote } from '../core';

const prospectus = annotateNote('# 招股書\n\n商湯科技2018年虧損34.28億元。2020年商湯科技的營收為34.5億元。');
const olympics = annotateNote('# 奥运\n\n商汤科技2018年亏损34.33亿元。');
const jasper = annotateNote('Jasper在2022年10月完成1.25億美元的融資。');

function indexOf(notes: Record<string, NoteAnnotations>): VaultIndex {
	const index = new VaultIndex();
	for (const [path, annotations] of Object.entries(notes)) index.set(path, annotations);
	return index;
}

/** What does not fit, in an order of its own: the index has none. */
function disagreements(index: VaultIndex): unknown {
	const { facts, checks, isWhole } = index.disagreements();
	return { facts: [...facts].sort((a, b) => (a.key < b.key ? -1 : 1)), checks: [...checks].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)), isWhole };
}

/** Everything that a card or a pane could ask. */
function answers(index: VaultIndex): unknown {
	const companies: CompanyId[] = index.companies().map(({ id }) => id).sort();
	return {
		paths: index.paths,
		companies: companies.map((id) => [id, index.notesOn(id), index.factsOf(id), index.figuresOf(id), index.claimsNear({ companies: [id], speaker: null }, '')]),
		facts: index.facts(),
		disagreements: disagreements(index),
		timeline: index.timeline(),
		verdicts: index.paths.map((path) => index.get(path)?.figures.map((figure) => index.factOf(figure))),
	};
}

describe('one fact told by two notes', () => {
	const index = indexOf({ 'a.md': prospectus, 'b.md': olympics });
	const loss = olympics.figures[0];

	it('is a conflict where the numbers differ', () => {
		expect(loss === undefined ? null : index.verdictOf(loss)).toBe('conflict');
	});

	it('lists every telling with its place', () => {
		const fact = loss === undefined ? null : index.factOf(loss);
		expect(fact?.values.map(({ file, text }) => `${file} ${text}`)).toEqual(['a.md 34.28億元', 'b.md 34.33亿元']);
	});

	it('is no fact any more when one of the notes is gone', () => {
		const alone = indexOf({ 'a.md': prospectus, 'b.md': olympics });
		alone.delete('a.md');
		expect(loss === undefined ? 'no figure' : alone.factOf(loss)).toBeNull();
	});
});

describe('an event', () => {
	const listing = annotateNote('2021年12月30日，商汤科技在香港上市，市值1400亿港元，创始人敲钟。');
	const conflicts = (notes: Record<string, NoteAnnotations>, type: string, date: string): unknown => {
		const index = indexOf(notes);
		return index.timeline().filter((event) => event.type === type && event.date === date).map((event) => index.conflictsOf(event));
	};
	const marketCap = { metric: 'market_cap', of: null, values: ['1400亿港元', '1500億港元'] };

	it('is told differently where a note that does not tell of it gives one of its figures another value', () => {
		expect(conflicts({ 'a.md': listing, 'b.md': annotateNote('商湯科技在2021年12月30日的市值為1500億港元。') }, 'ipo', '2021-12-30')).toEqual([[marketCap]]);
		expect(conflicts({ 'a.md': listing, 'b.md': annotateNote('商湯科技在2021年12月30日的市值為1400億港元。') }, 'ipo', '2021-12-30')).toEqual([[]]);
	});

	it('is not because its note gives another year’s result beside it', () => {
		const results = annotateNote('商汤科技2018年亏损34.33亿元，2017年亏损3亿元。');
		const notes = { 'a.md': annotateNote('商湯科技2017年虧損5億元。'), 'b.md': results };
		expect(conflicts(notes, 'earnings', '2018')).toEqual([[]]);
		expect(conflicts(notes, 'earnings', '2017')).toEqual([[{ metric: 'net_loss', of: null, values: ['5億元', '3亿元'] }]]);
	});

	it('says once what its own tellings contradict each other in', () => expect(conflicts({ 'a.md': prospectus, 'b.md': olympics }, 'earnings', '2018')).toEqual([[{ metric: 'net_loss', of: null, values: ['34.28億元', '34.33亿元'] }]]));
});

describe('a company', () => {
	it('is found in all its notes, the one with most mentions first', () => {
		const index = indexOf({ 'b.md': olympics, 'a.md': prospectus, 'c.md': jasper });
		expect(index.notesOn('sensetime').map(({ path, mentions }) => `${path} ${mentions.length}`)).toEqual(['a.md 2', 'b.md 1']);
	});

	it('has the events that the timeline tells of it, before and after the timeline was asked for', () => {
		const index = indexOf({ 'a.md': prospectus, 'b.md': olympics, 'c.md': jasper });
		const ids = index.companies().map(({ id }) => id);
		const events = (): string[][] => ids.map((id) => index.eventsOf(id).map(({ title }) => title));
		const first = events();
		expect(first.flat()).not.toEqual([]);
		expect(first).toEqual(ids.map((id) => index.timeline().filter(({ companies }) => companies.includes(id)).map(({ title }) => title)));
		expect(events()).toEqual(first);
	});

	it('has the tellings of its events that do not name it', () => {
		const index = indexOf({ 'a.md': annotateNote('2023年5月，腾讯卖出手上的京东股票。'), 'b.md': annotateNote('2023年5月21日，腾讯再次出手，减持5000万股。') });
		expect(index.eventsOf('jd').map(({ date, tellings }) => [date, tellings.length])).toEqual([['2023-05-21', 2]]);
	});

	it('that no note mentions has no notes', () => expect(indexOf({ 'c.md': jasper }).notesOn('sensetime')).toEqual([]));
});

describe('what does not fit', () => {
	const total = annotateNote('商汤科技2018年亏损34.28亿元，2019年亏损49.63亿元，2020年亏损121.58亿元，2018年至2020年合计亏损250亿元。');
	const rounded = annotateNote('2020年商汤科技的营收为34.46亿元。');

	/** `net_loss 2018 conflict` for facts, `sum 250亿元 conflict` for checks. */
	function told(index: VaultIndex, isOver?: () => boolean): string[] {
		const { facts, checks } = index.disagreements(isOver);
		return [...facts.map(({ fact }) => `${fact.metric} ${fact.period ?? ''} ${fact.verdict}`), ...checks.map(({ check, figure }) => `${check.kind} ${figure.text} ${check.verdict}`)];
	}

	it('are facts told differently or rounded, and sums that do not come out', () => {
		expect(told(indexOf({ 'a.md': prospectus, 'b.md': olympics, 'c.md': rounded }))).toEqual(['net_loss 2018 conflict', 'revenue 2020 rounding']);
		expect(told(indexOf({ 'a.md': total }))).toEqual(['sum 250亿元 conflict']);
		expect(told(indexOf({ 'a.md': prospectus, 'b.md': jasper }))).toEqual([]);
	});

	it('goes when a note says otherwise, and comes back', () => {
		const index = indexOf({ 'a.md': prospectus, 'b.md': olympics, 'c.md': total });
		const before = told(index);
		index.set('b.md', jasper);
		index.delete('c.md');
		expect(told(index)).toEqual([]);
		index.set('b.md', olympics);
		index.set('c.md', total);
		expect(told(index)).toEqual(before);
	});

	it('is the same object until one of its tellings changes', () => {
		const index = indexOf({ 'a.md': prospectus, 'b.md': olympics });
		const [before] = index.disagreements().facts;
		index.set('c.md', jasper);
		expect(index.disagreements().facts[0]).toBe(before);
	});

	it('is found piece by piece where time is short', () => {
		const index = indexOf({ 'a.md': prospectus, 'b.md': olympics, 'c.md': total });
		let steps = 0;
		for (let isWhole = false; !isWhole && steps < 100; steps++) {
			let asked = 0;
			isWhole = index.disagreements(() => asked++ > 0).isWhole;
		}
		expect(steps).toBeGreaterThan(2);
		expect(told(index)).toEqual(told(indexOf({ 'a.md': prospectus, 'b.md': olympics, 'c.md': total })));
	});

	it('is found within a long note piece by piece, and from the beginning again where the note has changed meanwhile', () => {
		const losses = Array.from({ length: 40 }, (_, at) => `商汤科技${1970 + at}年亏损${at + 3}亿元。`).join('\n\n');
		const before = annotateNote(`${losses}\n\n商汤科技1970年至1972年合计亏损99亿元。`);
		const after = annotateNote(`${losses}\n\n商汤科技1970年至1972年合计亏损88亿元。`);
		const index = indexOf({ 'a.md': before });
		const readSome = (): boolean => {
			let asked = 0;
			return index.disagreements(() => asked++ > 60).isWhole;
		};
		expect([readSome(), readSome()]).toEqual([false, true]);
		index.set('a.md', after);
		expect(readSome()).toBe(false);
		index.set('a.md', before);
		expect(told(index)).toEqual(['sum 99亿元 conflict']);
	});
});

describe('changes', () => {
	it('are announced once each, and not after the listener has left', () => {
		const index = new VaultIndex();
		let calls = 0;
		const leave = index.onChange(() => calls++);
		index.set('a.md', prospectus);
		index.rename('a.md', 'b.md');
		index.delete('b.md');
		expect(calls).toBe(3);
		leave();
		index.set('a.md', prospectus);
		expect(calls).toBe(3);
	});

	it('of a note that is not there change nothing', () => {
		const index = new VaultIndex();
		index.delete('a.md');
		index.rename('a.md', 'b.md');
		expect(index.revision).toBe(0);
	});
});

it('answers the same after any changes as an index built from scratch', () => {
	const path = fc.constantFrom('a.md', 'b.md', 'c.md', 'd/e.md');
	const note = fc.constantFrom(prospectus, olympics, jasper);
	const step = fc.oneof(
		fc.record({ act: fc.constant('set' as const), path, note }),
		fc.record({ act: fc.constant('rename' as const), path, to: path }),
		fc.record({ act: fc.constant('delete' as const), path }),
	);
	fc.assert(
		fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
			const index = new VaultIndex();
			const notes = new Map<string, NoteAnnotations>();
			for (const change of steps) {
				if (change.act === 'set') {
					index.set(change.path, change.note);
					notes.set(change.path, change.note);
				} else if (change.act === 'delete') {
					index.delete(change.path);
					notes.delete(change.path);
				} else {
					index.rename(change.path, change.to);
					const moved = notes.get(change.path);
					if (moved === undefined) continue;
					notes.delete(change.path);
					notes.set(change.to, moved);
				}
				index.timeline();
				index.disagreements();
			}
			expect(answers(index)).toEqual(answers(indexOf(Object.fromEntries([...notes].reverse()))));
		}),
		{ numRuns: 80 },
	);
});
