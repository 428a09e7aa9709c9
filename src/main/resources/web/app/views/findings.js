// What is doubtful about the data, each with the way to its place.

import { html } from 'lit';
import { get } from '../model/store.js';
import { placeOf } from '../model/places.js';
import { t, term } from '../words/words.js';
import { goTo } from './focus.js';
import { placeName } from './status.js';
import { View } from './view.js';

class Findings extends View {
  render() {
    const { answer, answerTo } = get();
    const findings = answer?.findings ?? [];
    return findings.length === 0
      ? html`<p>${t('findings.none')}</p>`
      : html`
          <p class="hint">${t('findings.hint')}</p>
          <ul class="findings">
            ${findings.map(
              (each) => html`
                <li class=${each.severity.toLowerCase()}>
                  <span class="severity">${term(each.severity)}</span>
                  <button type="button" class="link" @click=${() => goTo(each.pointer)}>${placeName(placeOf(answerTo, each.pointer), each.pointer)}</button>
                  ${each.text}
                </li>
              `,
            )}
          </ul>
        `;
  }
}

customElements.define('mrecist-findings', Findings);
