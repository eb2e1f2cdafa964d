// Prints how many constructions of each group we read right, and how many two libraries do, in either script: `npm run compare`.
import { dates, figures, published, type Groups } from './constructions';
import { chronoFindsDates, recognizersFindDates, recognizersFindFigures } from './libraries';
import { casesOf, datesFound, figuresFound, wanted, type Case } from './reading';

const scripts = ['hans', 'hant'];

interface Contender {
	readonly name: string;
	readonly isRight: (construction: Case) => boolean;
	/** Constructions read right, by script. */
	readonly right: Map<string, number>;
	spent: number;
}

function contender(name: string, isRight: (construction: Case) => boolean): Contender {
	return { name, isRight, right: new Map(), spent: 0 };
}

function count({ right }: Contender, script: string): void {
	right.set(script, (right.get(script) ?? 0) + 1);
}

function compare(title: string, groups: Groups, contenders: readonly Contender[]): void {
	console.log(`\n${title.padEnd(40)}   of ${contenders.map(({ name }) => name.padStart(24)).join('')}`);
	let size = 0;
	for (const [group, constructions] of Object.entries(groups)) {
		const cells = contenders.map((each) => {
			const before = scripts.map((script) => each.right.get(script) ?? 0);
			const start = performance.now();
			for (const construction of constructions) for (const one of casesOf(construction)) if (isRightOrSilent(each, one)) count(each, one.script);
			each.spent += performance.now() - start;
			return scripts.map((script, i) => (each.right.get(script) ?? 0) - (before[i] ?? 0)).join(' / ');
		});
		size += constructions.length;
		console.log(`${group.padEnd(40)} ${String(constructions.length).padStart(4)} ${cells.map((cell) => cell.padStart(24)).join('')}`);
	}
	const cells = contenders.map(({ right }) => scripts.map((script) => `${right.get(script) ?? 0} (${((100 * (right.get(script) ?? 0)) / size).toFixed(0)} %)`).join(' / '));
	console.log(`${'all'.padEnd(40)} ${String(size).padStart(4)} ${cells.map((cell) => cell.padStart(24)).join('')}`);
	console.log(`${'milliseconds'.padEnd(45)} ${contenders.map(({ spent }) => spent.toFixed(0).padStart(24)).join('')}`);
}

/** A library that throws has not read the sentence. */
function isRightOrSilent({ isRight }: Contender, construction: Case): boolean {
	try {
		return isRight(construction);
	} catch {
		return false;
	}
}

console.log('Right in Simplified / in Traditional. Of ours span, value, unit and hedge must be right; of the libraries the value only.');
compare('figures', figures, [contender('ours', (one) => figuresFound(one) === wanted(one)), contender('Microsoft Recognizers', recognizersFindFigures)]);
compare('dates', dates, [
	contender('ours', (one) => datesFound(one, published) === wanted(one)),
	contender('Microsoft Recognizers', (one) => recognizersFindDates(one, published)),
	contender('chrono', (one) => chronoFindsDates(one, published)),
]);
