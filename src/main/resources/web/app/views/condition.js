// Conditions, facts and times of options in words.

import { label, t, term } from '../words/words.js';
import { Decimal } from '../model/exact-json.js';

/** What an option asks of the facts. */
export function condition({ fact, op, value, allOf, anyOf }) {
  if (allOf || anyOf) {
    return (allOf ?? anyOf).map(condition).join(t(allOf ? 'condition.and' : 'condition.or'));
  }
  return t(`condition.${op}`, { fact: label('fact', fact), value: value === undefined ? '' : factValue(value) });
}

/** The value of a fact, which may be known in part only. */
export function factValue(value) {
  if (Array.isArray(value)) {
    return value.length === 0 ? t('fact.none') : value.map(factValue).join(', ');
  }
  if (value instanceof Decimal || typeof value !== 'object') {
    return term(String(value));
  }
  if (value.oneOf) {
    return t('fact.oneOf', { values: factValue(value.oneOf) });
  }
  return value.atLeast ? t('fact.atLeast', { values: factValue(value.atLeast) }) : t('fact.between', value);
}

/** When what an option speaks of is done. */
export function timing(given) {
  const spans = ['next', 'first', 'imagingEvery', 'imagingEveryAtHighRisk', 'afpEvery']
    .filter((name) => given[name])
    .map((name) => t(`timing.${name}`, { span: span(given[name]) }));
  const after = Object.entries(given.firstAfter ?? {}).map(([modality, each]) =>
    t('timing.firstAfter', { modality: term(modality), span: span(each) }),
  );
  const numbers = ['fromMonth', 'untilMonth', 'leastYears']
    .filter((name) => given[name] !== undefined)
    .map((name) => t(`timing.${name}`, { number: given[name] }));
  const later = given.afterwardsMonths ? [t('timing.afterwardsMonths', { months: given.afterwardsMonths.join(', ') })] : [];
  return [...spans, ...after, ...later, ...numbers].join('; ');
}

function span({ least, most, unit }) {
  const number = String(least) === String(most) ? least : `${least}–${most}`;
  return `${number} ${term(unit)}`;
}
