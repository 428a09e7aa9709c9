// Every clinical choice of the protocol, what it decides, why it is a choice, and what another setting would change.

import { html, nothing } from 'lit';
import { put } from '../model/tree.js';
import { course, edit, get } from '../model/store.js';
import { label, t, term } from '../words/words.js';
import { single } from './form.js';
import { panel } from './panels.js';
import { allSwitches, readingOf, ruleOf, workOf } from './reference.js';
import { english, View } from './view.js';

class Protocol extends View {
  render() {
    return panel('protocol', () => this.switches());
  }

  switches() {
    const all = allSwitches();
    if (all.length === 0) {
      return html`<p>${t('form.loading')}</p>`;
    }
    const given = course().protocol ?? {};
    return html`
      <p class="hint">${t('protocol.hint')}</p>
      ${Object.keys(given).length > 0
        ? html`<button type="button" @click=${() => edit((c) => put(c, ['protocol'], undefined))}>${t('protocol.defaults')}</button>`
        : nothing}
      ${all.map((each) => this.one(each, given))}
    `;
  }

  one(each, given) {
    const rule = ruleOf(each.rule);
    const reading = rule && readingOf(rule.interpretation);
    const name = label('switch', each.member);
    return html`
      <div class="switch ${given[each.member] === undefined ? '' : 'changed'}">
        <h3>${name}</h3>
        ${single('Protocol', each.member, ['protocol'], { noLabel: name, noHelp: true })}
        <p>${english(each.statement)}</p>
        ${reading
          ? html`<details>
              <summary>${t('protocol.why')}</summary>
              <p><strong>${english(reading.question)}</strong></p>
              <p>${english(reading.reading)}</p>
              <ul>
                ${reading.reasons.map((reason) => html`<li>${english(reason)}</li>`)}
              </ul>
              <p class="minor">${citation(rule.source)}${rule.place ? html`, ${english(rule.place)}` : nothing}</p>
            </details>`
          : nothing}
      </div>
    `;
  }
}

/** A work as it is cited; its key until it is loaded. */
export function citation(key) {
  const work = workOf(key);
  return work ? html`<cite lang="en">${work.citation}</cite>` : key;
}

/** What another setting of one choice would change. */
class Alternatives extends View {
  render() {
    const criteria = get().answer?.criteria ?? [];
    const all = criteria.flatMap((each) => (each.alternatives ?? []).map((alternative) => ({ criteria: each.name, ...alternative })));
    if (all.length === 0) {
      return html`<p>${t('alternatives.none')}</p>`;
    }
    return html`
      <p class="hint">${t('alternatives.hint')}</p>
      <div class="scroll">
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">${t('alternatives.switch')}</th>
              <th scope="col">${t('alternatives.setting')}</th>
              <th scope="col">${t('alternatives.changes')}</th>
              <th scope="col">${t('alternatives.to')}</th>
              <td></td>
            </tr>
          </thead>
          <tbody>
            ${all.map((each) => this.row(each))}
          </tbody>
        </table>
      </div>
    `;
  }

  row(each) {
    return html`
      <tr>
        <th scope="row">${label('switch', each.switch)}</th>
        <td>${term(String(each.setting))}</td>
        <td>${term(each.criteria)}: ${each.visit ?? ''} ${term(`result.${each.result}`)}</td>
        <td>${term(each.category)}</td>
        <td>
          <button type="button" @click=${() => edit((c) => put(c, ['protocol', each.switch], each.setting))}>${t('alternatives.apply')}</button>
        </td>
      </tr>
    `;
  }
}

customElements.define('mrecist-protocol', Protocol);
customElements.define('mrecist-alternatives', Alternatives);
