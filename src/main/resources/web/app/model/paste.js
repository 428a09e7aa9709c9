// A pasted table: cut into cells, then laid over the grid from the cell at which it was pasted.

import { readEntry } from './entry.js';
import { members, rows, setLength, setState, stateKeys } from './cells.js';
import { addLesion, addVisit } from './course.js';

/** Whether a text is a table and not the value of a single cell. */
export function isTable(text) {
  return /[\t\n;]/.test(text.trim());
}

/**
 * Cuts a table into cells. Excel separates them by tabs; CSV by semicolons, or by commas where those cannot be
 * decimal signs.
 *
 * @returns {{cells: string[][], notes: string[]}} notes: keys of the words
 */
export function readTable(text) {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, '').split('\n');
  const notes = [];
  let separator = ',';
  if (text.trim().includes('\t') || lines.some((line) => line.includes('\t'))) {
    separator = '\t';
  } else if (lines.some((line) => line.includes(';'))) {
    separator = ';';
  } else if (commasAreDecimal(lines)) {
    separator = null;
    if (lines.some((line) => line.includes(','))) {
      notes.push('paste.commas');
    }
  }
  return { cells: lines.map((line) => (separator ? cut(line, separator) : [line])), notes };
}

function commasAreDecimal(lines) {
  return lines.every((line) => /^\s*\d*(?:,\d+)?\s*(?:mm|cm)?\s*$/.test(line));
}

/** Cuts a line at a separator that stands in no quotes. */
function cut(line, separator) {
  const cells = [''];
  let isQuoted = false;
  for (let i = 0; i < line.length; i++) {
    const sign = line[i];
    if (sign === '"' && isQuoted && line[i + 1] === '"') {
      cells[cells.length - 1] += '"';
      i++;
    } else if (sign === '"' && (isQuoted || cells.at(-1) === '')) {
      isQuoted = !isQuoted;
    } else if (sign === separator && !isQuoted) {
      cells.push('');
    } else {
      cells[cells.length - 1] += sign;
    }
  }
  return cells.map((cell) => cell.trim());
}

/**
 * Lays a table over the course.
 *
 * @param {object} from the cell of its upper left corner: row, visit, member
 * @param {'both' | 'viableDiameterMm' | 'longestDiameterMm'} columns what its columns are: of every visit both
 *     diameters side by side, or one of them
 * @param {boolean} extend whether to add the lesions and visits that the table has more
 * @returns {{course: object, filled: number, notes: {key: string, params: object}[], missing: {rows: number,
 *     visits: number} | null, cells: {row: string, visit: number, member: string, note: string,
 *     typed: string, text?: string}[]}}
 */
export function layTable(course, table, from, columns, extend) {
  const { cells, notes, byName } = withoutHeadings(course, table);
  let changed = course;
  const missing = missingFor(course, cells, from, columns, byName);
  if (extend) {
    for (let i = 0; i < missing.rows; i++) {
      changed = addLesion(changed);
    }
    for (let i = 0; i < missing.visits; i++) {
      changed = addVisit(changed);
    }
  }
  const noted = [];
  let filled = 0;
  cells.forEach((line, lineIndex) => {
    const rowIndex = rowOf(changed, line, lineIndex, from, byName);
    const row = rows(changed)[rowIndex];
    if (!row) {
      return;
    }
    line.values.forEach((typed, column) => {
      const place = placeOf(row, column, from, columns);
      if (!place || place.visit >= changed.visits.length) {
        return;
      }
      const entry = readEntry(typed);
      changed = laid(changed, row, place, entry);
      filled += entry.kind === 'empty' ? 0 : 1;
      if (entry.note) {
        noted.push({ row: row.id, ...place, note: entry.note, typed, text: entry.text });
      }
    });
  });
  const left = !extend && (missing.rows > 0 || missing.visits > 0) ? missing : null;
  return { course: changed, filled, notes: [...table.notes.map((key) => ({ key })), ...notes], missing: left, cells: noted };
}

function laid(course, row, { visit, member }, entry) {
  switch (entry.kind) {
    case 'empty':
      return course;
    case 'state':
      // One cell of two that says so is enough; the other one must not be overwritten by it.
      return Object.values(stateKeys(row)).includes(entry.state)
        ? setState(course, row, visit, entry.state)
        : setLength(course, row, visit, member, entry.state);
    default:
      return setLength(course, row, visit, member, entry.text);
  }
}

function withoutHeadings(course, table) {
  const notes = [];
  let lines = table.cells;
  const isHeading = (cell) => readEntry(cell).kind === 'other';
  if (lines.length > 1 && lines[0].some(isHeading) && lines[0].every((cell) => cell === '' || isHeading(cell))) {
    lines = lines.slice(1);
    notes.push({ key: 'paste.headings' });
  }
  const named = lines.every((line) => line.length > 1 && /^\p{L}/u.test(line[0]) && isHeading(line[0]));
  if (!named) {
    return { cells: lines.map((values) => ({ values })), notes, byName: false };
  }
  const ids = rows(course).map((row) => row.id);
  const byName = lines.every((line) => ids.includes(line[0]));
  notes.push({ key: byName ? 'paste.byName' : 'paste.namesLeftOut' });
  return { cells: lines.map(([name, ...values]) => ({ name, values })), notes, byName };
}

function rowOf(course, line, lineIndex, from, byName) {
  const all = rows(course);
  return byName ? all.findIndex((row) => row.id === line.name) : from.row + lineIndex;
}

/** Where the column of a table belongs in a row. */
function placeOf(row, column, from, columns) {
  const inRow = members(row);
  if (columns !== 'both') {
    const member = inRow.length === 1 ? inRow[0] : columns;
    return { visit: from.visit + column, member };
  }
  const slot = column + from.slot;
  const visit = from.visit + Math.floor(slot / 2);
  // A row with a single length takes it from whichever of the two columns has one.
  return { visit, member: inRow.length === 1 ? inRow[0] : inRow[slot % 2] };
}

function missingFor(course, cells, from, columns, byName) {
  const widest = Math.max(0, ...cells.map((line) => lastFilled(line.values) + 1));
  const perVisit = columns === 'both' ? 2 : 1;
  const slots = widest + (columns === 'both' ? from.slot : 0);
  return {
    rows: byName ? 0 : Math.max(0, from.row + cells.length - rows(course).length),
    visits: Math.max(0, from.visit + Math.ceil(slots / perVisit) - course.visits.length),
  };
}

function lastFilled(values) {
  return values.findLastIndex((value) => value !== '');
}
