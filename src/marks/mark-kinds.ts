/** What can be marked in a note. */
export const markKinds = ['company', 'figure', 'claim'] as const;

export type MarkKind = (typeof markKinds)[number];
