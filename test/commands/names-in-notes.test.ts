// Which of the names that notes give a company go into its own note. Notes are annotated for real, in both scripts.
import { describe, expect, it } from 'vitest';
import { draftCompanyNote } from '../../src/commands/company-note-draft';
import { namesInNotes } from '../../src/commands/names-in-notes';
import { VaultIndex } from '../../src/index/vault-index';
import { readCommonWords } from '../../src/lexicon/built-in-companies';
import type { Company } from '../../src/types';
import { annotateNote } from '../core';
import { foldTable } from '../twins';

const words = readCommonWords();

/** The names for the note of whom the first `printed` in the notes means. */
function names(printed: string, company: Company | null, ...sources: string[]): string[] {
	const index = new VaultIndex();
	for (const [i, source] of sources.entries()) index.set(`${i}.md`, annotateNote(source));
	const id = index.paths.flatMap((path) => index.get(path)?.companies ?? []).find(({ name }) => name === printed)?.id ?? 'none';
	return namesInNotes(id, printed, company, index.notesOn(id), foldTable, words);
}

describe('the note of a company that no list has', () => {
	const hant = '寧波遠濤機器人有限公司（下稱遠濤）完成A輪融資。遠濤稱，今年營收為3億元。';
	const hans = '宁波远涛机器人有限公司（下称远涛）完成A轮融资。远涛称，今年营收为3亿元。';

	it.each([
		['寧波遠濤機器人有限公司', hant, ['寧波遠濤機器人有限公司', '遠濤']],
		['宁波远涛机器人有限公司', hans, ['宁波远涛机器人有限公司', '远涛']],
	])('has the short form that a note introduced (%s)', (printed, source, expected) => expect(names(printed, null, source)).toEqual(expected));

	it('is titled by the full name, also where the reader met the short one', () => {
		expect(draftCompanyNote(null, names('遠濤', null, hant), 'hant')).toEqual({ title: '寧波遠濤機器人有限公司', aliases: ['遠濤'], tickers: [] });
	});

	it('has the short form that the note uses without a word about it', () =>
		expect(names('墨岚机器人', null, '墨岚机器人公司昨日宣布完成融资。墨岚表示，产品已经交付。')).toEqual(['墨岚机器人', '墨岚']));

	it.each(['发行人', '世纪', 'A'])('has a name that somebody chose, be it %s', (chosen) => expect(namesInNotes('tencent', chosen, null, [], foldTable, words)).toEqual([chosen]));

	it('has both scripts where notes are in both', () => expect(names('宁波远涛机器人有限公司', null, hant, hans)).toEqual(['宁波远涛机器人有限公司', '寧波遠濤機器人有限公司', '遠濤', '远涛']));

	it.each(['公司', '集团', '平台', '发行人', '本公司', '标的公司', '甲方'])('has no part that it plays in one text alone (%s)', (role) =>
		expect(names('宁波远涛机器人有限公司', null, `宁波远涛机器人有限公司（以下简称“${role}”）提交了招股书。${role}去年亏损2亿元。`)).toEqual(['宁波远涛机器人有限公司']));
});

describe('the note of a listed company', () => {
	const tencent: Company = { id: 'tencent', hans: '腾讯', hant: '騰訊', en: 'Tencent', aliases: [], tickers: [], kind: 'company', parent: null, former: [], weak: [], traps: [] };

	it('has what a note calls it besides', () => expect(names('腾讯', tencent, '腾讯（下称南山大厂）去年营收为6000亿元。南山大厂今年裁员。Tencent和騰訊没有回应。腾讯也没有。')).toEqual(['腾讯', '南山大厂']));
});
