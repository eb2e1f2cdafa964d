/** A value as printed: what a digit more or less in its last place would change. */
export interface Printed {
	readonly value: number;
	/** As printed in the note, with its scale and unit: 121.58亿, 八成. */
	readonly text: string;
}

/** Worth of the last place that a number shows, in base units. */
export interface LastPlace {
	/** As printed: 1 for 90, 0.01 for 2.50, 1e8 for 12亿. */
	readonly written: number;
	/** Trailing zeros of a whole number do not count as printed: 10 for 90, 1e8 for 12亿, 1e9 for 10亿. */
	readonly meant: number;
}

const numberRe = /[0-9０-９]{1,20}(?:[,，][0-9０-９]{3}){0,8}(?:[.．][0-9０-９]{1,12})?/g;
/** A value printed with more digits than this is told as far as it goes. */
const mostDigits = 12;

/**
 * Reads from the printed text how fine a value is told. Numbers written in Han characters, and those in several parts (3亿2500万),
 * are as fine as the last digit of the value that is not zero.
 */
export function lastPlace({ value, text }: Printed): LastPlace {
	const numbers = text.match(numberRe) ?? [];
	const [number] = numbers;
	if (number === undefined || numbers.length > 1 || value === 0) return byValue(value);
	const plain = number.normalize('NFKC').replaceAll(',', '');
	const scale = value / Number(plain);
	if (!Number.isFinite(scale) || scale === 0) return byValue(value);
	const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
	const written = scale * 10 ** -decimals;
	if (decimals > 0) return { written, meant: written };
	const zeros = plain.length - plain.replace(/0{1,20}$/, '').length;
	return { written, meant: scale * 10 ** zeros };
}

function byValue(value: number): LastPlace {
	if (value === 0 || !Number.isFinite(value)) return { written: 0, meant: 0 };
	const [digits = '', exponent = '0'] = Math.abs(value).toExponential(mostDigits - 1).split('e');
	const significant = digits.replace('.', '').replace(/0{1,20}$/, '').length;
	const place = 10 ** (Number(exponent) - significant + 1);
	return { written: place, meant: place };
}
