// What becomes of a pasted table, and what the reader is told of it.

import { layTable, readTable } from '../model/paste.js';
import { cellKey } from '../model/places.js';
import { course, edit, get, set } from '../model/store.js';

/** Lays a pasted table over the grid, and reports what was done and what had no room. */
export function paste(text, from, { columns = 'both', extend = false } = {}) {
  const laid = layTable(course(), readTable(text), from, columns, extend);
  const notes = new Map(get().notes);
  laid.cells.forEach((each) =>
    notes.set(cellKey(each.row, each.visit, each.member), { key: each.note, typed: each.typed, text: each.text }),
  );
  const report = { kind: 'paste', text, from, columns, filled: laid.filled, notes: laid.notes, missing: laid.missing, changed: laid.cells.length };
  edit(() => laid.course, null, { notes, report });
}

/** Takes the last paste back and does it in another way. */
export function pasteAgain(report, otherwise, undo) {
  undo();
  set({ report: null });
  paste(report.text, report.from, { columns: report.columns, extend: false, ...otherwise });
}
