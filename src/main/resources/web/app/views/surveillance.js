// When imaging and AFP are due after a complete response.

import { html, nothing } from 'lit';
import { writeJson } from '../model/exact-json.js';
import { get } from '../model/store.js';
import { label, t, term } from '../words/words.js';
import { calendar } from '../service/api.js';
import { download } from '../model/files.js';
import { english, View } from './view.js';
import { goToFact } from './facts.js';

class Surveillance extends View {
  render() {
    const { plan, answer } = get();
    if (!plan) {
      return html`<p>${answer ? t('plan.none') : nothing}</p>`;
    }
    return html`
      <p>${t('plan.basis', plan.basis)} <button type="button" @click=${() => this.save()}>${t('plan.calendar')}</button></p>
      <div class="scroll">
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">${t('plan.what')}</th>
              <th scope="col">${t('plan.from')}</th>
              <th scope="col">${t('plan.to')}</th>
              <th scope="col">${t('plan.option')}</th>
            </tr>
          </thead>
          <tbody>
            ${plan.windows.map(
              (each) => html`<tr>
                <th scope="row">${term(each.what)}</th>
                <td>${each.from}</td>
                <td>${each.to}</td>
                <td>${each.option} ${each.projected ? html`<span class="minor">${t('plan.projected')}</span>` : nothing}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p>${t('plan.until', { date: plan.until })}</p>
      ${plan.undecided.map(
        (each) => html`<p>
          ${english(each.title)} – ${t('next.missing')}
          ${each.missing.map((one) => html`<button type="button" class="link" @click=${() => goToFact(one.fact)}>${label('fact', one.fact)}</button> `)}
        </p>`,
      )}
      <p class="notice">${english(plan.notice)}</p>
    `;
  }

  async save() {
    download(await calendar(writeJson(get().answerTo)), 'text/calendar', `${get().answerTo.subject ?? 'surveillance'}.ics`);
  }
}

customElements.define('mrecist-surveillance', Surveillance);
