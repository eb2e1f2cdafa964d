import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/import/decode';

/** Bytes of 「公司的業績，來到了新高。」 and its Simplified twin. Node can decode these encodings but not write them. */
const big5 = [0xa4, 0xbd, 0xa5, 0x71, 0xaa, 0xba, 0xb7, 0x7e, 0xc1, 0x5a, 0xa1, 0x41, 0xa8, 0xd3, 0xa8, 0xec, 0xa4, 0x46, 0xb7, 0x73, 0xb0, 0xaa, 0xa1, 0x43];
const gb18030 = [0xb9, 0xab, 0xcb, 0xbe, 0xb5, 0xc4, 0xd2, 0xb5, 0xbc, 0xa8, 0xa3, 0xac, 0xc0, 0xb4, 0xb5, 0xbd, 0xc1, 0xcb, 0xd0, 0xc2, 0xb8, 0xdf, 0xa1, 0xa3];
const traditional = '公司的業績，來到了新高。';
const simplified = '公司的业绩，来到了新高。';

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const decode = (...bytes: number[][]): unknown => decodeText(Uint8Array.from(bytes.flat()));

describe('decoding', () => {
	it('tells Big5 from GB18030 by which gives usual characters', () => {
		expect(decode(big5)).toEqual({ text: traditional, encoding: 'big5' });
		expect(decode(gb18030)).toEqual({ text: simplified, encoding: 'gb18030' });
	});

	it('reads UTF-8 whatever a page declares', () => {
		const page = '<meta charset="gb2312"><p>公司的業績</p>';
		expect(decode(utf8(page))).toEqual({ text: page, encoding: 'utf-8' });
	});

	it.each([['gb2312', gb18030, simplified], ['GBK', gb18030, simplified], ['big5', big5, traditional], ['Big5-HKSCS', big5, traditional]])('reads a page that declares %s', (charset, bytes, text) => {
		const head = `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;
		expect(decode(ascii(head), bytes)).toMatchObject({ text: head + text });
	});

	it('takes byte order marks at their word, and leaves them out', () => {
		expect(decode([0xef, 0xbb, 0xbf], utf8('業績'))).toEqual({ text: '業績', encoding: 'utf-8' });
		expect(decode([0xff, 0xfe, 0x6d, 0x69, 0x3e, 0x7e])).toEqual({ text: '業績', encoding: 'utf-16le' });
	});

	it('leaves out a character that is cut off at the end', () => {
		expect(decode(utf8('業績').slice(0, 5))).toEqual({ text: '業', encoding: 'utf-8' });
		expect(decode(gb18030.slice(0, -1))).toMatchObject({ text: simplified.slice(0, -1) });
	});

	it('reads plain ASCII and nothing at all', () => {
		expect(decode(ascii('plain'))).toEqual({ text: 'plain', encoding: 'utf-8' });
		expect(decode([])).toEqual({ text: '', encoding: 'utf-8' });
	});

	it('refuses what is no text', () => {
		expect(decode(ascii('\x89PNG\r\n\x1a\n'), [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0, 1, 0, 8, 6, 0, 0, 0])).toBeNull();
	});
});
