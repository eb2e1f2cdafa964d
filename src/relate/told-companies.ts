import type { CompanyId, Line, Mention, Prose } from '../types';
import type { Topic, topicOf } from './owner';
import { isTitle, type Passage } from './passages';
import { groupOf, protagonistOf } from './protagonist';
import type { Scene } from './scene';
import { NoteNames, openerOf } from './strangers';

/** Whom the sentences before tell of: every paragraph begins with the one whom the note, or its section, is about. */
export interface ToldCompanies extends Topic {
	company: CompanyId | null;
	age: number;
	/** Whom the title above the paragraphs names; it stands in for the one whom the note is about. */
	section: CompanyId | null;
	/** Whose the last figure of the paragraph is. */
	owner: CompanyId | null;
	/** Whom an interview is with. */
	host: CompanyId | null;
}

/** What is known before the first sentence: from the title and the names in the note. */
export function toldCompanies(prose: Prose, mentions: readonly Mention[]): ToldCompanies {
	const about = protagonistOf(prose, mentions);
	return { company: null, age: 0, about, section: null, owner: null, group: about === null ? null : groupOf(prose.text, mentions, about), host: null, names: new NoteNames(prose.text, mentions) };
}

/** A line that begins with who speaks: 张三:…, **记者:**…. */
const answerRe = /^[^,。;:]{1,10}:/;
const mostAnswer = 11;

function isAnswer(text: string, line: Line): boolean {
	return answerRe.test(text.slice(line.start, Math.min(line.end, line.start + mostAnswer)));
}

/** Forgets whom only the paragraph before told of, and counts how long ago the others were told of. */
export function startCompanies(told: ToldCompanies, text: string, line: Line, begins: NonNullable<Passage['begins']>): void {
	if (begins === 'paragraph') told.age++;
	else if (line.start > 0) told.section = null;
	const about = told.host !== null && isAnswer(text, line) ? told.host : told.about === null ? null : (told.section ?? told.about);
	if (about !== null) takeUp(told, about);
	told.owner = null;
}

function takeUp(told: ToldCompanies, company: CompanyId | null): void {
	told.company = company;
	told.age = 0;
}

/** Keeps whom a sentence is about. */
export function rememberCompany(told: ToldCompanies, scene: Scene, actors: readonly Mention[], topic: ReturnType<typeof topicOf>): void {
	if (actors.length === 0) takeUpOpener(told, scene);
	// Whoever is only acted upon is nobody's subject.
	// What is told of a platform is told of the company that the paragraph is about.
	const company = topic.isSubject && !(topic.isPlatform && told.company !== null && told.age === 0) ? topic.company : null;
	if (told.host === null && company !== null && scene.start < mostTitle && interviewRe.test(scene.text.slice(scene.start, scene.end))) told.host = company;
	if (company !== null) takeUp(told, company);
	if (topic.company !== null && scene.start > 0 && isTitle(scene.units, scene.line)) told.section = topic.company;
}

/** Somebody who opens a clause and is no mention is whom the next sentences are about. */
function takeUpOpener(told: ToldCompanies, scene: Scene): void {
	for (const clause of scene.clauses) {
		const opener = openerOf(scene, clause, told.names);
		if (opener === undefined) continue;
		takeUp(told, opener);
		return;
	}
}

/** The title of an interview stands this near to the top. */
const mostTitle = 200;
const interviewRe = /专访|对话|访谈|对谈|独家采访|采访实录|答记者问/;
