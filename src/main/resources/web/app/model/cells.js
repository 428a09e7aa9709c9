// The course as a table: a row for each lesion, and for each visit the places in which a length can stand.

import { Decimal, isNumber } from './exact-json.js';
import { newLesionIds } from './course.js';

const DIAMETERS = ['viableDiameterMm', 'longestDiameterMm', 'shortAxisMm'];

/** The rows: those of the baseline, then the new lesions. */
export function rows(course) {
  return [
    ...course.lesions.map((lesion, index) => ({ isNew: false, index, id: lesion.id, lesion })),
    ...newLesionIds(course).map((id) => ({
      isNew: true,
      id,
      lesion: course.visits.flatMap((visit) => visit.newLesions ?? []).find((lesion) => lesion.id === id),
    })),
  ];
}

/** The members in which the lengths of a row stand at each visit. */
export function members(row) {
  if (row.lesion.kind === 'LYMPH_NODE') {
    return ['shortAxisMm'];
  }
  return row.isNew ? ['longestDiameterMm'] : ['viableDiameterMm', 'longestDiameterMm'];
}

/** What was seen of a row's lesion at a visit, undefined where nothing is reported. */
export function seen(course, row, visit) {
  return list(course.visits[visit], row)?.find((each) => each[key(row)] === row.id);
}

/** Where that stands in the course, as a path; null where nothing is reported. */
export function pathOf(course, row, visit) {
  const index = list(course.visits[visit], row)?.findIndex((each) => each[key(row)] === row.id) ?? -1;
  return index < 0 ? null : ['visits', visit, row.isNew ? 'newLesions' : 'findings', index];
}

/** What a cell shows: the text of a length, or a state. */
export function cell(course, row, visit, member) {
  const found = seen(course, row, visit);
  if (!found) {
    return { text: '' };
  }
  const length = found[member];
  if (length !== undefined) {
    return { text: String(length), state: found.state };
  }
  if (DIAMETERS.some((each) => found[each] !== undefined)) {
    return { text: '' };
  }
  if (found.mergedInto !== undefined) {
    return { text: '', mergedInto: found.mergedInto };
  }
  return { text: '', state: found.state ?? (row.isNew ? (found.certainty ?? 'REPORTED') : undefined) };
}

/**
 * The course with another length in a cell.
 *
 * @param text a number as typed; a text that is no number is sent as it is, for the service to refuse; empty takes
 *     the length away
 */
export function setLength(course, row, visit, member, text) {
  return change(course, row, visit, (found) => {
    const changed = { ...found };
    delete changed.mergedInto;
    if (text === '') {
      delete changed[member];
    } else {
      changed[member] = isNumber(text) ? new Decimal(text) : text;
      if (changed.state !== 'TOO_SMALL_TO_MEASURE') {
        delete changed.state;
      }
    }
    return changed;
  });
}

/** The course with a state in place of the lengths of a row at a visit. */
export function setState(course, row, visit, state) {
  return change(course, row, visit, (found) => {
    const changed = { ...found };
    for (const member of [...DIAMETERS, 'mergedInto', 'state']) {
      delete changed[member];
    }
    if (!row.isNew) {
      return { ...changed, state };
    }
    // A new lesion is there unless it is said to be gone again.
    if (state === 'ABSENT') {
      delete changed.certainty;
      return { ...changed, state };
    }
    return state === 'PRESENT' ? changed : { ...changed, certainty: state };
  });
}

/** The course without a report of a row at a visit. */
export function clear(course, row, visit) {
  return change(course, row, visit, () => undefined);
}

/** The states that a row can have, by the key that gives them. */
export function stateKeys(row) {
  if (row.isNew) {
    return { p: 'PRESENT', a: 'ABSENT', u: 'UNEQUIVOCAL', e: 'EQUIVOCAL' };
  }
  const keys = { a: 'ABSENT', s: 'TOO_SMALL_TO_MEASURE', n: 'NOT_EVALUABLE', p: 'PRESENT' };
  return row.lesion.role === 'NON_TARGET' ? { ...keys, u: 'UNEQUIVOCAL_PROGRESSION' } : keys;
}

function key(row) {
  return row.isNew ? 'id' : 'lesion';
}

function list(visit, row) {
  return row.isNew ? visit?.newLesions : visit?.findings;
}

function change(course, row, visitIndex, changeOne) {
  const visit = course.visits[visitIndex];
  const before = list(visit, row) ?? [];
  const index = before.findIndex((each) => each[key(row)] === row.id);
  const blank = row.isNew
    ? { id: row.id, kind: row.lesion.kind, site: row.lesion.site }
    : { lesion: row.id };
  const changed = changeOne(index < 0 ? blank : before[index]);
  const isGone = changed === undefined || (!row.isNew && Object.keys(changed).length === 1);
  let after;
  if (isGone) {
    after = before.filter((_, i) => i !== index);
  } else {
    after = index < 0 ? [...before, changed] : before.with(index, changed);
  }
  return {
    ...course,
    visits: course.visits.with(visitIndex, {
      ...visit,
      [row.isNew ? 'newLesions' : 'findings']: after.length > 0 ? after : undefined,
    }),
  };
}
