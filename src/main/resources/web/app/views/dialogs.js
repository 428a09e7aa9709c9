// Dialogs: the examples of the API, the courses of imported datasets, a text to copy by hand.

import { html, nothing } from 'lit';
import { document as openApi } from '../service/api.js';
import { get, open, set } from '../model/store.js';
import { t, term } from '../words/words.js';
import { english, View } from './view.js';

function nameOf({ name, reader }) {
  return reader ? t('open.reader', { number: reader }) : name || t('open.course');
}

class Dialogs extends View {
  examples = null;

  render() {
    const { dialog } = get();
    return html`
      <dialog aria-label=${dialog ? t(`dialog.${dialog}`) : nothing} @close=${() => set({ dialog: null })}>
        ${dialog
          ? html`
              <form method="dialog">
                <h2>${t(`dialog.${dialog}`)}</h2>
                ${this.content(dialog)}
                <button>${t('dialog.close')}</button>
              </form>
            `
          : nothing}
      </dialog>
    `;
  }

  updated() {
    const element = this.querySelector('dialog');
    if (get().dialog && !element.open) {
      element.showModal();
    } else if (!get().dialog && element.open) {
      element.close();
    }
  }

  content(dialog) {
    switch (dialog) {
      case 'examples':
        return this.offerExamples();
      case 'courses':
        return this.offerCourses(get().opened);
      default:
        return html`<textarea readonly rows="16" aria-label=${t('dialog.text')} .value=${get().dialogText}></textarea>`;
    }
  }

  offerExamples() {
    if (this.examples === null) {
      openApi().then(
        (loaded) => {
          this.examples = Object.values(loaded.paths['/v1/assessments'].post.requestBody.content['application/json'].examples);
          this.requestUpdate();
        },
        () => set({ dialog: null, report: { kind: 'error', key: 'lost' } }),
      );
      return html`<p>${t('form.loading')}</p>`;
    }
    return html`
      <ul class="choices-list">
        ${this.examples.map(
          (each) => html`<li>
            <button type="button" @click=${() => this.take(each.value)}>${english(each.summary)}</button>
            <p>${english(each.description)}</p>
          </li>`,
        )}
      </ul>
    `;
  }

  offerCourses({ courses, findings, assumptions }) {
    return html`
      ${courses.length === 0 ? html`<p>${t('open.noCourse')}</p>` : nothing}
      <ul class="choices-list">
        ${courses.map((each) => html`<li><button type="button" @click=${() => this.take(each.course)}>${nameOf(each)}</button></li>`)}
      </ul>
      ${findings.length > 0
        ? html`<h3>${t('open.findings')}</h3>
            <ul class="findings">
              ${findings.map(
                (each) => html`<li class=${each.severity.toLowerCase()}>
                  <span class="severity">${term(each.severity)}</span>
                  ${[each.dataset, each.row && t('open.row', { row: each.row }), each.variable].filter(Boolean).join(' ')} ${english(each.text)}
                </li>`,
              )}
            </ul>`
        : nothing}
      ${assumptions.length > 0
        ? html`<details>
            <summary>${t('open.assumptions', { count: assumptions.length })}</summary>
            <ul>
              ${assumptions.map((each) => html`<li>${english(each.text)}</li>`)}
            </ul>
          </details>`
        : nothing}
    `;
  }

  take(course) {
    open(course, { dialog: null, opened: null, report: null });
  }
}

customElements.define('mrecist-dialogs', Dialogs);
