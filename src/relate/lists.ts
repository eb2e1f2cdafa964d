import type { Mention, Quantity, Span } from '../types';
import { readChange, type Change } from './growth';
import { pointsBack } from './meaning';
import { nameInClause, type Named } from './naming';
import { isRiseFrom } from './rise';
import { clauseAt, clauseOf, within, type Scene } from './scene';
import { listRuns } from './series';

/** Figures listed one after the other, mostly one alone, and what the words around them say, whatever was told before. */
export interface List {
	readonly quantities: readonly [Quantity, ...Quantity[]];
	/** From the start of the first to the end of the last. */
	readonly span: Span;
	/** Index of the clause in which the first one stands. */
	readonly index: number;
	readonly clause: Span;
	/** Percentages and multiples. */
	readonly isRate: boolean;
	/** What the figure before in the sentence rose or fell to. */
	readonly isRise: boolean;
	/** It opens the sentence, and takes up the last figure of the one before. */
	readonly pointsBack: boolean;
	/** A rate of change. */
	readonly change: Change | null;
	/** It compares two companies: A是B的9倍. */
	readonly isRatio: boolean;
	/** What names it in its clause, where it is no rate of change and compares nothing. */
	readonly named: Named | null;
}

/** The lists of figures of a sentence, in order. */
export function readLists(scene: Scene, actors: readonly Mention[]): readonly List[] {
	let before: Quantity | null = null;
	return listRuns(scene.text, scene.quantities).map((quantities) => {
		const list = readList(scene, actors, quantities, before);
		before = quantities.at(-1) ?? null;
		return list;
	});
}

function readList(scene: Scene, actors: readonly Mention[], quantities: List['quantities'], before: Quantity | null): List {
	const { text } = scene;
	const [quantity] = quantities;
	const span = { start: quantity.start, end: quantities.at(-1)?.end ?? quantity.end };
	const index = clauseAt(scene, span.start);
	const clause = clauseOf(scene, index);
	const isRate = quantity.kind === 'percent' || quantity.kind === 'multiple';
	const isRise = quantities.length === 1 && before !== null && isRiseFrom(scene, before, span);
	const change = isRate && !isRise ? changeOf(scene, clause, span) : null;
	const isRatio = isRate && change === null && isComparison(scene, actors, span);
	const named = isRise || change !== null || isRatio ? null : nameInClause(scene, span, quantity, clause);
	return { quantities, span, index, clause, isRate, isRise, pointsBack: before === null && (text.startsWith('其中', scene.start) || pointsBack(text, { start: clause.start, end: span.start })), change, isRatio, named };
}

function changeOf(scene: Scene, clause: Span, span: Span): Change | null {
	const change = readChange(scene.text, clause, span);
	// 裁减15%的员工 tells how many go, and not how the number of those who go has changed.
	return change !== null && within(scene.words, clause.start, clause.end).some(({ start, end, namings }) => start < span.start && end > change.start && namings[0]?.metric === 'layoffs') ? null : change;
}

const apartRe = /(?:高于|超过|领先|低于|落后于|不及|多于|少于|优于)$/;

/** A是B的9倍, A只有B的5%: the figure compares two companies. */
function isComparison(scene: Scene, actors: readonly Mention[], span: Span): boolean {
	const { text } = scene;
	const other = actors.filter(({ end }) => end <= span.start).at(-1);
	if (other === undefined || apartRe.test(text.slice(Math.max(scene.start, other.start - 3), other.start))) return false;
	return text.slice(other.end, span.start).replace(/^的?约?$/, '') === '' && text[other.end] === '的';
}
