import type { en } from './en';

export type StringKey = keyof typeof en;

/** Every string on screen has a key; a language that lacks one does not compile. */
export type Strings = Readonly<Record<StringKey, string>>;
