/** Counterparts that stand in a few fixed words only, 箇中 and 叮噹: where no word was found, none of them is meant. */
const bound = '箇噹穫鍊广彷儁鼕蔔傢倖蹟剷觔柺劄菓衊籐荳繐侷伕綵唚俬';
const numeralRe = /[0-9０-９一二三四五六七八九十百千万亿两几]$/;
/** What follows 里 where it means inside; a name goes on in other ways: 里昂, 里约. */
const afterInsideRe = /^(?:[^\u3400-\u9fff]|$|[的很已也都还就有没是面边说谈经常会能可被把我你他她它这那不最去来做看出找])/;

/** Whether a counterpart can be meant, by the text on both sides of the Simplified character. */
type Test = (before: string, after: string) => boolean;

const testOf: ReadonlyMap<string, Test> = new Map<string, Test>([
	['万', (before) => !numeralRe.test(before)],
	['余', (before) => !numeralRe.test(before)],
	['併', (before, after) => /[合兼吞归]$/.test(before) || /^[购入吞网表]/.test(after)],
	['云', (before, after) => /[曰诗书谚不云]$/.test(before) || /^云/.test(after)],
	['里', (before, after) => numeralRe.test(before) || !/[\u3400-\u9fff]$/.test(before) || !afterInsideRe.test(after)],
	['髮', (before, after) => /[剪理烫染头毛白黑金长短秀卷假洗护植脱束]$/.test(before) || /^[型丝质梢廊蜡夹]/.test(after)],
]);

/** Those of a character's counterparts that can be meant where it stands in a Simplified text. */
export function counterpartsInPlace(counterparts: readonly string[], text: string, start: number, end: number): string[] {
	return counterparts.filter((counterpart) => !bound.includes(counterpart) && (testOf.get(counterpart)?.(text.slice(Math.max(0, start - 1), start), text.slice(end, end + 1)) ?? true));
}
