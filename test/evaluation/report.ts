import { annotatePlain } from '../core';
import { f1, readParagraphs, score } from './companies';

const paragraphs = readParagraphs();
const result = score(paragraphs, (text) => annotatePlain(text).companies);
const percent = (share: number): string => (share * 100).toFixed(1);
console.log(result.faults.join('\n'));
console.log(`${paragraphs.length} paragraphs: precision ${percent(result.right / (result.right + result.madeUp))}, recall ${percent(result.right / (result.right + result.missed))}, F1 ${percent(f1(result))}, identity ${percent(result.identified / result.right)}`);
