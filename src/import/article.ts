import type { Properties } from '../text/front-matter';

/** What is known of an article besides its text. Fields that nothing tells are empty. */
export interface ArticleFields {
	readonly title: string;
	/** Address of the page, else the name of the site. */
	readonly source: string;
	readonly author: string;
	/** A date as precisely as known: `2023-08-04`, `2023-08`. */
	readonly published: string;
}

export interface Article extends ArticleFields {
	/** Markdown, without front matter. */
	readonly body: string;
	/** Properties that came with the text and have no field here. */
	readonly properties: Properties;
}
