// From a JSON pointer of the service to what the page shows of that place.

import { at } from './tree.js';
import { members } from './cells.js';

/** The steps of a pointer; numbers where they are indices. */
export function stepsOf(pointer) {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/**
 * The place of a pointer in the table, as a key that the table's cells and headers carry.
 *
 * @returns the nearest place around the pointer; `course` where the table has none
 */
export function placeOf(course, pointer) {
  const [list, index, inner, innerIndex, member] = stepsOf(pointer);
  if (list === 'lesions' && typeof index === 'number') {
    return lesionPlace(course, index, inner);
  }
  if (list !== 'visits' || typeof index !== 'number') {
    return list === undefined ? 'course' : list;
  }
  if ((inner === 'findings' || inner === 'newLesions') && typeof innerIndex === 'number') {
    const found = at(course, ['visits', index, inner, innerIndex]);
    const id = inner === 'findings' ? found?.lesion : found?.id;
    return id === undefined ? `visit:${index}` : cellPlace(course, inner, id, index, member);
  }
  return inner === 'id' || inner === 'date' ? `visit:${index}:${inner}` : `visit:${index}`;
}

function lesionPlace(course, index, member) {
  const id = course.lesions[index]?.id;
  return ['id', 'role', 'kind', 'site'].includes(member) ? `lesion:${id}:${member}` : `lesion:${id}`;
}

function cellPlace(course, list, id, visit, member) {
  const isNew = list === 'newLesions';
  const lesion = isNew ? at(course, ['visits', visit, list])?.find((each) => each.id === id) : course.lesions.find((each) => each.id === id);
  if (!lesion) {
    return `visit:${visit}`;
  }
  const inRow = members({ isNew, lesion });
  return cellKey(id, visit, inRow.includes(member) ? member : inRow[0]);
}

/** The key of a cell of the table. */
export function cellKey(id, visit, member) {
  return `cell:${id}:${visit}:${member}`;
}

/** What is said of the places of the table, by their key. */
export function byPlace(course, said) {
  const places = new Map();
  for (const each of said) {
    const place = placeOf(course, each.pointer);
    places.set(place, [...(places.get(place) ?? []), each]);
  }
  return places;
}
