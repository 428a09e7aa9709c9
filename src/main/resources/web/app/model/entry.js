// What a reader types or pastes into a cell, brought to what the service takes. Whatever is changed on the way gets a
// note, and what cannot be understood is sent as it is, for the service to refuse in its own words.

import { isNumber } from './exact-json.js';

const LENGTH = /^([+-]?)(\d*)(?:([.,])(\d*))?\s*(mm|cm)?$/i;

// Without points and spaces, in lower case.
const STATES = {
  ABSENT: ['absent', 'a', 'gone', 'disappeared', 'cr', 'ausente', 'desaparecida', '-', '–', '—'],
  TOO_SMALL_TO_MEASURE: ['toosmall', 'toosmalltomeasure', 'ts', 'tstm', 'tsm', 's', 'demasiadopequeña', 'muypequeña'],
  NOT_EVALUABLE: ['ne', 'na', 'n/a', 'n', 'notevaluable', 'notdone', 'nd', 'noevaluable', '?'],
  PRESENT: ['present', 'p', 'yes', 'presente'],
  UNEQUIVOCAL: ['unequivocal', 'inequívoca', 'inequívoco'],
  EQUIVOCAL: ['equivocal', 'equívoca', 'equívoco'],
  UNEQUIVOCAL_PROGRESSION: ['unequivocalprogression', 'progression', 'pd', 'progresión'],
};

/**
 * Reads what was typed into a cell of lengths.
 *
 * @returns {{kind: 'empty'} | {kind: 'length', text: string, note?: string} |
 *     {kind: 'state', state: string, note?: string} | {kind: 'other', text: string, note: string}} note: a key of the
 *     words
 */
export function readEntry(typed) {
  const text = typed.trim();
  if (text === '') {
    return { kind: 'empty' };
  }
  if (isNumber(text)) {
    return { kind: 'length', text };
  }
  const length = LENGTH.exec(text);
  if (length && (length[2] || length[4])) {
    return lengthOf(length);
  }
  const name = nameOf(text);
  const state = Object.keys(STATES).find((each) => STATES[each].includes(name) || nameOf(each) === name);
  return state ? { kind: 'state', state, note: 'note.state' } : { kind: 'other', text, note: 'note.other' };
}

/** Whether a text can become the name of a state. */
export function beginsState(text) {
  const name = nameOf(text);
  return Object.entries(STATES).some(([state, names]) => [nameOf(state), ...names].some((each) => each.startsWith(name)));
}

function nameOf(text) {
  return text.toLowerCase().replaceAll(/[.\s_]/g, '');
}

function lengthOf([, sign, whole, separator, fraction = '', unit = '']) {
  const inCentimetres = unit.toLowerCase() === 'cm';
  const digits = inCentimetres ? shifted(whole, fraction) : { whole, fraction };
  const text =
    (sign === '-' ? '-' : '') + (digits.whole.replace(/^0+(?=\d)/, '') || '0') + (digits.fraction && `.${digits.fraction}`);
  if (inCentimetres) {
    return { kind: 'length', text, note: 'note.centimetres' };
  }
  if (separator === ',') {
    return { kind: 'length', text, note: 'note.comma' };
  }
  return unit ? { kind: 'length', text, note: 'note.unit' } : { kind: 'length', text };
}

/** Ten times as much, by moving the point: no arithmetic, so no digit is lost. */
function shifted(whole, fraction) {
  return { whole: whole + (fraction[0] ?? '0'), fraction: fraction.slice(1) };
}
