import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp';
import { describe, expect, it } from 'vitest';

/** A guarded pattern as a source file declares it, and how that file asks it. */
interface Declared {
	readonly name: string;
	readonly units: ReadonlySet<number>;
	readonly pattern: string;
	readonly asksAtStart: boolean;
	readonly asksWithin: boolean;
	readonly asksBefore: boolean;
	readonly asksAfter: boolean;
}

const declarationRe = /const (\w+) = new GuardedPattern\('([^']+)', (\/.+\/)\);/g;

function declaredIn(source: string): Declared[] {
	return [...source.matchAll(declarationRe)].map(([, name = '', units = '', pattern = '']) => ({
		name, pattern,
		units: new Set([...units].map((unit) => unit.charCodeAt(0))),
		asksAtStart: source.includes(`${name}.at(`),
		asksWithin: ['in', 'match', 'test', 'exec'].some((method) => source.includes(`${name}.${method}(`)),
		asksBefore: source.includes(`${name}.before(`),
		asksAfter: source.includes(`${name}.after(`),
	}));
}

const folder = join(process.cwd(), 'src');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).map((path) => readFileSync(join(folder, path), 'utf8'));
const declared = sources.flatMap(declaredIn);

/** Whether everything that a part of a pattern matches holds one of the units. */
function needs(part: AST.Element, units: ReadonlySet<number>): boolean {
	switch (part.type) {
		case 'Character': return units.has(part.value);
		case 'CharacterClass': return !part.negate && part.elements.every((element) => element.type === 'Character' && units.has(element.value));
		case 'Quantifier': return part.min > 0 && needs(part.element, units);
		case 'Group':
		case 'CapturingGroup': return part.alternatives.every(({ elements }) => elements.some((element) => needs(element, units)));
		default: return false;
	}
}

function mayBeEmpty(part: AST.Element): boolean {
	switch (part.type) {
		case 'Assertion': return true;
		case 'Quantifier': return part.min === 0 || mayBeEmpty(part.element);
		case 'Group':
		case 'CapturingGroup': return part.alternatives.some(({ elements }) => elements.every(mayBeEmpty));
		default: return false;
	}
}

/** Whether everything that a row of parts matches begins with one of the units. */
function beginsWithOne(elements: readonly AST.Element[], units: ReadonlySet<number>): boolean {
	const [first, ...rest] = elements;
	if (first === undefined) return false;
	const begins = (part: AST.Element): boolean => {
		switch (part.type) {
			case 'Assertion': return true;
			case 'Quantifier': return begins(part.element);
			case 'Group':
			case 'CapturingGroup': return part.alternatives.every((one) => beginsWithOne(one.elements, units));
			default: return needs(part, units);
		}
	};
	return begins(first) && (!mayBeEmpty(first) || beginsWithOne(rest, units));
}

/** Whether a part of a pattern can match something with a mark in it that ends a clause. */
function mayHoldMark(part: AST.Element): boolean {
	switch (part.type) {
		case 'Assertion': return false;
		case 'Character': return marks.has(part.value);
		case 'CharacterClass': {
			const named = new Set(part.elements.map((element) => (element.type === 'Character' ? element.value : -1)));
			return part.negate ? [...marks].some((mark) => !named.has(mark)) : [...marks, -1].some((mark) => named.has(mark));
		}
		case 'Quantifier': return mayHoldMark(part.element);
		case 'Group':
		case 'CapturingGroup': return part.alternatives.some(({ elements }) => elements.some(mayHoldMark));
		default: return true;
	}
}

const marks: ReadonlySet<number> = new Set([...',;。'].map((mark) => mark.charCodeAt(0)));

function comesToUnit(part: AST.Element, units: ReadonlySet<number>, direction: Direction): boolean {
	switch (part.type) {
		case 'Quantifier': return part.min > 0 && comesToUnit(part.element, units, direction);
		case 'Group':
		case 'CapturingGroup': return part.alternatives.every(({ elements }) => reachesUnit(elements, units, direction));
		default: return needs(part, units);
	}
}

type Direction = (elements: readonly AST.Element[]) => readonly AST.Element[];
const forwards: Direction = (elements) => elements;
const backwards: Direction = (elements) => [...elements].reverse();

/** Whether a row of parts, read in a direction, comes to one of the units before anything that can hold a mark. */
function reachesUnit(elements: readonly AST.Element[], units: ReadonlySet<number>, direction: Direction): boolean {
	for (const element of direction(elements)) {
		if (comesToUnit(element, units, direction)) return true;
		if (mayHoldMark(element)) return false;
	}
	return false;
}

describe('the characters that guarded patterns are tried at', () => {
	it('are looked for where patterns are declared', () => {
		// One is put together from parts, and its forms have a test of their own; the other's characters are made of its words.
		const others = ['lastPeriodWord', 'expectationRe'];
		const uses = sources.reduce((count, source) => count + source.split('new GuardedPattern(').length - 1, 0);
		expect(declared.length + others.length).toBe(uses);
	});

	it.each(declared)('$name is asked where it is declared', (pattern) => {
		expect([pattern.asksAtStart, pattern.asksWithin, pattern.asksBefore, pattern.asksAfter]).toContain(true);
	});

	it.each(declared.filter(({ asksWithin }) => asksWithin))('$name matches nothing that has none of them', ({ pattern, units }) => {
		for (const { elements } of parseRegExpLiteral(pattern).pattern.alternatives) expect(elements.some((element) => needs(element, units)), pattern).toBe(true);
	});

	it.each(declared.filter(({ asksAtStart }) => asksAtStart))('$name matches nothing that begins otherwise', ({ pattern, units }) => {
		for (const { elements } of parseRegExpLiteral(pattern).pattern.alternatives) {
			expect(elements[0]?.raw, pattern).toBe('^');
			expect(beginsWithOne(elements, units), pattern).toBe(true);
		}
	});

	it.each(declared.filter(({ asksBefore }) => asksBefore))('$name has one of them in the last clause of all that it matches, and ends there', ({ pattern, units }) => {
		for (const { elements } of parseRegExpLiteral(pattern).pattern.alternatives) {
			expect(elements.at(-1)?.raw, pattern).toBe('$');
			expect(reachesUnit(elements, units, backwards), pattern).toBe(true);
		}
	});

	it.each(declared.filter(({ asksAfter }) => asksAfter))('$name has one of them in the first clause of all that it matches, and begins there', ({ pattern, units }) => {
		for (const { elements } of parseRegExpLiteral(pattern).pattern.alternatives) {
			expect(elements[0]?.raw, pattern).toBe('^');
			expect(reachesUnit(elements, units, forwards), pattern).toBe(true);
		}
	});
});
