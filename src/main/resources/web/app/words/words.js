// The words of the page. What the service says of a course comes from the service, in the same language where it has it.

import en from './en.js';
import es from './es.js';

const CATALOGUES = { en, es };

let language = 'en';

export const LANGUAGES = Object.keys(CATALOGUES);

/** The first language on offer that a reader prefers, else English. */
export function firstLanguage(preferred) {
  return preferred.map((tag) => tag.split('-')[0].toLowerCase()).find((tag) => tag in CATALOGUES) ?? 'en';
}

/** The language of the words from now on. */
export function use(tag) {
  language = tag;
}

/** A text with its places filled. */
export function t(key, places = {}) {
  const text = CATALOGUES[language][key];
  if (text === undefined) {
    throw new Error(`no words for ${key}`);
  }
  return text.replace(/\{(\w+)\}/g, (_, name) => places[name] ?? '');
}

/** A term of the service in words, in the sense that a prefix gives; the term itself where the page has none. */
export function term(value) {
  return CATALOGUES[language][`term.${value}`] ?? String(value).replace(/^[a-z]+\.(?=[A-Z])/, '');
}

/** The label of a member or fact; its own name, taken apart, where the page has none. */
export function label(kind, name) {
  return CATALOGUES[language][`${kind}.${name}`] ?? apart(name);
}

function apart(name) {
  return name
    .split('.')
    .at(-1)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
