// All about the cell, lesion or visit that was last focused in the table, and what is said of it.

import { html, nothing } from 'lit';
import { clear, pathOf, rows, seen, setState, stateKeys } from '../model/cells.js';
import { setBaseline } from '../model/course.js';
import { course, edit, get, said } from '../model/store.js';
import { t, term } from '../words/words.js';
import { form } from './form.js';
import { placeName } from './status.js';
import { english, View } from './view.js';

const LENGTHS = ['longestDiameterMm', 'viableDiameterMm', 'shortAxisMm'];

class Inspector extends View {
  render() {
    const { selection } = get();
    const title = selection ? this.titleOf(selection) : null;
    if (!title) {
      return html`<p class="hint">${t('grid.keys')}</p>`;
    }
    return html`
      <section class="inspector" aria-label=${t('inspector')}>
        <h2>${title}</h2>
        ${this.notes(selection)} ${this.body(selection)}
      </section>
    `;
  }

  titleOf({ kind, id, visit }) {
    const present = course();
    switch (kind) {
      case 'cell':
        return present.visits[visit] && this.rowOf(id) ? t('inspector.cell', { lesion: id, visit: present.visits[visit].id }) : null;
      case 'lesion':
        return this.rowOf(id) ? t('place.lesion', { lesion: id }) : null;
      default:
        return present.visits[id] ? t('place.visit', { visit: present.visits[id].id }) : null;
    }
  }

  rowOf(id) {
    return rows(course()).find((row) => row.id === id);
  }

  notes(selection) {
    const { notes } = get();
    const isOf = (place) =>
      selection.kind === 'cell'
        ? place.startsWith(`cell:${selection.id}:${selection.visit}:`)
        : place === `${selection.kind}:${selection.id}` || place.startsWith(`${selection.kind}:${selection.id}:`);
    const texts = [...said()].filter(([place]) => isOf(place)).flatMap(([, list]) => list);
    const changed = [...notes].filter(([place]) => isOf(place));
    return html`
      ${texts.map((each) => html`<p class="said ${each.severity.toLowerCase()}"><span class="severity">${term(each.severity)}</span> ${each.isProblem ? english(each.text) : each.text}</p>`)}
      ${changed.map(([place, note]) => html`<p class="said noted">${placeName(place, '')}: ${t(note.key, note)}</p>`)}
    `;
  }

  body({ kind, id, visit }) {
    switch (kind) {
      case 'cell':
        return this.cell(this.rowOf(id), visit);
      case 'lesion':
        return this.lesion(this.rowOf(id));
      default:
        return this.visit(id);
    }
  }

  cell(row, visit) {
    const found = seen(course(), row, visit);
    const path = pathOf(course(), row, visit);
    const present = row.isNew ? (found?.state ?? found?.certainty ?? (found ? 'PRESENT' : undefined)) : found?.state;
    const keys = Object.entries(stateKeys(row));
    return html`
      <div class="states" role="group" aria-label=${t('inspector.states')}>
        ${keys.map(
          ([key, state]) => html`
            <button
              type="button"
              aria-pressed=${present === state ? 'true' : 'false'}
              @click=${() => edit((c) => setState(c, row, visit, state))}
            >
              <kbd>${key}</kbd> ${term(`state.${state}`)}
            </button>
          `,
        )}
        <button type="button" ?disabled=${!found} @click=${() => edit((c) => clear(c, row, visit))}>
          <kbd>Del</kbd> ${t('inspector.clear')}
        </button>
      </div>
      ${path
        ? html`<div class="fields">
            ${form(row.isNew ? 'NewLesion' : 'Finding', path, {
              omit: [...LENGTHS, 'state', 'lesion', 'id', 'kind', 'site', 'certainty'],
            })}
          </div>`
        : nothing}
    `;
  }

  lesion(row) {
    if (row.isNew) {
      return html`<p class="hint">${t('inspector.newLesion')}</p>`;
    }
    return html`<div class="fields">${form('Lesion', ['lesions', row.index], { omit: ['id'] })}</div>`;
  }

  visit(index) {
    const visit = course().visits[index];
    return html`
      <div class="fields">
        <div class="field">
          <label class="check">
            <input
              type="checkbox"
              .checked=${visit.baseline === true}
              @change=${(e) => edit((c) => setBaseline(c, index, e.target.checked))}
            />
            ${t('visit.isBaseline')}
          </label>
        </div>
        ${form('Visit', ['visits', index], { omit: ['id', 'date', 'baseline', 'findings', 'newLesions', 'statedOverall'] })}
      </div>
    `;
  }
}

customElements.define('mrecist-inspector', Inspector);
