// The page's commands, and what they report.

import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref, createRef } from 'lit/directives/ref.js';
import { addLesion, addNewLesion, addVisit, newCourse } from '../model/course.js';
import { asCurl, download, NotOpened, readFiles, written } from '../model/files.js';
import { ConnectionLost } from '../service/api.js';
import { course, edit, get, open, redoEdit, set, undoEdit } from '../model/store.js';
import { LANGUAGES, t, term } from '../words/words.js';
import { find } from './focus.js';
import { criteriaNames } from './reference.js';
import { View } from './view.js';

class Toolbar extends View {
  file = createRef();

  render() {
    const { language, theme } = get();
    return html`
      <header class="bar">
        <h1>${t('title')}</h1>
        <nav aria-label=${t('commands')}>
          <button type="button" @click=${() => open(newCourse(today()), { report: null })}>${t('command.new')}</button>
          <button type="button" @click=${() => set({ dialog: 'examples' })}>${t('command.examples')}</button>
          <button type="button" @click=${() => this.file.value.click()} title=${t('command.open.title')}>${t('command.open')}</button>
          <input ${ref(this.file)} type="file" accept=".json,application/json" multiple hidden aria-label=${t('command.open')} @change=${(e) => this.openFiles(e.target)} />
          <button type="button" @click=${() => this.save()}>${t('command.save')}</button>
          <button type="button" @click=${() => window.print()}>${t('command.print')}</button>
          <button type="button" @click=${() => this.copyAsCurl()}>${t('command.curl')}</button>
          <a href="/q/swagger-ui" target="_blank" rel="noopener">${t('command.api')}</a>
        </nav>
        <div class="settings">
          <select aria-label=${t('language')} data-setting="language" @change=${(e) => set({ language: e.target.value })}>
            ${LANGUAGES.map((each) => html`<option value=${each} lang=${each} .selected=${live(each === language)}>${t(`language.${each}`)}</option>`)}
          </select>
          <select aria-label=${t('theme')} data-setting="theme" @change=${(e) => set({ theme: e.target.value || null })}>
            ${['', 'light', 'dark'].map((each) => html`<option value=${each} .selected=${live(each === (theme ?? ''))}>${t(`theme.${each || 'system'}`)}</option>`)}
          </select>
        </div>
      </header>
    `;
  }

  save() {
    download(written(course()), 'application/json', `${course().subject ?? 'course'}.json`);
  }

  async copyAsCurl() {
    const text = asCurl(course(), window.location.origin, get().language);
    try {
      await navigator.clipboard.writeText(text);
      set({ report: { kind: 'note', key: 'curl.copied' } });
    } catch {
      // Where the browser gives no clipboard, the reader copies by hand.
      set({ dialog: 'text', dialogText: text });
    }
  }

  async openFiles(field) {
    const files = [...field.files];
    field.value = '';
    if (files.length === 0) {
      return;
    }
    try {
      const texts = await Promise.all(files.map((each) => each.text()));
      const read = await readFiles(texts, get().language);
      if (read.courses.length === 1 && read.findings.length + read.assumptions.length === 0) {
        open(read.courses[0].course, { report: { kind: 'note', key: 'open.done', places: { file: files[0].name } } });
      } else {
        set({ dialog: 'courses', opened: read });
      }
    } catch (e) {
      if (!(e instanceof NotOpened) && !(e instanceof ConnectionLost)) {
        throw e;
      }
      const key = e instanceof NotOpened ? e.key : 'lost';
      set({ report: { kind: 'error', key, places: { ...e.places, file: files.map((each) => each.name).join(', ') } } });
    }
  }
}

/** The commands of the table. */
class GridBar extends View {
  render() {
    const { history } = get();
    return html`
      <div class="grid-bar" role="toolbar" aria-label=${t('grid.commands')}>
        <button type="button" @click=${() => this.add(addLesion, (c) => `lesion:${c.lesions.at(-1).id}:id`)}>${t('command.addLesion')}</button>
        <button type="button" @click=${() => this.add(addVisit, (c) => `visit:${c.visits.length - 1}:date`)}>${t('command.addVisit')}</button>
        <button type="button" @click=${() => this.add(addNewLesion, (c) => `lesion:${c.visits.at(-1).newLesions.at(-1).id}:id`)}>${t('command.addNewLesion')}</button>
        <span class="criteria" role="group" aria-label=${t('field.criteria')}>
          ${criteriaNames().map((each) => this.criteria(each))}
        </span>
        <button type="button" ?disabled=${history.past.length === 0} @click=${undoEdit}>${t('command.undo')} <kbd>Ctrl Z</kbd></button>
        <button type="button" ?disabled=${history.future.length === 0} @click=${redoEdit}>${t('command.redo')} <kbd>Ctrl Y</kbd></button>
      </div>
    `;
  }

  criteria(name) {
    const asked = course().criteria ?? [];
    const isAsked = asked.includes(name);
    const others = criteriaNames().filter((each) => (each === name ? !isAsked : asked.includes(each)));
    return html`
      <button
        type="button"
        aria-pressed=${isAsked ? 'true' : 'false'}
        ?disabled=${isAsked && asked.length === 1}
        @click=${() => edit((c) => ({ ...c, criteria: others }))}
      >
        ${term(name)}
      </button>
    `;
  }

  /** Adds to the table and goes to what is to be filled in. */
  add(change, place) {
    edit(change);
    setTimeout(() => find(place(course()))?.focus(), 30);
  }
}

function today() {
  return new Date().toISOString().slice(0, 10);
}

customElements.define('mrecist-toolbar', Toolbar);
customElements.define('mrecist-grid-bar', GridBar);
