// The page as a whole.

import { html, nothing } from 'lit';
import { ask, course, get, redoEdit, undoEdit } from '../model/store.js';
import { label, t, term } from '../words/words.js';
import { loadForms } from './form.js';
import { loadReference } from './reference.js';
import { english, View } from './view.js';

class Workbench extends View {
  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
    ask();
    loadForms();
    loadReference();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
  }

  /** Undo and redo of the course, in place of the browser's own of a single field. */
  onKey = (e) => {
    const isUndo = (e.ctrlKey || e.metaKey) && !e.altKey && e.key.toLowerCase() === 'z';
    const isRedo = (e.ctrlKey || e.metaKey) && !e.altKey && (e.key.toLowerCase() === 'y' || (isUndo && e.shiftKey));
    if (isRedo || isUndo) {
      e.preventDefault();
      document.querySelector('mrecist-grid').keys.draft = null;
      if (isRedo) {
        redoEdit();
      } else {
        undoEdit();
      }
    }
  };

  render() {
    const { answer, problem, isWaiting } = get();
    return html`
      <mrecist-toolbar></mrecist-toolbar>
      <main class=${isWaiting ? 'waiting' : ''}>
        ${this.printedHead()}
        <section class="headline ${problem ? 'stale' : ''}" aria-label=${t('headline')}>
          <mrecist-headline></mrecist-headline>
        </section>
        <mrecist-status></mrecist-status>
        <section class="measurements" aria-label=${t('grid')}>
          <mrecist-grid-bar></mrecist-grid-bar>
          <mrecist-report></mrecist-report>
          <div class="side-by-side">
            <div class="table">
              <mrecist-grid></mrecist-grid>
              <mrecist-inspector></mrecist-inspector>
            </div>
            <mrecist-chart class=${problem ? 'stale' : ''}></mrecist-chart>
          </div>
        </section>
        <div class="below">
          <section class="inputs">
            <mrecist-panels></mrecist-panels>
            <mrecist-protocol></mrecist-protocol>
          </section>
          <section class="answer" aria-label=${t('tabs')}>
            <mrecist-tabs></mrecist-tabs>
          </section>
        </div>
      </main>
      <footer>
        ${answer
          ? html`<p>${answer.notice}</p>
              <p class="minor">
                ${answer.provenance.engine} · ${answer.provenance.ruleSets.map((each) => `${each.id} ${each.version}`).join(', ')} ·
                ${answer.provenance.knowledge.id} ${answer.provenance.knowledge.version} (${english(answer.provenance.knowledge.reviewState)}) · ${answer.provenance.evaluatedAt}
                <br />${answer.provenance.inputDigest}
              </p>`
          : nothing}
      </footer>
      <mrecist-dialogs></mrecist-dialogs>
    `;
  }

  /** What the report is about, and which choices of the protocol are not at their defaults. */
  printedHead() {
    const { subject, protocol = {} } = course();
    return html`
      <p class="print-only">
        ${subject ? `${t('field.subject')}: ${subject}` : nothing}
        ${Object.entries(protocol).map(([member, value]) => html`<br />${label('switch', member)}: ${term(String(value))}`)}
      </p>
    `;
  }

  updated() {
    const { language, theme } = get();
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme ?? 'system';
    document.title = t('title');
  }
}

customElements.define('mrecist-workbench', Workbench);
