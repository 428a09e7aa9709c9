// The state of the page in one place. What it does with the course is in pure functions beside it.

import { begin, commit, redo, undo } from './history.js';
import { newCourse } from './course.js';
import { byPlace } from './places.js';
import { Assessments } from '../service/assessments.js';
import { firstLanguage, use } from '../words/words.js';

let state = {
  history: begin(newCourse(new Date().toISOString().slice(0, 10))),
  language: firstLanguage(navigator.languages),
  theme: null,
  // What was changed of the reader's input on its way, by the key of the cell.
  notes: new Map(),
  // What the reader is told about the last paste, import or copy.
  report: null,
  selection: null,
  tab: 'reasons',
  answer: null,
  answerTo: null,
  problem: null,
  plan: null,
  isWaiting: false,
  isLost: false,
};

use(state.language);

const listeners = new Set();
const assessments = new Assessments((change) => set(change));

export function get() {
  return state;
}

export function course() {
  return state.history.present;
}

export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes what is not the course. */
export function set(change) {
  const before = state;
  state = { ...state, ...change };
  if (before.language !== state.language) {
    use(state.language);
    assessments.ask(course(), state.language);
  }
  listeners.forEach((listener) => listener());
}

/** Changes the course, and asks about it. */
export function edit(change, mark = null, more = {}) {
  replace(commit(state.history, change(course()), mark), more);
}

export function undoEdit() {
  replace(undo(state.history));
}

export function redoEdit() {
  replace(redo(state.history));
}

/** Takes another course, which can be undone. */
export function open(opened, more = {}) {
  replace(commit(state.history, opened), { notes: new Map(), selection: null, ...more });
}

/** Asks about the course as it is. */
export function ask() {
  assessments.ask(course(), state.language);
}

/** Asks again at once. */
export function retry() {
  assessments.retry();
}

/** Keeps what was changed of an entry on its way, or forgets it. */
export function notesWith(notes, key, note) {
  const changed = new Map(notes);
  if (note) {
    changed.set(key, note);
  } else {
    changed.delete(key);
  }
  return changed;
}

/** The problems and findings of the present course, by the place in the table. */
export function said() {
  const problems = (state.problem?.errors ?? []).map((each) => ({ ...each, severity: 'ERROR', text: each.detail, isProblem: true }));
  const ofProblem = state.problem ? byPlace(state.problemOf, problems) : new Map();
  const ofAnswer = state.answer ? byPlace(state.answerTo, state.answer.findings ?? []) : new Map();
  const all = new Map(state.problem ? [] : ofAnswer);
  ofProblem.forEach((list, place) => all.set(place, list));
  return all;
}

function replace(history, more = {}) {
  if (history === state.history) {
    set(more);
    return;
  }
  set({ history, ...more });
  ask();
}
