import type { Check, CompanyId, Fact, PrintedFigure } from '../types';

/** A fact that notes do not tell alike. */
export interface Disagreement {
	/** The same for as long as anybody tells of the fact. */
	readonly key: string;
	readonly fact: Fact;
	/** One of its tellings, for what they have in common. */
	readonly figure: PrintedFigure;
}

/** Arithmetic of a note that does not come out exactly. */
export interface FailedCheck {
	readonly check: Check;
	/** The figure that the others should give. */
	readonly figure: PrintedFigure;
	/** Whose figure it is; of a ratio, the first company compared. Null where nobody says. */
	readonly company: CompanyId | null;
}

/** Everything that does not fit, in no order. The same disagreement is the same object until one of its tellings changes. */
export interface Disagreements {
	readonly facts: readonly Disagreement[];
	readonly checks: readonly FailedCheck[];
	/** False while there is more to compare. */
	readonly isWhole: boolean;
}

/** Compares one fact, or checks one note in small steps; null or nothing where all fits. */
export interface Judge {
	fact(key: string): Disagreement | null;
	checks(path: string): Iterator<readonly FailedCheck[], void>;
}

/**
 * Keeps what does not fit while notes change: only what a change has touched is compared again, and in pieces, as a whole vault takes longer
 * than a reader should wait.
 */
export class DisagreementBook {
	private readonly facts = new Map<string, Disagreement>();
	private readonly checks = new Map<string, readonly FailedCheck[]>();
	private readonly touchedFacts: Set<string>;
	private readonly touchedNotes: Set<string>;
	/** The note that is being checked; it counts as touched until it is done. */
	private checking: { readonly path: string; readonly steps: Iterator<readonly FailedCheck[], void>; readonly failed: FailedCheck[] } | null = null;

	constructor(private readonly judge: Judge, keys: Iterable<string>, paths: Iterable<string>) {
		this.touchedFacts = new Set(keys);
		this.touchedNotes = new Set(paths);
	}

	/** Somebody tells of the fact differently, or no longer. */
	touchFact(key: string): void {
		this.touchedFacts.add(key);
	}

	/** The note is new, has changed, or is gone. */
	touchNote(path: string): void {
		this.touchedNotes.add(path);
		if (this.checking?.path === path) this.checking = null;
	}

	/** Compares what has been touched until all is done or `isOver` says so, and answers with what is known then. */
	read(isOver: () => boolean): Disagreements {
		for (const key of this.touchedFacts) {
			if (isOver()) break;
			this.touchedFacts.delete(key);
			const found = this.judge.fact(key);
			if (found === null) this.facts.delete(key);
			else this.facts.set(key, found);
		}
		for (const path of this.touchedNotes) if (!this.check(path, isOver)) break;
		return { facts: [...this.facts.values()], checks: [...this.checks.values()].flat(), isWhole: this.touchedFacts.size + this.touchedNotes.size === 0 };
	}

	/** Begins to check a note, or goes on with it; false while it is not done. */
	private check(path: string, isOver: () => boolean): boolean {
		if (this.checking?.path !== path) this.checking = { path, steps: this.judge.checks(path), failed: [] };
		const { steps, failed } = this.checking;
		while (!isOver()) {
			const step = steps.next();
			if (step.done !== true) {
				failed.push(...step.value);
				continue;
			}
			this.checking = null;
			this.touchedNotes.delete(path);
			if (failed.length === 0) this.checks.delete(path);
			else this.checks.set(path, failed);
			return true;
		}
		return false;
	}
}
