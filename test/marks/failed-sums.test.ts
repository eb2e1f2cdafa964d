// Which figures of a note are marked because its own arithmetic does not give them.
import { expect, it, vi } from 'vitest';
import { failedSums } from '../../src/marks/failed-sums';
import { isContradicted, listMarks } from '../../src/marks/marks';
import { annotateNote } from '../core';
import { twins } from '../twins';

vi.stubGlobal('window', globalThis);

/** The figures that carry the sign though no other note tells of them. */
async function marked(note: string): Promise<string[]> {
	const annotations = annotateNote(note);
	return listMarks(annotations, await failedSums(annotations)).flatMap(({ marked: one, start, end }) => (isContradicted(one, () => null) ? [note.slice(start, end)] : []));
}

it.each(twins('2021年至2023年，蔚来分别亏损20.6亿元、87.2亿元和67.4亿元，三年总计亏损165.2亿元。'))('a total that is not the sum of its years, and none of the years (%s)', async (_, note) => {
	expect((await marked(note)).map((text) => text.replace('億', '亿'))).toEqual(['165.2亿元']);
});

it('a rate of growth that its amounts do not give', async () => expect(await marked('美团2022年营收2200亿元，2023年营收2767亿元，同比增长62%。')).toEqual(['62%']));

it('no total that comes out, or that rounding lets come out', async () => {
	expect(await marked('2021年至2023年，蔚来分别亏损20.6亿元、87.2亿元和67.4亿元，三年总计亏损175.2亿元。')).toEqual([]);
	expect(await marked('2021年至2023年，蔚来分别亏损20.6亿元、87.2亿元和67.4亿元，三年总计亏损175.15亿元。')).toEqual([]);
});

it('all of them in a long note, which is checked in slices', async () => {
	expect(await marked('美团2022年营收2200亿元，2023年营收2767亿元，同比增长62%。\n\n'.repeat(130))).toHaveLength(130);
	expect(await marked(`${'网易2023年营收981亿元，其中游戏816亿元，其他86亿元。\n\n'.repeat(1500)}`)).toHaveLength(1500);
});
