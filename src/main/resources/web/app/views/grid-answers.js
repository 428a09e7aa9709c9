// Under each visit: what the criteria make of it.

import { html, nothing } from 'lit';
import { t, term } from '../words/words.js';
import { margins, notEvaluable, provisional } from './headline.js';
import { category } from './view.js';

const ROWS = [
  ['overall', (visit) => [category(visit.overall), visit.provisional ? html`<span class="flag" title=${provisional(visit)}>${t('provisional.short')}</span>` : nothing]],
  ['sum', (visit) => (visit.targetSumMm === undefined ? missing(visit) : html`${visit.targetSumMm} mm`)],
  ['fromBaseline', (visit) => percent(visit.changeFromBaselinePercent)],
  [
    'fromNadir',
    (visit) =>
      visit.changeFromNadirPercent === undefined && visit.changeFromNadirMm === undefined
        ? nothing
        : html`${percent(visit.changeFromNadirPercent)} <span class="minor">${signed(visit.changeFromNadirMm)}</span>`,
  ],
  ['parts', (visit) => (visit.target === undefined ? nothing : [visit.target, visit.nonTarget, visit.newLesions].map((each) => term(`part.${each}`)).join(' · '))],
  ['margins', (visit) => margins(visit).map((each) => html`<div>${each}</div>`)],
];

const OF_FOLLOW_UP = ['fromBaseline', 'fromNadir', 'parts', 'margins'];

/** The rows of each of the criteria, aligned with the visits of the table. */
export function answerRows(course, { answer, answerTo, problem }, headColumns) {
  if (!answer) {
    return nothing;
  }
  const ids = answeredIds(course, answerTo);
  return answer.criteria.map((criteria) => {
    const visits = new Map(criteria.visits.map((visit) => [visit.visit, visit]));
    return html`
      <tbody class="answers ${problem ? 'stale' : ''}" data-criteria=${criteria.name}>
        ${ROWS.filter(([name]) => !OF_FOLLOW_UP.includes(name) || criteria.visits.length > 1).map(
          ([name, show], index) => html`
            <tr class=${name}>
              <th scope="row" colspan=${headColumns}>
                ${index === 0 ? html`<strong>${term(criteria.name)}</strong> ` : nothing}${t(`row.${name}`)}
              </th>
              ${course.visits.map((_, i) => answerCell(visits.get(ids[i]), name, show))}
            </tr>
          `,
        )}
      </tbody>
    `;
  });
}

/** For each visit of the table the id under which it was answered: its own, or the one it had while its name is typed. */
function answeredIds(course, answerTo) {
  const present = course.visits.map((visit) => visit.id);
  const answered = answerTo.visits.map((visit) => visit.id);
  return present.map((id, i) => (answered.includes(id) || present.includes(answered[i]) ? id : answered[i]));
}

function answerCell(visit, name, show) {
  if (!visit) {
    return html`<td colspan="2">${name === 'overall' ? html`<span class="minor">${t('visit.notAssessed')}</span>` : nothing}</td>`;
  }
  return html`
    <td colspan="2" data-visit=${visit.visit}>
      ${name === 'overall' && visit.baseline ? html`<span class="minor">${t('baseline')}</span>` : show(visit)}
    </td>
  `;
}

function missing(visit) {
  const found = notEvaluable(visit);
  return found.length === 0 ? nothing : html`<span class="minor" title=${found.join('\n')}>${t('sum.incomplete')}</span>`;
}

function percent(change) {
  return change === undefined ? nothing : `${sign(change)} %`;
}

function signed(change) {
  return change === undefined ? nothing : `${sign(change)} mm`;
}

function sign(change) {
  const text = String(change);
  return text.startsWith('-') || Number(text) === 0 ? text.replace('-', '−') : `+${text}`;
}
