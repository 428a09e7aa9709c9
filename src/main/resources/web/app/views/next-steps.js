// The options of published guidance: grouped as the service groups them, never ranked, each with why it is there, what
// is missing, or what excludes it.

import { html, nothing } from 'lit';
import { get } from '../model/store.js';
import { label, t, term } from '../words/words.js';
import { citation } from './protocol.js';
import { loadWorks } from './reference.js';
import { goToFact } from './facts.js';
import { category, english, View } from './view.js';
import { condition, factValue, timing } from './condition.js';

class NextSteps extends View {
  render() {
    const steps = get().answer?.nextSteps;
    if (!steps) {
      return nothing;
    }
    const count = (status) => steps.groups.flatMap((group) => group.options).filter((each) => each.status === status).length;
    return html`
      <p class="hint">
        ${t('next.basis', { criteria: term(steps.basis.criteria), visit: steps.basis.visit })} ${category(steps.basis.category)}
        ${steps.basis.optionsOf === steps.basis.category ? nothing : t('next.optionsOf', { category: steps.basis.optionsOf })}
        · ${t('next.counts', { applies: count('APPLIES'), needsInfo: count('NEEDS_INFO'), excluded: count('EXCLUDED') })}
      </p>
      ${steps.onlyOneApplies ? html`<p class="caution">${t('next.onlyOne')}</p>` : nothing}
      ${steps.groups.map((group) => this.group(group))}
      <p class="minor">${t('next.notConsidered')} ${english(steps.notConsidered.join(', '))}.</p>
      <p class="notice">${english(steps.notice)}</p>
    `;
  }

  group(group) {
    const excluded = group.options.filter((each) => each.status === 'EXCLUDED');
    const others = group.options.filter((each) => each.status !== 'EXCLUDED');
    return html`
      <section class="group">
        <h3>${term(`type.${group.type}`)}</h3>
        ${others.map((each) => this.option(each))}
        ${excluded.length === 0
          ? nothing
          : html`<details class="excluded">
              <summary>${t('next.excluded', { count: excluded.length })}</summary>
              ${excluded.map((each) => this.option(each))}
            </details>`}
      </section>
    `;
  }

  option(option) {
    return html`
      <article class="option" data-status=${option.status}>
        <h4><span class="badge ${option.status.toLowerCase()}">${term(option.status)}</span> ${english(option.title)}</h4>
        ${option.because.length > 0
          ? html`<p>${t('next.because')} ${option.because.map((each, i) => html`${i > 0 ? '; ' : ''}${used(each)}`)}</p>`
          : nothing}
        ${option.missing.length > 0 ? this.missing(option.missing) : nothing}
        ${option.excludedBy.map((each) => html`<p>${t('next.excludedBy')} ${each.text ? english(each.text) : condition(each.condition)}${each.facts.length > 0 ? html` (${each.facts.map((fact, i) => html`${i > 0 ? '; ' : ''}${used(fact)}`)})` : nothing}</p>`)}
        ${option.status === 'APPLIES' ? cautions(option) : nothing}
        <details @toggle=${() => loadWorks(option.pack)}>
          <summary>${t('next.more')}</summary>
          <p>${english(option.rationale)}</p>
          ${option.status === 'APPLIES' ? nothing : cautions(option)}
          ${option.timing ? html`<p>${t('next.timing')} ${timing(option.timing)}</p>` : nothing}
          <ul>
            ${option.evidence.map((each) => html`<li>${citation(each.source)}: ${english(each.supports)} <span class="minor">${term(`reading.${each.reading}`)}</span></li>`)}
            ${option.generalKnowledge.map((each) => html`<li>${english(each)} <span class="minor">${t('next.generalKnowledge')}</span></li>`)}
          </ul>
          <p class="minor">${option.pack} · ${option.id} · ${term(`provenance.${option.provenance}`)} · ${t(reviewOf(option.review), option.review)}</p>
        </details>
      </article>
    `;
  }

  missing(missing) {
    return html`
      <p>
        ${t('next.missing')}
        ${missing.map(
          (each, i) => html`${i > 0 ? '; ' : ''}<button type="button" class="link" @click=${() => goToFact(each.fact)}>${label('fact', each.fact)}</button> <span class="minor">${term(`why.${each.why}`)}</span>`,
        )}
      </p>
    `;
  }
}

/** What is told beside an option; openly where it applies. */
function cautions(option) {
  return option.cautions.map(
    (each) => html`<p class="caution">${english(each.text)}${each.recorded ? nothing : html` <span class="minor">${t('next.notRecorded')}</span>`}</p>`,
  );
}

function reviewOf({ expired, reviewer }) {
  if (expired) {
    return 'next.reviewExpired';
  }
  return reviewer ? 'next.reviewedBy' : 'next.reviewed';
}

function used({ fact, value, origin }) {
  return html`${label('fact', fact)}: ${factValue(value)} <span class="minor">${term(`origin.${origin}`)}</span>`;
}

customElements.define('mrecist-next-steps', NextSteps);
