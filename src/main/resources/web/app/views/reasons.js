// Why: the decision in words, and under it every step with its rule, its facts and the place where it was published.

import { html, nothing } from 'lit';
import { get, set } from '../model/store.js';
import { label, t, term } from '../words/words.js';
import { citation } from './protocol.js';
import { readingOf, ruleOf } from './reference.js';
import { category, english, View } from './view.js';

const DURATIONS = ['timeToResponseDays', 'durationOfResponseDays', 'timeToProgressionDays', 'progressionFreeSurvivalDays'];

class Reasons extends View {
  /** The visit whose steps are shown; the last one unless another is chosen. */
  visit = null;

  render() {
    const { answer } = get();
    if (!answer) {
      return nothing;
    }
    const ids = answer.criteria[0].visits.map((visit) => visit.visit);
    const shown = ids.includes(this.visit) ? this.visit : ids.at(-1);
    return html`
      ${answer.explanation ? html`<p class="explanation">${answer.explanation.clinician}</p>` : nothing}
      <div class="visit-choice" role="group" aria-label=${t('reasons.visit')}>
        ${ids.map(
          (id) => html`<button type="button" aria-pressed=${id === shown ? 'true' : 'false'} @click=${() => this.choose(id)}>${id}</button>`,
        )}
      </div>
      <div class="columns">${answer.criteria.map((each) => this.criteria(each, shown))}</div>
    `;
  }

  choose(id) {
    this.visit = id;
    set({});
  }

  criteria(criteria, shown) {
    const visit = criteria.visits.find((each) => each.visit === shown);
    const best = criteria.bestOverallResponse;
    return html`
      <section data-criteria=${criteria.name}>
        <h3>${term(criteria.name)} ${visit?.overall ? category(visit.overall) : nothing}</h3>
        ${steps(visit?.steps)}
        ${best ? html`<h3>${t('best')} ${category(best.category)}</h3>${steps(best.steps)}` : nothing} ${this.milestones(criteria.milestones)}
      </section>
    `;
  }

  milestones(milestones) {
    const events = ['firstResponse', 'confirmedResponse', 'progression'].filter((each) => milestones[each]);
    return html`
      <table class="plain milestones">
        <caption>
          ${t('milestones', { date: milestones.referenceDate })}
        </caption>
        <tbody>
          ${events.map(
            (each) => html`<tr>
              <th scope="row">${t(`milestone.${each}`)}</th>
              <td>${milestones[each].date} ${category(milestones[each].category)}</td>
            </tr>`,
          )}
          ${DURATIONS.filter((each) => milestones[each] !== undefined).map(
            (each) => html`<tr>
              <th scope="row">${t(`milestone.${each}`)}</th>
              <td>${t('days', { days: milestones[each] })} ${milestones.censored.includes(each) ? t('censored') : ''}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    `;
  }
}

/** Steps that unfold to the place where their rule was published. */
export function steps(all) {
  return html`
    <ol class="steps">
      ${(all ?? []).map((step) => {
        const rule = ruleOf(step.rule);
        const reading = step.interpretation && readingOf(step.interpretation);
        return html`
          <li>
            <details>
              <summary>
                <span class="statement">${rule ? english(rule.statement) : step.rule}</span>
                <span class="facts">${step.facts.map(fact)}</span>
              </summary>
              <p>${citation(step.source)}, ${english(step.place)}. <span class="minor">${term(`mark.${step.mark}`)} · ${step.rule}</span></p>
              ${reading
                ? html`<p class="reading"><strong>${english(reading.question)}</strong> ${english(reading.reading)}</p>
                    <ul>
                      ${reading.reasons.map((reason) => html`<li>${english(reason)}</li>`)}
                    </ul>`
                : nothing}
            </details>
          </li>
        `;
      })}
    </ol>
  `;
}

function fact({ name, value, unit }) {
  const shown = unit === undefined ? term(String(value)) : unit === '1' ? value : unit === 'd' ? t('days', { days: value }) : `${value} ${unit}`;
  return html`<span class="fact"><span class="fact-name">${label('step', name)}</span> ${shown}</span>`;
}

customElements.define('mrecist-reasons', Reasons);
