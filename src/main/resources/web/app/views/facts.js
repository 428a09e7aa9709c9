// From a fact that is missing to the field in which it can be stated.

import { set } from '../model/store.js';

/** Opens the panel that takes a fact, and focuses its field. */
export function goToFact(fact) {
  const panel = document.querySelector('details[data-member="context"]');
  panel.open = true;
  set({});
  setTimeout(() => {
    const field = document.getElementById(`field-context-${fact.replaceAll('.', '-')}`);
    (field ?? panel.querySelector('summary')).focus();
  }, 60);
}
