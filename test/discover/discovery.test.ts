// Companies that no list has, found over several notes. A note is Markdown; its marks are those that the plugin makes.
import { createRequire } from 'node:module';
import { describe, expect, it, test } from 'vitest';
import { Discovery, type Candidate } from '../../src/discover/discovery';
import { knownNames } from '../../src/discover/known-names';
import { intlSegmenter, jiebaSegmenter, type Segment } from '../../src/discover/segmenter';
import { readBuiltInCompanies, readCommonWords } from '../../src/lexicon/built-in-companies';
import { refusedAnywhere, type Refusal } from '../../src/lexicon/refusals';
import { annotateNote } from '../core';
import { foldTable, twins } from '../twins';

interface Options {
	readonly segment?: Segment;
	readonly refused?: readonly Refusal[];
}

function discover(notes: readonly string[], { segment = intlSegmenter().segment, refused = [] }: Options = {}): Candidate[] {
	const known = knownNames(readBuiltInCompanies(), refusedAnywhere(refused, foldTable), foldTable);
	const discovery = new Discovery({ fold: foldTable, words: readCommonWords(), known, segment });
	for (const [i, source] of notes.entries()) {
		Array.from(discovery.add({ file: `${i + 1}.md`, source, format: 'markdown', companies: annotateNote(source).companies }));
	}
	return discovery.candidates();
}

const namesIn = (...notes: string[]): string[] => discover(notes).map(({ name, count }) => `${name} ${count}`);

/** nodejieba, where it could be built. */
function jieba(): Segment | null {
	try {
		return jiebaSegmenter(createRequire(import.meta.url)('nodejieba'))?.segment ?? null;
	} catch {
		return null;
	}
}

const startUps = '骁谛科技创始人表示，公司今年扭亏。骁谛的股价随后上涨。\n\n投资方说，入股骁谛科技是看中其算法。';

describe('companies outside the lexicon', () => {
	test.each(twins(startUps))('are found by what stands beside them, in %s', (_, text) => expect(namesIn(text).map((found) => found.split(' ')[1])).toEqual(['3']));

	test.each([
		['a full name is counted with its short form', startUps, ['骁谛科技 3']],
		['a company that stands in a list of known ones', '腾讯、骁谛和百度都参与了竞标，骁谛的员工最多。', ['骁谛 2']],
		['a name behind what is done to companies', '霄鲲的估值在上涨，入股霄鲲的人不少。', ['霄鲲 2']],
		['a legal name, once', '本轮由北京骁谛云图科技有限公司承建。', ['北京骁谛云图科技有限公司 1']],
	])('%s', (_, text, expected) => expect(namesIn(text)).toEqual(expected));

	test.each([
		['trades', '半导体公司今年裁员，人工智能企业融资不易，互联网巨头旗下业务增长。'],
		['verbs after kinds of companies', '大模型厂商抢占教育市场，互联网巨头都在囤算力，芯片企业急于扩产。'],
		['words that only Taiwan uses', '網路公司與軟體公司的股價都上漲，晶片公司的市值創新高。'],
		['boards and adjectives, however often', '初创公司拟在科创板上市，也可赴港上市，递交招股书。'.repeat(5)],
		['what a conjunction joins to a company', '巴黎奥运与商汤大模型。\n\n下一篇：巴黎奥运与商汤大模型。'],
		['people', '周先生今年五十岁。周远航董事长宣布，周远航总裁辞职。'],
		['companies of the lexicon, weak names among them', '商汤科技创始人表示，苹果的股价上涨，腾讯的市值下跌。'],
		['code and front matter', '---\naliases: 骁谛科技\n---\n`骁谛科技创始人`\n\n正文没有。'],
	])('are none: %s', (_, text) => expect(namesIn(text)).toEqual([]));
});

describe('a candidate', () => {
	it('is the more to the front the more often it stands in the notes', () =>
		expect(namesIn('霄鲲科技创始人表示不知情。', startUps, startUps)).toEqual(['骁谛科技 6', '霄鲲科技 1']));

	it('has the places that tell, with the words around them', () => {
		const [found] = discover(['前言。', '> 昨天，[[骁谛]]**骁谛科技**创始人表示，公司今年扭亏。']);
		const [context] = found?.contexts ?? [];
		expect(context?.file).toBe('2.md');
		expect(context?.text).toContain('骁谛科技创始人表示，公司今年扭亏');
	});

	it('has the short form that notes call it by, if they do', () =>
		expect(discover([startUps, '霄鲲科技创始人表示不知情。']).map(({ name, shortForm }) => [name, shortForm])).toEqual([['骁谛科技', '骁谛'], ['霄鲲科技', null]]));

	it('has words around it that say where the sentence goes on', () => {
		const [found] = discover([`${'前面说了很多不相干的话，'.repeat(3)}入股骁谛科技的人不少，${'后面又说了很多不相干的话，'.repeat(4)}完。骁谛科技创始人不知情。`]);
		expect(found?.contexts.map(({ text }) => [text.startsWith('…'), text.endsWith('…')])).toEqual([[true, true], [false, false]]);
	});

	it('has spans of the note source', () => {
		const notes = [`${'第一段没有公司的名字，只有很多很多的字。\n\n'.repeat(200)}${startUps}`];
		const contexts = discover(notes).flatMap((found) => found.contexts);
		expect(contexts.map(({ start, end }) => notes[0]?.slice(start, end))).toEqual(['骁谛科技', '骁谛科技', '骁谛']);
	});

	it('is none once it is refused, by its name or its id', () => {
		expect(discover([startUps], { refused: [{ kind: 'name', name: '驍諦科技' }, { kind: 'name', name: '骁谛' }] })).toEqual([]);
		expect(discover([startUps], { refused: [{ kind: 'company', id: '~骁谛科技', name: '骁谛科技' }, { kind: 'company', id: '~骁谛', name: '骁谛' }] })).toEqual([]);
	});
});

const nodejieba = jieba();

describe.skipIf(nodejieba === null)('with nodejieba', () => {
	it('the same companies are found as with the segmenter of the browser', () => {
		const notes = [startUps, '腾讯、骁谛和百度都参与了竞标。', '半导体公司今年裁员，大模型厂商抢占教育市场。'];
		expect(discover(notes, { segment: nodejieba ?? (() => []) })).toEqual(discover(notes));
	});
});
