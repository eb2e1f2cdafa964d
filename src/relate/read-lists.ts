import type { Mention, Quantity, Span } from '../types';
import { readChange, type Change } from './growth';
import type { List } from './lists';
import { pointsBack } from './meaning';
import { nameInClause } from './naming';
import { isRiseFrom } from './rise';
import { clauseAt, clauseOf, within, type Scene } from './scene';
import { listRuns } from './series';

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
