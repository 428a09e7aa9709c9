// Brings the reader to the place that something is said of.

import { get, set } from '../model/store.js';
import { placeOf } from '../model/places.js';

/** Focuses what shows a place, given as a JSON pointer of the course that was last answered. */
export function goTo(pointer) {
  const { problem, problemOf, answerTo } = get();
  const place = placeOf(problem ? problemOf : answerTo, pointer);
  const field = document.getElementById(`field${pointer.replaceAll('/', '-')}`);
  const found = field ?? find(place);
  if (found) {
    found.closest('details')?.setAttribute('open', '');
    found.focus();
    return;
  }
  // What stands in a panel that is closed.
  const panel = document.querySelector(`details[data-member="${place}"]`);
  if (panel) {
    panel.open = true;
    set({});
    setTimeout(() => (document.getElementById(`field${pointer.replaceAll('/', '-')}`) ?? panel.querySelector('summary')).focus(), 50);
  }
}

/** Focuses a cell or header of the table by its key, or by the nearest key around it. */
export function find(place) {
  for (let key = place; key; key = key.slice(0, Math.max(0, key.lastIndexOf(':')))) {
    const found =
      document.querySelector(`[data-place="${CSS.escape(key)}"]`) ??
      document.querySelector(`[data-place^="${CSS.escape(`${key}:`)}"]`);
    if (found) {
      return found;
    }
  }
  return null;
}
