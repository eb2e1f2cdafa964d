import { describe, expect, it } from 'vitest';
import { articleText, splitArticleText } from '../../src/import/article-text';

describe('title and text in one', () => {
	it.each([
		[{ title: '標題', body: '一\n\n二' }],
		[{ title: '標題', body: '' }],
		[{ title: '', body: '一\n\n二' }],
	])('come apart again: %j', (article) => {
		expect(splitArticleText(articleText(article), article.title !== '')).toEqual(article);
	});

	it('are a text without title where the title was removed', () => {
		expect(splitArticleText('只剩這段', true)).toEqual({ title: '', body: '只剩這段' });
	});
});
