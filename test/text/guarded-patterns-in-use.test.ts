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
}

const declarationRe = /const (\w+) = new GuardedPattern\('([^']+)', (\/.+\/)\);/g;

function declaredIn(source: string): Declared[] {
	return [...source.matchAll(declarationRe)].map(([, name = '', units = '', pattern = '']) => ({
		name, pattern,
		units: new Set([...units].map((unit) => unit.charCodeAt(0))),
		asksAtStart: source.includes(`${name}.at(`),
		asksWithin: source.includes(`${name}.in(`) || source.includes(`${name}.match(`),
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

describe('the characters that guarded patterns are tried at', () => {
	it('are looked for where patterns are declared', () => {
		// One is put together from parts; its forms have a test of their own.
		const others = ['lastPeriodWord'];
		const uses = sources.reduce((count, source) => count + source.split('new GuardedPattern(').length - 1, 0);
		expect(declared.length + others.length).toBe(uses);
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
});
