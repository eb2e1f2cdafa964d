// What the user said is no company, and what is found in notes afterwards.
import { describe, expect, it, test } from 'vitest';
import { annotate } from '../../src/annotate';
import { readBuiltInCompanies, readCommonWords } from '../../src/lexicon/built-in-companies';
import { buildLexicon } from '../../src/lexicon/lexicon';
import { allow, followNote, refuse, refusedAnywhere, refusedIn, type Refusal } from '../../src/lexicon/refusals';
import { buildScriptTables } from '../../src/script/detect-script';
import { anchorOf } from '../../src/text/anchor';
import { foldTable } from '../twins';

const companies = readBuiltInCompanies();
const scripts = buildScriptTables();
const name = (printed: string): Refusal => ({ kind: 'name', name: printed });
const company = (id: string): Refusal => ({ kind: 'company', id, name: id });

function annotations(text: string, refusals: readonly Refusal[]) {
	const lexicon = buildLexicon(companies, foldTable, readCommonWords(), refusedAnywhere(refusals, foldTable));
	return annotate(text, { fold: foldTable, scripts, lexicon, format: 'plain', refused: refusedIn(refusals, 'a.md') });
}

const found = (text: string, ...refusals: Refusal[]): string[] => annotations(text, refusals).companies.map(({ text: printed }) => printed);

/** The place of a note where the words stand, the second time where `nth` is 1. */
function place(text: string, words: string, nth = 0): Refusal {
	let start = text.indexOf(words);
	for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
	return { kind: 'mention', path: 'a.md', anchor: anchorOf(text, { start, end: start + words.length }) };
}

describe('a refused name', () => {
	test.each([
		['is left out in both scripts', '商湯與騰訊合作，商汤与腾讯合作。', [name('商湯')], ['騰訊', '腾讯']],
		['does not take longer names with it', '商湯與騰訊合作。商湯科技上市。', [name('商汤')], ['騰訊', '商湯科技']],
		['is read without glosses and spaces', '腾讯和商汤都没有回应。', [name('商 湯(tāng)')], ['腾讯']],
		['leaves nothing of itself behind', '阿里云宣布降价，阿里巴巴没有。', [name('阿里云')], ['阿里巴巴']],
		['can be one that no list has', '岚野新材股份有限公司宣布扩产。', [name('岚野新材股份有限公司')], []],
	])('%s', (_, text, refusals, expected) => expect(found(text, ...refusals)).toEqual(expected));
});

describe('a refused company', () => {
	it('is left out under all its names', () => expect(found('商湯科技（SenseTime）與騰訊合作，商湯負責算法。', company('sensetime'))).toEqual(['騰訊']));

	it('no longer has figures and events', () => {
		const text = '商汤科技2021年营收47亿元，2021年12月30日在港交所上市。';
		const ids = (refusals: Refusal[]) => {
			const { figures, events } = annotations(text, refusals);
			return new Set([...figures.map(({ company: owner }) => owner), ...events.flatMap(({ companies: named }) => named)]);
		};
		expect(ids([])).toContain('sensetime');
		expect(ids([company('sensetime')])).not.toContain('sensetime');
	});
});

describe('a refused place', () => {
	const text = '腾讯发布了年报。\n腾讯这个词也可以指快速的消息。';

	it('is left out alone', () => {
		expect(found(text)).toEqual(['腾讯', '腾讯']);
		expect(annotations(text, [place(text, '腾讯', 1)]).companies.map(({ start }) => start)).toEqual([0]);
	});

	it('stays left out after edits around it', () => {
		const edited = `前言：下面讲讲阿里巴巴。\n${text}`;
		expect(annotations(edited, [place(text, '腾讯', 1)]).companies.map(({ text: printed }) => printed)).toEqual(['阿里巴巴', '腾讯']);
	});

	it('says nothing of other notes', () => {
		const elsewhere = place(text, '腾讯', 1);
		expect(found(text, ...followNote([elsewhere], 'a.md', 'b.md'))).toEqual(['腾讯', '腾讯']);
	});
});

describe('the list of refusals', () => {
	const here = place('喝小米粥', '小米');

	it('has each once', () => expect(refuse(refuse([], name('小米')), name('小米'))).toEqual([name('小米')]));

	it('follows a note that is renamed', () =>
		expect(followNote([name('小米'), here], 'a.md', 'b.md')).toEqual([name('小米'), { ...here, path: 'b.md' }]));

	it('stays the same where another note is meant', () => {
		const refusals = [here];
		expect(followNote(refusals, 'c.md', 'd.md')).toBe(refusals);
	});

	it('loses what is in the way of a company that gets a note, in either script', () =>
		expect(allow([name('小米'), name('藍鯨'), company('~蓝鲸'), here], '~蓝鲸', ['蓝鲸'], foldTable)).toEqual([name('小米'), here]));
});
