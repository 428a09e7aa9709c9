// What is entered beside the measurements: treatment, local treatments in mid-course, follow-up, clinical context.

import { html, nothing } from 'lit';
import { lesionIds } from '../model/course.js';
import { put, without } from '../model/tree.js';
import { course, edit, get } from '../model/store.js';
import { t } from '../words/words.js';
import { form } from './form.js';
import { View } from './view.js';

/** A panel that makes its content once it is open. */
function panel(member, content) {
  const refused = get().problem?.errors?.filter((each) => each.pointer === `/${member}` || each.pointer.startsWith(`/${member}/`)) ?? [];
  return html`
    <details class="panel ${refused.length > 0 ? 'error' : ''}" data-member=${member} @toggle=${(e) => e.currentTarget.querySelector('mrecist-lazy')?.show(e.currentTarget.open)}>
      <summary>
        ${t(`panel.${member}`)}
        ${refused.length > 0 ? html`<span class="count">${t('panel.refused', { count: refused.length })}</span>` : nothing}
      </summary>
      <mrecist-lazy .content=${content}></mrecist-lazy>
    </details>
  `;
}

/** Content that is made only while it is shown: the context alone has some sixty fields. */
class Lazy extends View {
  isShown = false;

  show(isShown) {
    this.isShown = isShown;
    this.requestUpdate();
  }

  render() {
    return this.isShown ? html`<div class="fields">${this.content()}</div>` : nothing;
  }
}

class Panels extends View {
  render() {
    return html`
      <section class="panels" aria-label=${t('panels')}>
        <h2>${t('panels')}</h2>
        ${panel('subject', () => form('Course', [], { only: ['subject'] }))} ${panel('treatment', () => form('Treatment', ['treatment']))}
        ${panel('interventions', () => this.interventions())} ${panel('followUp', () => form('FollowUp', ['followUp']))}
        ${panel('context', () => html`<p class="hint">${t('context.hint')}</p>${form('Context', ['context'], { facts: '' })}`)}
      </section>
    `;
  }


  interventions() {
    const given = course().interventions ?? [];
    return html`
      ${given.map(
        (each, index) => html`
          <fieldset class="intervention">
            <legend>${t('intervention', { number: index + 1 })} ${each.date ?? ''}</legend>
            ${form('Intervention', ['interventions', index], { values: { lesions: lesionIds(course()) } })}
            <button type="button" @click=${() => edit((c) => put(c, ['interventions'], given.length > 1 ? without(given, index) : undefined))}>
              ${t('intervention.remove', { number: index + 1 })}
            </button>
          </fieldset>
        `,
      )}
      <button type="button" @click=${() => edit((c) => ({ ...c, interventions: [...given, { date: '', modality: 'TACE', lesions: lesionIds(c).slice(0, 1) }] }))}>
        ${t('intervention.add')}
      </button>
    `;
  }
}

customElements.define('mrecist-lazy', Lazy);
customElements.define('mrecist-panels', Panels);

export { panel };
