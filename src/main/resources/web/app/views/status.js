// Whether the answer is that of what stands in the table, and what the service refuses of it.

import { html, nothing } from 'lit';
import { get, retry } from '../model/store.js';
import { t, term } from '../words/words.js';
import { goTo } from './focus.js';
import { english, View } from './view.js';
import { placeOf } from '../model/places.js';

class Status extends View {
  render() {
    const { answer, problem, isLost } = get();
    return html`
      <div class="status ${isLost || problem ? 'wrong' : ''}" role="status">
        ${isLost ? this.lost(answer) : problem ? this.problem(problem, answer) : html`<p class="minor">${answer ? t('status.current') : ''}</p>`}
        <p class="sr" data-summary>${this.summary(answer, problem, isLost)}</p>
      </div>
    `;
  }

  lost(answer) {
    return html`<p>
      <strong>${t('lost')}</strong> ${t(answer ? 'lost.answerStays' : 'lost.noAnswer')}
      <button type="button" @click=${retry}>${t('lost.retry')}</button>
    </p>`;
  }

  /** One line, so that the table does not move while a date is being typed; what is more unfolds. */
  problem(problem, answer) {
    const [first, ...others] = problem.errors ?? [];
    return html`
      <p>
        <strong>${t(others.length === 0 ? 'problem.one' : 'problem.many', { count: others.length + 1 })}</strong>
        ${first ? this.error(first) : english(problem.detail)} ${answer ? html`<span class="minor">${t('problem.answerStays')}</span>` : nothing}
      </p>
      ${others.length === 0
        ? nothing
        : html`<details open>
            <summary>${t('problem.others', { count: others.length })}</summary>
            <ul>
              ${others.map((each) => html`<li>${this.error(each)}</li>`)}
            </ul>
          </details>`}
    `;
  }

  error(each) {
    return html`<button type="button" class="link" @click=${() => goTo(each.pointer)}>${this.nameOf(each.pointer)}</button>
      ${english(each.detail)}`;
  }

  nameOf(pointer) {
    return placeName(placeOf(get().problemOf, pointer), pointer);
  }

  summary(answer, problem, isLost) {
    if (isLost || problem || !answer) {
      return '';
    }
    const last = answer.criteria.map((each) => `${term(each.name)}: ${each.visits.at(-1).overall ?? t('baseline')}`);
    return last.join(', ');
  }
}

/** A place of the table in words. */
export function placeName(place, pointer) {
  const [kind, id, visitOrMember, member] = place.split(':');
  const visits = get().problem ? get().problemOf.visits : (get().answerTo?.visits ?? []);
  const visitName = (index) => visits[Number(index)]?.id || t('visit.number', { number: Number(index) + 1 });
  switch (kind) {
    case 'cell':
      return t('place.cell', { lesion: id, visit: visitName(visitOrMember), member: t(`member.${member}`) });
    case 'lesion':
      return t('place.lesion', { lesion: id });
    case 'visit':
      return t('place.visit', { visit: visitName(id) });
    default:
      return pointer === '' ? t('place.course') : pointer;
  }
}

customElements.define('mrecist-status', Status);
