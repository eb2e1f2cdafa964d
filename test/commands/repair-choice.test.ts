import { describe, expect, it } from 'vitest';
import { groupRepairs, RepairChoice } from '../../src/commands/repair-choice';
import { apply } from '../../src/script/apply';
import type { Repair, RepairKind } from '../../src/script/repair';

const source = '當(dāng)前由于虧損。\n\n分享到：當(dāng)地\n晶元漲價。';

/** The repair of the `nth` place where some text stands. */
function repair(kind: RepairKind, printed: string, text: string, certain: boolean, nth = 0): Repair {
	let start = source.indexOf(printed);
	for (let i = 0; i < nth; i++) start = source.indexOf(printed, start + 1);
	return { start, end: start + printed.length, text, kind, certain };
}

const [first, variant, furniture, inside, swap] = [
	repair('gloss', '(dāng)', '', true),
	repair('variant', '于', '於', true),
	repair('furniture', '分享到：當(dāng)地\n', '', false),
	repair('gloss', '(dāng)', '', true, 1),
	repair('suspicious', '晶元', '晶元', false),
] as const;
const repairs = [first, variant, furniture, inside, swap];

describe('repairs to choose from', () => {
	it('are grouped by kind, those to decide on first, with their lines', () => {
		const groups = groupRepairs(source, repairs).map(({ kind, isOnlyShown, repairs: some }) => [kind, isOnlyShown, some.map(({ line }) => line)]);
		expect(groups).toEqual([['furniture', false, [3]], ['suspicious', true, [4]], ['gloss', false, [1, 3]], ['variant', false, [1]]]);
	});

	it('show what stands around them on their line', () => {
		const shown = groupRepairs(source, repairs).flatMap((group) => group.repairs.map(({ before, printed, text, after }) => `${before}{${printed}→${text}}${after}`));
		expect(shown).toEqual(['{分享到：當(dāng)地→}', '{晶元→晶元}漲價。', '當{(dāng)→}前由于虧損。', '分享到：當{(dāng)→}地', '當(dāng)前由{于→於}虧損。']);
	});

	it('show where their line goes on', () => {
		const long = '公司去年虧損很大很大很大由于市場不好不好不好不好';
		const at = long.indexOf('于');
		const [shown] = groupRepairs(long, [{ start: at, end: at + 1, text: '於', kind: 'variant', certain: true }]).flatMap((group) => group.repairs);
		expect([shown?.before, shown?.after]).toEqual(['…年虧損很大很大很大由', '市場不好不好不好不好']);
		const [first] = groupRepairs(`由于${'很'.repeat(11)}`, [{ start: 1, end: 2, text: '於', kind: 'variant', certain: true }]).flatMap((group) => group.repairs);
		expect([first?.before, first?.after]).toEqual(['由', `${'很'.repeat(10)}…`]);
	});

	it('are at first chosen where they are certain', () => {
		expect(apply(source, new RepairChoice(repairs).edits())).toBe('當前由於虧損。\n\n分享到：當地\n晶元漲價。');
	});

	it('can be refused, and a line of furniture takes with it what is inside', () => {
		const choice = new RepairChoice(repairs);
		choice.set([variant], false);
		choice.set([furniture], true);
		expect(apply(source, choice.edits())).toBe('當前由于虧損。\n\n晶元漲價。');
		expect([choice.countOf([first, inside]), choice.has(variant)]).toEqual([2, false]);
	});

	it('never include a swapped word', () => {
		const choice = new RepairChoice(repairs);
		choice.set(repairs, true);
		expect(choice.edits().some(({ start }) => start === swap.start)).toBe(false);
	});
});
