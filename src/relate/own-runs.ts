import type { CompanyId, Mention, Span } from '../types';
import type { Draft } from './draft';
import { isSum } from './meaning';
import type { MetricName } from './metrics';
import { chooseOwner, ownerBehind, ownersWith, speaksOfOwn, type Standing } from './owner';
import type { Run } from './runs';
import { firstWithin, lastWithin, type Scene } from './scene';
import { openerOf, type NoteNames } from './strangers';
import type { ToldCompanies } from './told-companies';
import { GuardedPattern } from '../text/guarded-pattern';

/** Told of the index of a market, and of no company. */
const indexPoints = '点';
/** Told of a person. */
const years = '岁';

/** Who stands with each list of figures of a sentence, of which is known what they measure; and whether it carries on what was told before, whoever that is. */
export function standingWith(scene: Scene, actors: readonly Mention[], runs: readonly Run[], names: NoteNames): readonly Standing[] {
	return runs.map((run) => {
		run.isCarried = isCarriedOn(scene, actors, run, names);
		return run.isCarried || run.levels !== null ? nobody : ownersWith(scene, actors, run.list, run.measured);
	});
}

const nobody: Standing = { beside: undefined, inClause: undefined };

/** Whether the company is the one of the figure that the meaning is carried on from. */
function isCarriedOn(scene: Scene, actors: readonly Mention[], { list: { span, clause }, from }: Run, names: NoteNames): boolean {
	return from !== null && firstWithin(actors, clause.start, span.start) === undefined && !opensSince(scene, actors, from.quantity.end, clause) && ownerBehind(scene, actors, span) === undefined && !opensWithOther(scene, clause, span, names);
}

/** Gives the figures of a sentence the companies whose they are. */
export function ownRuns(scene: Scene, actors: readonly Mention[], runs: readonly Run[], standing: readonly Standing[], told: ToldCompanies): void {
	const before: Draft[] = [];
	for (let i = 0; i < runs.length; i++) {
		const run = runs[i];
		if (run === undefined) break;
		ownRun(scene, actors, run, standing[i] ?? nobody, told, before);
		for (const draft of run.drafts) before.push(draft);
		told.owner = before.at(-1)?.company ?? null;
	}
}

function ownRun(scene: Scene, actors: readonly Mention[], run: Run, standing: Standing, told: ToldCompanies, before: readonly Draft[]): void {
	const { aligned, levels, drafts } = run;
	const company = levels === null ? ownerOf(scene, actors, run, standing, told, before) : null;
	for (const [i, draft] of drafts.entries()) draft.company = levels === null ? (aligned.companies?.[i] ?? company) : (levels[i]?.company ?? null);
}

function ownerOf(scene: Scene, actors: readonly Mention[], { list, measured, from, isCarried }: Run, { beside, inClause }: Standing, told: ToldCompanies, before: readonly Draft[]): CompanyId | null {
	const { unit } = list.quantities[0];
	if (unit === indexPoints || unit === years) return null;
	if (isCarried && from !== null) return isOfSeveral(scene.text.slice(list.clause.start, list.span.start), measured, before) ? null : from.company;
	if (beside !== undefined) return beside;
	if (told.host !== null && speaksOfOwn(scene, list)) return told.host;
	if (inClause !== undefined) return inClause;
	return chooseOwner(scene, actors, list, measured, told, before.at(-1)?.company ?? (list.isRate && told.owner === told.about ? told.owner : null));
}

/** Whether somebody opens a statement between a figure of the sentence and another clause: 甲销量2万辆;乙走弱,同比…. */
function opensSince(scene: Scene, actors: readonly Mention[], from: number, { start: to }: Span): boolean {
	if (from <= scene.start) return false;
	for (let actor = lastWithin(actors, from, to), end = to; actor !== undefined; end = actor.start, actor = lastWithin(actors, from, end)) if (scene.text.charAt(actor.start - 1) === ';') return true;
	return false;
}

/** Whether the words before the first figure of a clause say that it is somebody else's than the one before: …,乙跌10%,其他厂商占两成. */
function opensWithOther(scene: Scene, clause: Span, span: Span, names: NoteNames): boolean {
	if (firstWithin(scene.quantities, clause.start, span.start) !== undefined) return false;
	return othersRe.at(scene.text, clause.start, clause.start + mostOthers) || openerOf(scene, clause, names) !== undefined;
}

const othersRe = new GuardedPattern('其所而至排位', /^(?:而|至于)?(?:(?:所有)?其[他它余][^,。;0-9]{0,4}(?:商|公司|企业|品牌|业者|玩家|对手)|(?:排名|排在|位列|位居)第[一二三四五六]名?的(?:公司|企业|厂商|品牌|平台))/);
const mostOthers = 14;

/** Whether a figure sums up those of several companies: …,四家合计170亿元. */
function isOfSeveral(lead: string, metric: MetricName | null, linked: readonly Draft[]): boolean {
	const last = linked.at(-1);
	return last !== undefined && isSum(lead) && linked.some((draft) => draft.metric === metric && draft.company !== last.company);
}
