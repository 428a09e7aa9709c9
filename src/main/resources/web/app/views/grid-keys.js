// The table works like a spreadsheet: arrows, Tab and Enter go from cell to cell, a letter gives a state, a pasted
// table fills the cells from where it was pasted.

import { beginsState, readEntry } from '../model/entry.js';
import { cell, clear, rows, setLength, setState, stateKeys } from '../model/cells.js';
import { isTable } from '../model/paste.js';
import { course, edit, get, notesWith } from '../model/store.js';
import { paste } from './pasting.js';

// Letters that follow each other this fast are a word, such as "n.a.".
const WORD_MS = 1200;

export class GridKeys {
  /** What is being typed, as it is typed. */
  draft = null;
  #word = '';
  #wordEnds = 0;
  #before = '';

  constructor(grid) {
    this.grid = grid;
  }

  onFocus(field) {
    this.#word = '';
    if (field instanceof HTMLInputElement) {
      this.#before = field.value;
      field.select();
    }
  }

  onBlur() {
    this.draft = null;
    this.grid.requestUpdate();
  }

  onInput(e) {
    const field = e.target;
    this.#word = '';
    this.draft = { key: field.dataset.place, text: field.value };
    this.enter(field, field.value);
  }

  /** Takes what was typed into the course. */
  enter(field, typed) {
    const { place, member } = field.dataset;
    const row = this.#row(field);
    const visit = Number(field.dataset.visit);
    const entry = readEntry(typed);
    const note = entry.note ? { key: entry.note, typed, text: entry.text ?? entry.state } : null;
    edit(
      (c) => {
        switch (entry.kind) {
          case 'empty':
            return cell(c, row, visit, member).text === '' ? clear(c, row, visit) : setLength(c, row, visit, member, '');
          case 'state':
            return Object.values(stateKeys(row)).includes(entry.state)
              ? setState(c, row, visit, entry.state)
              : setLength(c, row, visit, member, typed.trim());
          default:
            return setLength(c, row, visit, member, entry.text);
        }
      },
      place,
      { notes: notesWith(get().notes, place, note) },
    );
  }

  onPaste(e) {
    const field = e.target;
    if (!field.dataset.member) {
      return;
    }
    const text = e.clipboardData.getData('text/plain');
    e.preventDefault();
    if (isTable(text)) {
      this.draft = null;
      paste(text, { row: Number(field.dataset.row), visit: Number(field.dataset.visit), slot: Number(field.dataset.slot) });
    } else {
      this.enter(field, text);
    }
    this.#select(field);
  }

  onKey(e) {
    const field = e.target;
    if (!field.dataset?.member || e.isComposing) {
      return;
    }
    const isWhole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    if (e.ctrlKey || e.metaKey || e.altKey) {
      return;
    }
    if (this.#move(e, field, isWhole)) {
      e.preventDefault();
      return;
    }
    if (e.key === 'Escape') {
      this.draft = null;
      this.enter(field, this.#before);
      this.#select(field);
    } else if (e.key === 'Delete' && isWhole) {
      e.preventDefault();
      this.#word = '';
      this.draft = null;
      this.enter(field, '');
    } else if (e.key.length === 1 && isWhole && !/[\d.,+-]/.test(e.key)) {
      e.preventDefault();
      this.#letter(field, e.key.toLowerCase());
    } else if (e.key === '.' && isWhole && this.#word && Date.now() < this.#wordEnds) {
      e.preventDefault();
    }
  }

  /** A letter gives a state; letters that follow it at once make a word of it. */
  #letter(field, letter) {
    const row = this.#row(field);
    const now = Date.now();
    this.#word = now < this.#wordEnds ? this.#word + letter : letter;
    this.#wordEnds = now + WORD_MS;
    const byKey = this.#word.length === 1 ? stateKeys(row)[letter] : undefined;
    const entry = readEntry(this.#word);
    const state = byKey ?? (this.#word.length > 1 && entry.kind === 'state' ? entry.state : undefined);
    if (state && Object.values(stateKeys(row)).includes(state)) {
      this.draft = null;
      edit((c) => setState(c, row, Number(field.dataset.visit), state), `${field.dataset.place}-word`, {
        notes: notesWith(get().notes, field.dataset.place, null),
      });
      this.#select(field);
    } else if (this.#word.length === 1 || !beginsState(this.#word)) {
      // No state after all: it stands there as typed, and is refused.
      field.value = this.#word;
      this.draft = { key: field.dataset.place, text: this.#word };
      this.enter(field, this.#word);
      this.#word = '';
    }
  }

  #move(e, field, isWhole) {
    const row = Number(field.dataset.row);
    const visit = Number(field.dataset.visit);
    const slot = Number(field.dataset.slot);
    switch (e.key) {
      case 'ArrowUp':
        return this.#go(row - 1, visit, slot);
      case 'ArrowDown':
        return this.#go(row + 1, visit, slot);
      case 'Enter':
        this.draft = null;
        return this.#go(row + (e.shiftKey ? -1 : 1), visit, slot) || true;
      case 'ArrowLeft':
        return (isWhole || field.selectionEnd === 0) && this.#step(field, -1, false);
      case 'ArrowRight':
        return (isWhole || field.selectionStart === field.value.length) && this.#step(field, 1, false);
      case 'Tab':
        return this.#step(field, e.shiftKey ? -1 : 1, true);
      default:
        return false;
    }
  }

  /** Goes up or down; a row with one length at a visit has it in both columns. */
  #go(row, visit, slot) {
    const found =
      this.grid.querySelector(`input[data-row="${row}"][data-visit="${visit}"][data-slot="${slot}"]`) ??
      this.grid.querySelector(`input[data-row="${row}"][data-visit="${visit}"]`);
    found?.focus();
    return Boolean(found);
  }

  /** Goes to the next or previous cell in reading order; out of the table, the browser goes on. */
  #step(field, direction, acrossRows) {
    const cells = [...this.grid.querySelectorAll('input[data-member]')];
    const next = cells[cells.indexOf(field) + direction];
    if (!next || (!acrossRows && next.dataset.row !== field.dataset.row)) {
      return false;
    }
    next.focus();
    return true;
  }

  #row(field) {
    return rows(course())[Number(field.dataset.row)];
  }

  #select(field) {
    this.grid.updateComplete.then(() => {
      const same = this.grid.querySelector(`[data-place="${CSS.escape(field.dataset.place)}"]`);
      same?.select();
    });
  }
}
