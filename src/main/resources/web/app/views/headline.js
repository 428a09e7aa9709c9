// The last visit at a glance: the category by each of the criteria, how far it is from the next one, what is missing.

import { html, nothing } from 'lit';
import { get } from '../model/store.js';
import { t, term } from '../words/words.js';
import { category, View } from './view.js';

/** What is said of margins: of the target response, all else equal. It is named where the overall one is another. */
export function margins(visit) {
  const { toBetter, toWorse } = visit.margins ?? {};
  const isOfTarget = (toBetter || toWorse) && visit.target !== visit.overall;
  return [
    isOfTarget && t('margin.ofTarget', { category: visit.target }),
    toWorse && t('margin.more', { mm: toWorse.mm, category: toWorse.category }),
    toBetter && t('margin.less', { mm: toBetter.mm, category: toBetter.category }),
  ].filter(Boolean);
}

/** Why a category is not final. */
export function provisional(visit) {
  const found = visit.provisional;
  return found
    ? t(found.earliestDate ? 'provisional.until' : 'provisional', {
        reason: term(found.reason),
        date: found.earliestDate,
      })
    : nothing;
}

/** What could not be judged, and why. */
export function notEvaluable(visit) {
  return visit.notEvaluable.map((each) => t('notEvaluable.lesion', { lesion: each.lesion, reason: term(each.reason) }));
}

class Headline extends View {
  render() {
    const { answer } = get();
    if (!answer) {
      return html`<p class="first">${t('headline.first')}</p>`;
    }
    return html`
      <div class="cards">
        ${answer.criteria.map((each) => this.card(each))} ${this.difference(answer)}
      </div>
    `;
  }

  card(criteria) {
    const visit = criteria.visits.at(-1);
    const best = criteria.bestOverallResponse;
    return html`
      <section class="card" data-criteria=${criteria.name} aria-label=${term(criteria.name)}>
        <h2>${term(criteria.name)} <span class="when">${visit.visit} · ${visit.date}</span></h2>
        ${visit.baseline ? this.baseline(visit) : this.response(visit)}
        ${best
          ? html`<p class="best">
              ${t('best')} ${category(best.category)} ${t(best.confirmed ? 'best.confirmed' : 'best.unconfirmed')}
            </p>`
          : nothing}
      </section>
    `;
  }

  baseline(visit) {
    return html`
      <div class="verdict">
        <p class="category large" data-category="BASELINE">${t('baseline')}</p>
        <div>
          ${visit.targetSumMm === undefined ? nothing : html`<p>${t('sum.mm', { mm: visit.targetSumMm })}</p>`}
          <p>${t('headline.noFollowUp')}</p>
          ${this.missing(visit)}
        </div>
      </div>
    `;
  }

  response(visit) {
    return html`
      <div class="verdict">
        <p class="category large" data-category=${visit.overall}>${visit.overall.replaceAll('_', '-')}</p>
        <div>
          <p class="name">${term(`category.${visit.overall}`)}</p>
          ${margins(visit).map((each) => html`<p class="margin">${each}</p>`)}
          ${visit.progressionConfirmedBy
            ? html`<p>${t('confirmedBy', { visit: visit.progressionConfirmedBy })}</p>`
            : nothing}
          ${visit.provisional ? html`<p class="caution">${provisional(visit)}</p>` : nothing} ${this.missing(visit)}
        </div>
      </div>
    `;
  }

  missing(visit) {
    const found = notEvaluable(visit);
    return found.length === 0
      ? nothing
      : html`<div class="caution">
          <p>${t('notEvaluable')}</p>
          <ul>
            ${found.map((each) => html`<li>${each}</li>`)}
          </ul>
        </div>`;
  }

  difference(answer) {
    const last = answer.comparison?.at(-1);
    if (!last) {
      return nothing;
    }
    return html`
      <section class="card reasons" aria-label=${t('comparison')}>
        <h2>${t(last.agree ? 'comparison.agree' : 'comparison.differ')} <span class="when">${last.visit}</span></h2>
        ${last.agree
          ? html`<p>${t('comparison.same')}</p>`
          : html`<ul>
              ${last.reasons.map((each) => html`<li>${each.text}</li>`)}
            </ul>`}
      </section>
    `;
  }
}

customElements.define('mrecist-headline', Headline);
