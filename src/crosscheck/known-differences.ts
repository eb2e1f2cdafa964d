import type { KnownDifference } from '../settings/stored-differences';
import type { Telling } from '../types';
import type { CrosscheckRow } from './crosscheck-model';

/** What the user knows, to be asked for thousands of rows. */
export class KnownDifferences {
	private readonly byIdentity: ReadonlyMap<string, ReadonlySet<string>>;

	constructor(private readonly all: readonly KnownDifference[]) {
		this.byIdentity = new Map(all.map(({ identity, values }) => [identity, new Set(values)]));
	}

	/** Whether the user knows of a row with all the values that it has now. */
	has(row: CrosscheckRow): boolean {
		const values = this.byIdentity.get(row.identity);
		if (values === undefined) return false;
		// Another rounding of a value is no other value.
		return row.kind === 'check' || row.values.every(({ tellings }) => tellings.some((telling) => values.has(valueOf(telling))));
	}

	/** All of them with one more, to be kept. */
	with(row: CrosscheckRow): readonly KnownDifference[] {
		return [...this.without(row), { identity: row.identity, values: valuesOf(row) }];
	}

	without({ identity }: CrosscheckRow): readonly KnownDifference[] {
		return this.all.filter((known) => known.identity !== identity);
	}
}

/** A sum that fails has its figures in its identity. */
function valuesOf(row: CrosscheckRow): string[] {
	return row.kind === 'check' ? [] : [...new Set(row.tellings.map(valueOf))];
}

function valueOf({ value, max }: Telling): string {
	return max === null ? `${value}` : `${value}/${max}`;
}
