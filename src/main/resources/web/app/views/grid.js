// The table: lesions by visits, with both diameters side by side, and under each visit what the criteria make of it.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { cell, members, rows, seen } from '../model/cells.js';
import { changeNewLesion, lesionIds, removeLesion, removeVisit, renameLesion, renameNewLesion } from '../model/course.js';
import { cellKey } from '../model/places.js';
import { put } from '../model/tree.js';
import { course, edit, get, said, set } from '../model/store.js';
import { t, term } from '../words/words.js';
import { answerRows } from './grid-answers.js';
import { GridKeys } from './grid-keys.js';
import { choices } from './form.js';
import { View } from './view.js';

class Grid extends View {
  keys = new GridKeys(this);
  /** On a narrow screen the table has the lengths only; what a lesion is stands in its details. */
  narrow = matchMedia('(max-width: 700px)');

  connectedCallback() {
    super.connectedCallback();
    this.narrow.onchange = () => this.requestUpdate();
  }

  render() {
    const present = course();
    this.said = said();
    return html`
      <div class="grid-scroll">
        <table
          class="grid"
          @keydown=${(e) => this.keys.onKey(e)}
          @paste=${(e) => this.keys.onPaste(e)}
          @focusin=${(e) => this.onFocus(e)}
        >
          <caption class="sr">
            ${t('grid.caption')}
          </caption>
          <thead>
            ${this.heads(present)}
          </thead>
          <tbody>
            ${rows(present).map((row, index) => this.row(present, row, index))}
          </tbody>
          ${answerRows(present, get(), this.narrow.matches ? 1 : 4)}
        </table>
      </div>
    `;
  }

  heads(present) {
    return html`
      <tr>
        <th scope="col" rowspan="4" class="lesion-head">${t('lesion')}</th>
        ${this.narrow.matches
          ? nothing
          : ['role', 'kind', 'site'].map((each) => html`<th scope="col" rowspan="4">${t(`field.${each}`)}</th>`)}
        ${present.visits.map((visit, index) => this.visitName(present, visit, index))}
      </tr>
      <tr>
        ${present.visits.map((visit, index) => this.visitDate(visit, index))}
      </tr>
      <tr>
        ${present.visits.map((visit, index) => this.arterialPhase(visit, index))}
      </tr>
      <tr class="units">
        ${present.visits.map(
          () => html`
            <th scope="col"><abbr title=${t('member.viableDiameterMm')}>${t('grid.viable')}</abbr></th>
            <th scope="col"><abbr title=${t('member.longestDiameterMm')}>${t('grid.whole')}</abbr></th>
          `,
        )}
      </tr>
    `;
  }

  visitName(present, visit, index) {
    return html`
      <th colspan="2" scope="colgroup" class="visit ${this.markOf(`visit:${index}`)}">
        <span class="named">
          <input
            size="8"
            data-place="visit:${index}:id"
            aria-label=${t('visit.id', { number: index + 1 })}
            aria-invalid=${this.isRefused(`visit:${index}:id`)}
            .value=${live(String(visit.id))}
            @input=${(e) => edit((c) => put(c, ['visits', index, 'id'], e.target.value), `visit-id-${index}`)}
          />
          ${present.visits.length > 1
            ? html`<button
                type="button"
                class="remove"
                title=${t('visit.remove', { visit: visit.id })}
                aria-label=${t('visit.remove', { visit: visit.id })}
                @click=${() => edit((c) => removeVisit(c, index), null, { selection: null, notes: new Map() })}
              >
                ×
              </button>`
            : nothing}
        </span>
      </th>
    `;
  }

  visitDate(visit, index) {
    return html`
      <th colspan="2" scope="colgroup" class="visit">
        <input
          class="date"
          size="10"
          data-place="visit:${index}:date"
          aria-label=${t('visit.date', { visit: visit.id })}
          aria-invalid=${this.isRefused(`visit:${index}:date`)}
          placeholder="YYYY-MM-DD"
          .value=${live(String(visit.date ?? ''))}
          @input=${(e) =>
            edit((c) => ({ ...c, visits: c.visits.with(index, { ...c.visits[index], date: e.target.value.trim() }) }), `visit-date-${index}`)}
        />
      </th>
    `;
  }

  arterialPhase(visit, index) {
    const phase = visit.imaging?.arterialPhase;
    return html`
      <th colspan="2" scope="colgroup" class="visit">
        <select
          data-place="visit:${index}:arterialPhase"
          aria-label=${t('visit.arterialPhase', { visit: visit.id })}
          class=${phase === 'ADEQUATE' ? '' : 'doubtful'}
          @change=${(e) => edit((c) => put(c, ['visits', index, 'imaging', 'arterialPhase'], e.target.value || undefined))}
        >
          <option value="" .selected=${live(phase === undefined)}>${t('phase.notStated')}</option>
          ${['ADEQUATE', 'INADEQUATE', 'MISSING'].map(
            (each) => html`<option value=${each} .selected=${live(each === phase)}>${t(`phase.${each}`)}</option>`,
          )}
        </select>
      </th>
    `;
  }

  row(present, row, rowIndex) {
    return html`
      <tr class=${row.isNew ? 'new-lesion' : row.lesion.role === 'TARGET' ? 'target' : 'non-target'}>
        <th scope="row" class="lesion-head ${this.markOf(`lesion:${row.id}`)}">
          <span class="named">
            <input
              data-place="lesion:${row.id}:id"
              data-head=${rowIndex}
              aria-label=${t('lesion.id', { number: rowIndex + 1 })}
              .value=${String(row.id)}
              @change=${(e) => this.rename(row, e.target)}
            />
            <button
              type="button"
              class="remove"
              title=${t('lesion.remove', { lesion: row.id })}
              aria-label=${t('lesion.remove', { lesion: row.id })}
              @click=${() => this.remove(row)}
            >
              ×
            </button>
          </span>
        </th>
        ${this.narrow.matches ? nothing : this.about(row)}
        ${present.visits.map((_, visit) => this.cells(present, row, rowIndex, visit))}
      </tr>
    `;
  }

  about(row) {
    return html`
      <td>${row.isNew ? html`<span class="role">${t('newLesion')}</span>` : this.choice(row, 'role')}</td>
      <td>${this.choice(row, 'kind')}</td>
      <td>${this.choice(row, 'site')}</td>
    `;
  }

  choice(row, member) {
    const value = row.lesion[member];
    return html`
      <select
        data-place="lesion:${row.id}:${member}"
        aria-label=${t('lesion.member', { lesion: row.id, member: t(`field.${member}`) })}
        aria-invalid=${this.isRefused(`lesion:${row.id}:${member}`)}
        @change=${(e) => this.changeLesion(row, member, e.target.value)}
      >
        ${choices('Lesion', member, value).map(
          (each) => html`<option value=${each} .selected=${live(each === value)}>${term(each)}</option>`,
        )}
      </select>
    `;
  }

  cells(present, row, rowIndex, visit) {
    const inRow = members(row);
    const pattern = seen(present, row, visit);
    return inRow.map((member, slot) => {
      const key = cellKey(row.id, visit, member);
      const shown = cell(present, row, visit, member);
      const text = this.keys.draft?.key === key ? this.keys.draft.text : shown.text || stateText(shown);
      const note = get().notes.get(key);
      return html`
        <td
          colspan=${inRow.length === 1 ? 2 : 1}
          class="length ${this.markOf(key)} ${note ? 'noted' : ''} ${shown.text === '' && text ? 'state' : ''}"
          title=${this.titleOf(key, note)}
        >
          <input
            inputmode="decimal"
            autocomplete="off"
            size="5"
            data-place=${key}
            data-row=${rowIndex}
            data-visit=${visit}
            data-slot=${slot}
            data-member=${member}
            aria-label=${t('place.cell', { lesion: row.id, visit: present.visits[visit].id, member: t(`member.${member}`) })}
            aria-invalid=${this.isRefused(key)}
            .value=${live(text)}
            @input=${(e) => this.keys.onInput(e)}
            @blur=${() => this.keys.onBlur()}
          />${shown.text !== '' && shown.state === 'TOO_SMALL_TO_MEASURE' ? html`<sub>${t('state.short.TOO_SMALL_TO_MEASURE')}</sub>` : nothing}${pattern?.certainty && shown.text !== '' ? html`<sub>${t(`state.short.${pattern.certainty}`)}</sub>` : nothing}
        </td>
      `;
    });
  }

  titleOf(key, note) {
    const texts = (this.said.get(key) ?? []).map((each) => each.text);
    return [...texts, ...(note ? [t(note.key, note)] : [])].join('\n');
  }

  /** The worst that is said of a place; of a visit also what is said of its name and date. */
  markOf(place) {
    const places = place.startsWith('visit:') ? [place, `${place}:id`, `${place}:date`] : [place];
    const severities = places.flatMap((each) => (this.said.get(each) ?? []).map(({ severity }) => severity));
    return ['ERROR', 'WARNING', 'INFO'].find((each) => severities.includes(each))?.toLowerCase() ?? '';
  }

  isRefused(place) {
    return (this.said.get(place) ?? []).some((each) => each.isProblem) ? 'true' : 'false';
  }

  rename(row, field) {
    const id = field.value.trim();
    if (id === row.id) {
      return;
    }
    // Two lesions of one name could not be told apart again.
    if (lesionIds(course()).includes(id)) {
      field.value = row.id;
      set({ report: { kind: 'error', key: 'lesion.taken', places: { lesion: id } } });
      return;
    }
    edit((c) => (row.isNew ? renameNewLesion(c, row.id, id) : renameLesion(c, row.index, id)), null, {
      notes: new Map(),
      selection: { kind: 'lesion', id },
    });
  }

  remove(row) {
    edit((c) => (row.isNew ? changeNewLesion(c, row.id, () => undefined) : removeLesion(c, row.index)), null, {
      selection: null,
      notes: new Map(),
    });
  }

  changeLesion(row, member, value) {
    edit((c) =>
      row.isNew
        ? changeNewLesion(c, row.id, (each) => ({ ...each, [member]: value }))
        : put(c, ['lesions', row.index, member], value),
    );
  }

  onFocus(e) {
    const place = e.target.dataset?.place;
    if (!place) {
      return;
    }
    const [kind, id, visit] = place.split(':');
    const selection =
      kind === 'cell'
        ? { kind, id: rows(course())[Number(e.target.dataset.row)]?.id, visit: Number(e.target.dataset.visit), place }
        : { kind, id: kind === 'visit' ? Number(id) : place.slice('lesion:'.length, place.lastIndexOf(':')), visit };
    this.keys.onFocus(e.target);
    set({ selection });
  }
}

/** How a state is written in a cell. */
function stateText({ state, mergedInto }) {
  if (mergedInto !== undefined) {
    return `→ ${mergedInto}`;
  }
  return state === undefined ? '' : t(`state.short.${state}`);
}

customElements.define('mrecist-grid', Grid);
