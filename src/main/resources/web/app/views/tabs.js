// The parts of the answer, one at a time; on paper all of them but the patient's text, which a clinician releases.

import { html, nothing } from 'lit';
import { get, set } from '../model/store.js';
import { t } from '../words/words.js';
import { View } from './view.js';

const TABS = ['reasons', 'findings', 'alternatives', 'nextSteps', 'surveillance', 'patient'];

class Tabs extends View {
  render() {
    const { tab, answer, problem } = get();
    if (!answer) {
      return nothing;
    }
    return html`
      <div class="tabs" role="tablist" aria-label=${t('tabs')} @keydown=${(e) => this.onKey(e)}>
        ${TABS.map(
          (each) => html`
            <button
              type="button"
              role="tab"
              id="tab-${each}"
              aria-controls="panel-${each}"
              aria-selected=${each === tab ? 'true' : 'false'}
              tabindex=${each === tab ? 0 : -1}
              class=${each === 'patient' ? 'apart' : ''}
              @click=${() => set({ tab: each })}
            >
              ${t(`tab.${each}`)} ${this.count(each, answer)}
            </button>
          `,
        )}
      </div>
      ${TABS.map(
        (each) => html`
          <div
            role="tabpanel"
            id="panel-${each}"
            class="${each === 'patient' ? 'apart' : ''} ${problem ? 'stale' : ''}"
            aria-labelledby="tab-${each}"
            tabindex="0"
            ?hidden=${each !== tab}
          >
            <h2 class="print-only">${t(`tab.${each}`)}</h2>
            ${this.panel(each)}
          </div>
        `,
      )}
    `;
  }

  panel(tab) {
    switch (tab) {
      case 'reasons':
        return html`<mrecist-reasons></mrecist-reasons>`;
      case 'findings':
        return html`<mrecist-findings></mrecist-findings>`;
      case 'alternatives':
        return html`<mrecist-alternatives></mrecist-alternatives>`;
      case 'nextSteps':
        return html`<mrecist-next-steps></mrecist-next-steps>`;
      case 'surveillance':
        return html`<mrecist-surveillance></mrecist-surveillance>`;
      default:
        return this.patient(get().answer);
    }
  }

  patient({ explanation, questions }) {
    return html`
      <p class="release">${t('patient.release')}</p>
      ${(explanation?.patient ?? '').split('\n\n').map((each) => html`<p class="patient">${each}</p>`)}
      ${questions?.length > 0
        ? html`<h3>${t('patient.questions')}</h3>
            <ul class="patient">
              ${questions.map((each) => html`<li lang=${each.language ?? nothing}>${each.text}</li>`)}
            </ul>`
        : nothing}
    `;
  }

  count(tab, answer) {
    const counts = {
      findings: answer.findings?.length,
      alternatives: answer.criteria.flatMap((each) => each.alternatives ?? []).length,
    };
    return counts[tab] > 0 ? html`<span class="count">${counts[tab]}</span>` : nothing;
  }

  onKey(e) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if (step) {
      const next = TABS[(TABS.indexOf(get().tab) + step + TABS.length) % TABS.length];
      set({ tab: next });
      this.updateComplete.then(() => document.getElementById(`tab-${next}`).focus());
    }
  }
}

customElements.define('mrecist-tabs', Tabs);
