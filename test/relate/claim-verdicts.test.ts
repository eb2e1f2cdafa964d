// What the user says of claims, and which claims of a note have it afterwards. Verdicts are listed as `words verdict`.
import { describe, expect, it, test } from 'vitest';
import { followVerdicts, judge, notesJudgedAnew, sameClaim, verdictNow, verdictsIn, withVerdicts, type HasWords, type NotedVerdict, type SeenClaim } from '../../src/relate/claim-verdicts';
import { fold } from '../../src/text/fold';
import type { Claim, ClaimVerdict, NoteAnnotations } from '../../src/types';
import { annotateNote } from '../core';
import { foldTable, twins } from '../twins';

const growth = '腾讯预计2030年游戏营收将达到50亿元。';
const loss = '分析师认为阿里巴巴明年会继续亏损。';
const note = `这份笔记记下几种看法。\n\n${growth}\n\n${loss}\n`;

/** The claim of a note that has these words. */
function claimIn({ claims }: NoteAnnotations, source: string, words: string): Claim {
	const claim = claims.find(({ start, end }) => source.slice(start, end).includes(words));
	if (claim === undefined) throw new Error(`Nobody claims ${words}`);
	return claim;
}

/** What is kept after the claim with these words was judged. */
function said(verdict: ClaimVerdict | null, words: string, { source = note, before = [] as readonly NotedVerdict[] } = {}): readonly NotedVerdict[] {
	return judge(before, 'a.md', source, claimIn(annotateNote(source), source, words), verdict, foldTable);
}

/** The claims of a note that have a verdict. */
function judged(source: string, verdicts: readonly NotedVerdict[], path = 'a.md'): string[] {
	const { claims } = withVerdicts(annotateNote(source), source, verdictsIn(verdicts, path), foldTable);
	return claims.flatMap(({ start, end, verdict }) => (verdict === undefined ? [] : [`${source.slice(start, end)} ${verdict}`]));
}

describe('a verdict', () => {
	it('is on its claim and on no other', () => expect(judged(note, said('refuted', '游戏营收'))).toEqual([`${growth} refuted`]));

	it('says nothing of the same words in another note', () => expect(judged(note, said('refuted', '游戏营收'), 'b.md')).toEqual([]));

	it('is replaced by another on the same claim', () => expect(judged(note, said('confirmed', '游戏营收', { before: said('refuted', '游戏营收') }))).toEqual([`${growth} confirmed`]));

	it('stands beside those on other claims', () =>
		expect(judged(note, said('disputed', '继续亏损', { before: said('refuted', '游戏营收') }))).toEqual([`${growth} refuted`, `${loss} disputed`]));

	it('can be taken back', () => expect(said(null, '游戏营收', { before: said('refuted', '游戏营收') })).toEqual([]));

	it('of two that came from two devices is the later one', () => expect(judged(note, [...said('refuted', '游戏营收'), ...said('confirmed', '游戏营收')])).toEqual([`${growth} confirmed`]));
});

describe('after an edit', () => {
	test.each([
		['above it', note.replace('这份笔记', '前言：下面是摘录。\n\n这份笔记')],
		['of all that surrounds it', note.replace('记下几种看法', '里有两种看法').replace(loss, '以上。')],
		['of its line breaks', note.replaceAll('\n', '\r\n')],
	])('a verdict stays %s', (_, edited) => expect(judged(edited, said('disputed', '游戏营收'))).toEqual([`${growth} disputed`]));

	it('of its own words it is gone, and is there again when that is undone', () => {
		const verdicts = said('disputed', '游戏营收');
		expect(judged(note.replace('50亿元', '80亿元'), verdicts)).toEqual([]);
		expect(judged(note, verdicts)).toEqual([`${growth} disputed`]);
	});

	it('it follows the note into the other script, and can be taken back there', () => {
		for (const [, source] of twins(note)) {
			const verdicts = said('disputed', '游戏营收');
			expect(judged(source, verdicts).map((line) => line.split(' ').at(-1))).toEqual(['disputed']);
			expect(said(null, '2030年', { source, before: verdicts })).toEqual([]);
		}
	});

	it('it stays on the second of two claims that read the same', () => {
		const source = `${growth}\n\n中间是午饭的菜单，有米饭、青菜、豆腐和汤，吃完再往下读。\n\n${growth}\n`;
		const [, second] = annotateNote(source).claims;
		const verdicts = second === undefined ? [] : judge([], 'a.md', source, second, 'refuted', foldTable);
		const edited = `上文。\n\n${source}`;
		const { claims } = withVerdicts(annotateNote(edited), edited, verdictsIn(verdicts, 'a.md'), foldTable);
		expect(claims.map(({ verdict }) => verdict)).toEqual([undefined, 'refuted']);
	});
});

describe('the list of verdicts', () => {
	const verdicts = said('refuted', '游戏营收');

	it('follows a note that is renamed', () => expect(judged(note, followVerdicts(verdicts, 'a.md', 'b.md'), 'b.md')).toEqual([`${growth} refuted`]));

	it('stays the same where another note is renamed', () => expect(followVerdicts(verdicts, 'c.md', 'd.md')).toBe(verdicts));

	it('tells which notes have to be read again', () => {
		const synced: readonly NotedVerdict[] = structuredClone(verdicts);
		expect([...notesJudgedAnew(verdicts, synced)]).toEqual([]);
		expect([...notesJudgedAnew(verdicts, said('disputed', '游戏营收'))]).toEqual(['a.md']);
		expect([...notesJudgedAnew(verdicts, followVerdicts(verdicts, 'a.md', 'b.md'))]).toEqual(['a.md', 'b.md']);
	});
});

describe('a claim of a note that is read again', () => {
	const claim = claimIn(annotateNote(note), note, '游戏营收');
	/** The claim as it is seen at an offset. */
	const seen = (at = claim.start): SeenClaim => ({ claim, text: growth, span: { start: at, end: at + growth.length } });
	const isGrowth: HasWords = (words) => fold(words, foldTable) === fold(growth, foldTable);
	const now = (source: string, at = claim.start): string | null => {
		const found = sameClaim(annotateNote(source).claims, source, seen(at), isGrowth);
		return found === null ? null : source.slice(found.start, found.end);
	};

	it('is known where it was', () => expect(now(note)).toBe(growth));

	it('is known where it stands now', () => expect(now(`上文。\n\n${note}`)).toBe(growth));

	it('is known in the other script', () => expect(twins(growth).map(([, source]) => now(`${source}\n`) === source)).toEqual([true, true]));

	it('is not taken for another one', () => expect(now(note.replace(growth, ''))).toBeNull());

	it('that is deleted is not another of the same length', () => {
		const [xiaomi, alibaba] = ['分析师预计小米明年会继续亏损。', '分析师预计阿里明年会继续盈利。'];
		const source = `${xiaomi}\n\n${alibaba}\n`;
		const [first] = annotateNote(source).claims;
		const found = (now: string): Claim | null | undefined =>
			first && sameClaim(annotateNote(now).claims, now, { claim: first, text: xiaomi, span: first }, (words) => words === xiaomi);
		expect(found(source)?.start).toBe(0);
		expect(found(`${alibaba}\n`)).toBeNull();
	});

	it('is the one at the given place, of two that read the same', () => {
		const source = `${note}\n${growth}\n`;
		const at = source.lastIndexOf(growth);
		expect(sameClaim(annotateNote(source).claims, source, seen(at), isGrowth)?.start).toBe(at);
	});

	it('is the one nearest to where it is seen, of two that read the same', () => {
		const source = `前言。${note}\n${growth}\n`;
		const at = source.lastIndexOf(growth);
		expect(sameClaim(annotateNote(source).claims, source, seen(at - 2), isGrowth)?.start).toBe(at);
	});

	describe('has the verdict', () => {
		const told = (source: string, verdicts: readonly NotedVerdict[], verdict?: ClaimVerdict): ClaimVerdict | null => {
			const { claims } = withVerdicts(annotateNote(source), source, verdictsIn(verdicts, 'a.md'), foldTable);
			const known = seen();
			return verdictNow(claims, verdict === undefined ? known : { ...known, claim: { ...claim, verdict } }, isGrowth);
		};
		const moved = `上文。\n\n${note}`;

		it('that was said of it, wherever it stands now', () => expect([told(note, said('refuted', '游戏营收')), told(moved, said('refuted', '游戏营收'))]).toEqual(['refuted', 'refuted']));

		it('no longer when that was taken back', () => expect([told(note, [], 'refuted'), told(moved, [], 'refuted')]).toEqual([null, null]));

		it('that it had, where its note has not been read since', () => expect(told('还没有论断。', [], 'disputed')).toBe('disputed'));

		it('of no other claim of the same length', () => {
			const other = growth.replace('腾讯', '网易');
			expect(told(other, said('refuted', '游戏营收', { source: other }))).toBeNull();
			expect(told(`${other}\n\n${growth}`, said('refuted', '网易', { source: other }))).toBeNull();
		});
	});
});
