// Courses as files and as a call. A file is read here and goes nowhere but to this service.

import { Decimal, readJson, writeJson } from './exact-json.js';

/** Gives a text to the reader as a file. */
export function download(text, type, name) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** A course as a document to keep. */
export function written(course) {
  return `${writeJson(course, '  ')}\n`;
}

/** The call that gives the answer shown, for a shell. */
export function asCurl(course, origin, language) {
  const body = writeJson(course, '  ').replaceAll("'", `'\\''`);
  return `curl -s '${origin}/v1/assessments' \\
  -H 'Content-Type: application/json' -H 'Accept-Language: ${language}' \\
  -d '${body}'\n`;
}

/**
 * The kinds of files that can be opened, in the order in which they are looked for. A kind says of documents whether
 * they are of it, and reads them into courses. What else is to be opened is one more entry here.
 *
 * @type {{name: string, isOf: (documents: object[]) => boolean, read: (documents: object[], texts: string[], language:
 *     string) => Promise<{courses: {name: string, reader?: number, course: object}[], findings: object[], assumptions: object[]}>}[]}
 */
export const KINDS = [];

/** That a file cannot be opened, with a key of the words for why. */
export class NotOpened extends Error {
  constructor(key, places = {}) {
    super(key);
    this.key = key;
    this.places = places;
  }
}

/**
 * Reads files into courses.
 *
 * @param texts of each file
 * @throws NotOpened if they are of no kind that is known, or hold nothing to open
 */
export async function readFiles(texts, language) {
  const documents = texts.map((text) => {
    try {
      return readJson(text);
    } catch (e) {
      throw new NotOpened('open.noJson', { reason: e.message });
    }
  });
  const kind = KINDS.find((each) => each.isOf(documents));
  if (!kind) {
    throw new NotOpened('open.unknown');
  }
  return kind.read(documents, texts, language);
}

/** Whether a document has the shape of a course; what is wrong with it in detail is for the service to say. */
export function isCourse(document) {
  return (
    isObject(document) &&
    isListOfObjects(document.lesions) &&
    isListOfObjects(document.visits) &&
    document.visits.length > 0 &&
    document.visits.every(({ findings, newLesions, imaging }) => [findings, newLesions].every(isListOrNone) && isObjectOrNone(imaging)) &&
    isListOrNone(document.interventions) &&
    ['protocol', 'treatment', 'followUp', 'context'].every((member) => isObjectOrNone(document[member])) &&
    (document.criteria === undefined || Array.isArray(document.criteria))
  );
}

function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Decimal);
}

function isObjectOrNone(value) {
  return value === undefined || isObject(value);
}

function isListOfObjects(value) {
  return Array.isArray(value) && value.every(isObject);
}

function isListOrNone(value) {
  return value === undefined || isListOfObjects(value);
}
