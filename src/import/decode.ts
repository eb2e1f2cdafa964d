/** Encodings that Chinese text comes in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface DecodedText {
	/** Without a byte order mark. */
	readonly text: string;
	readonly encoding: Encoding;
}

const byteOrderMarks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
	{ encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
	{ encoding: 'utf-16le', bytes: [0xff, 0xfe] },
	{ encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];
const charsetRe = /charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{2,20})/i;
/** Browsers look for a page's charset in its first kilobyte; some pages have long comments before it. */
const charsetReach = 4096;
/** A clipping may be cut or have a bad byte; more than this share of them means another encoding. */
const mostDamage = 0.005;
/** The most frequent characters of Chinese text in both scripts, and its punctuation: other encodings read as rare characters. */
const frequent = new Set('的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡公司业業市场場产產经經亿億元，。、：；「」“”（）');

/**
 * Decodes bytes of unknown encoding: by byte order mark, as UTF-8 if they are that, by the charset that a page declares, else as
 * whichever of GB18030 and Big5 gives the more usual characters. Null when it is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
	const marked = byteOrderMarks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
	if (marked !== undefined) return accept(bytes, marked.encoding);
	// Declared charsets are wrong more often than a whole text happens to be valid UTF-8.
	const utf8 = accept(bytes, 'utf-8');
	if (utf8 !== null) return utf8;
	const declared = declaredEncoding(bytes);
	const asDeclared = declared === null ? null : accept(bytes, declared);
	if (asDeclared !== null) return asDeclared;
	const [gb18030, big5] = [accept(bytes, 'gb18030'), accept(bytes, 'big5')];
	if (gb18030 === null || big5 === null) return gb18030 ?? big5;
	return commonness(big5.text) > commonness(gb18030.text) ? big5 : gb18030;
}

function accept(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
	// As a stream, so that a character cut off at the end is left out.
	const text = new TextDecoder(encoding).decode(bytes, { stream: true });
	let damaged = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit === 0xfffd || (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13)) damaged++;
	}
	return damaged > text.length * mostDamage ? null : { text, encoding };
}

function declaredEncoding(bytes: Uint8Array): Encoding | null {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, charsetReach));
	const name = charsetRe.exec(head)?.[1]?.toLowerCase() ?? '';
	if (/^gb|^hz|^cp936/.test(name)) return 'gb18030';
	return /^big5|^cp950/.test(name) ? 'big5' : null;
}

function commonness(text: string): number {
	let common = 0;
	for (const char of text) if (frequent.has(char)) common++;
	return common / text.length;
}
