// JSON in which numbers stay the text that they were written as, so that no length is ever rounded on its way.

/** A number as it was written. */
export class Decimal {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

const NUMBER = '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?';
const NUMBER_ALONE = new RegExp(`^${NUMBER}$`);
const TEXT_OR_NUMBER = new RegExp(`"(?:[^"\\\\]|\\\\.)*"|${NUMBER}`, 'g');
// No member that a document could have by chance.
const MARK = '\u0000number';

/** Whether a text can stand in JSON as a number. */
export function isNumber(text) {
  return NUMBER_ALONE.test(text);
}

/**
 * Reads a JSON document.
 *
 * @returns its value, with a Decimal for each number
 * @throws SyntaxError if it is no JSON
 */
export function readJson(text) {
  JSON.parse(text);
  const marked = text.replace(TEXT_OR_NUMBER, (token) =>
    token.startsWith('"') ? token : `{${JSON.stringify(MARK)}:"${token}"}`,
  );
  return JSON.parse(marked, (_, value) =>
    value !== null && typeof value === 'object' && Object.hasOwn(value, MARK) ? new Decimal(value[MARK]) : value,
  );
}

/** Writes a value of which each Decimal becomes the number that it was written as; absent members are left out. */
export function writeJson(value, indent = '') {
  return write(value, indent, '');
}

function write(value, indent, margin) {
  if (value instanceof Decimal) {
    return value.text;
  }
  if (value === null || typeof value !== 'object') {
    return JSON.stringify(value);
  }
  const isList = Array.isArray(value);
  const inner = margin + indent;
  const parts = isList
    ? value.map((each) => write(each, indent, inner))
    : Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .map(([name, each]) => `${JSON.stringify(name)}:${indent ? ' ' : ''}${write(each, indent, inner)}`);
  const [open, close] = isList ? '[]' : '{}';
  if (parts.length === 0) {
    return open + close;
  }
  return indent
    ? `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${margin}${close}`
    : open + parts.join(',') + close;
}
