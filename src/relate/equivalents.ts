import type { Quantity } from '../types';

/** Between an amount and what it is worth in another currency: (约…, ,约合…, 折合人民币…. */
const sameRe = /^(?:\((?:[^()。;0-9]{0,10},)?|,)?(?:按[^,()。;]{2,14},)?(?:大约|约|近)?(?:折合|约合|合|相当于|等于|折算|换算|折)?(?:成|为)?(?:人民币|新台币|台币|港币|美金)?(?:约|近|超过?|逾)?$/;
const farthest = 32;
const none: ReadonlyMap<Quantity, Quantity> = new Map();

/**
 * Amounts that tell the one before them again in another currency (1.2亿美元(约8.6亿元人民币)), each with the one that it tells; there is a bracket or a
 * word of converting between them.
 */
export function equivalentsIn(text: string, quantities: readonly Quantity[]): ReadonlyMap<Quantity, Quantity> {
	if (quantities.length < 2) return none;
	const told = new Map<Quantity, Quantity>();
	for (const [i, quantity] of quantities.entries()) {
		const before = i === 0 ? undefined : quantities[i - 1];
		if (before === undefined || !isAmount(before) || !isAmount(quantity) || before.unit === quantity.unit || before.unit === null || quantity.unit === null) continue;
		if (quantity.start === before.end || quantity.start - before.end > farthest || !sameRe.test(text.slice(before.end, quantity.start))) continue;
		told.set(quantity, told.get(before) ?? before);
	}
	return told;
}

function isAmount({ kind }: Quantity): boolean {
	return kind === 'money' || kind === 'price';
}
