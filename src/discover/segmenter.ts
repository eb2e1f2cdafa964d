/** Divides a stretch of text, without line breaks, into words; joined they are the stretch again. */
export type Segment = (text: string) => string[];

export type SegmenterName = 'nodejieba' | 'Intl.Segmenter';

export interface Segmenter {
	readonly name: SegmenterName;
	readonly segment: Segment;
}

/** Longer stretches are divided piece by piece, since the memory that `Intl.Segmenter` takes grows with the square of their length. */
const mostAtOnce = 500;

/** The segmenter that comes with every browser and with Node. */
export function intlSegmenter(): Segmenter {
	const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
	return {
		name: 'Intl.Segmenter',
		segment: (text) => pieces(text).flatMap((piece) => Array.from(segmenter.segment(piece), ({ segment }) => segment)),
	};
}

/** nodejieba as its module exports it; null when it is something else, or cannot be used here. Its first word takes two seconds. */
export function jiebaSegmenter(module: unknown): Segmenter | null {
	if (!isJieba(module)) return null;
	const { cut } = module;
	try {
		cut('词', true);
		return { name: 'nodejieba', segment: (text) => cut(text, true) };
	} catch {
		return null;
	}
}

interface Jieba {
	/** With `strict` set, words that the dictionary lacks are guessed. */
	readonly cut: (text: string, strict: boolean) => string[];
}

function isJieba(module: unknown): module is Jieba {
	return typeof module === 'object' && module !== null && 'cut' in module && typeof module.cut === 'function';
}

function pieces(text: string): string[] {
	const count = Math.ceil(text.length / mostAtOnce);
	return Array.from({ length: count }, (_, i) => text.slice(i * mostAtOnce, (i + 1) * mostAtOnce));
}
