// What the criteria and the options rest on: loaded after the first answer, and shown wherever it is cited.

import { criteria, criteriaOnOffer, guideline } from '../service/api.js';
import { course, set } from '../model/store.js';

const rules = new Map();
const readings = new Map();
const works = new Map();
const switches = new Map();
let names = [];
let isLoading = false;

/** Loads it once; the page is shown again when it is there. */
export async function loadReference() {
  if (isLoading) {
    return;
  }
  isLoading = true;
  try {
    names = (await criteriaOnOffer()).map((each) => each.name);
    for (const description of await Promise.all(names.map(criteria))) {
      description.rules.forEach((each) => rules.set(each.id, each));
      description.interpretations.forEach((each) => readings.set(each.id, each));
      description.sources.forEach((each) => works.set(each.key, each));
      description.switches.forEach((each) => switches.set(each.member, each));
    }
    set({});
  } catch {
    isLoading = false;
    setTimeout(loadReference, 3000);
  }
}

/** Loads the works that the options of a pack cite. */
export async function loadWorks(pack) {
  try {
    const description = await guideline(pack);
    if (description.sources.some((each) => !works.has(each.key))) {
      description.sources.forEach((each) => works.has(each.key) || works.set(each.key, each));
      set({});
    }
  } catch {
    // The key of the work stays visible; the next look asks again.
  }
}

export function criteriaNames() {
  return names.length > 0 ? names : (course().criteria ?? []);
}

export function ruleOf(id) {
  return rules.get(id);
}

export function readingOf(id) {
  return readings.get(id);
}

export function workOf(key) {
  return works.get(key);
}

export function allSwitches() {
  return [...switches.values()];
}
