// The calls of the public API. Nothing else is ever called.

import { readJson, writeJson } from '../model/exact-json.js';

const PATIENCE_MS = 20_000;

/** That no answer came: the service cannot be reached or answers with no JSON. */
export class ConnectionLost extends Error {}

/**
 * @returns {Promise<{ok: boolean, status: number, body: object}>} with a Decimal for each number
 * @throws ConnectionLost
 */
async function call(path, options = {}) {
  try {
    const response = await fetch(path, {
      ...options,
      cache: 'no-cache',
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { ok: response.ok, status: response.status, body: readJson(await response.text()) };
  } catch (e) {
    throw new ConnectionLost(path, { cause: e });
  }
}

function post(path, text, language) {
  return call(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Accept-Language': language },
    body: text,
  });
}

export function assess(course, language) {
  return post('/v1/assessments', writeJson(course), language);
}

export function planSurveillance(course, language) {
  return post('/v1/surveillance-plan', writeJson(course), language);
}

/** The plan as a calendar. */
export async function calendar(text) {
  const response = await fetch('/v1/surveillance-plan', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/calendar' },
    body: text,
  });
  return response.text();
}

/** @param text the datasets and settings as a JSON document */
export function coursesOfTrial(text, language) {
  return post('/v1/cdisc/courses', text, language);
}

/** @param text resources of FHIR as a JSON document */
export function courseOfRecord(text, language) {
  return post('/v1/fhir/courses', text, language);
}

/** What the service offers; each is asked for once, and again after a failure. */
const kept = new Map();

function keep(path) {
  if (!kept.has(path)) {
    const answer = call(path).then((each) => {
      if (!each.ok) {
        throw new ConnectionLost(path);
      }
      return each.body;
    });
    answer.catch(() => kept.delete(path));
    kept.set(path, answer);
  }
  return kept.get(path);
}

/** The OpenAPI document, with the forms of all members and the examples. */
export function document() {
  return keep('/q/openapi?format=json');
}

/** The criteria on offer. */
export function criteriaOnOffer() {
  return keep('/v1/criteria');
}

/** The rules, choices, readings and works of criteria. */
export function criteria(name) {
  return keep(`/v1/criteria/${encodeURIComponent(name)}`);
}

/** The works that the options rest on. */
export function guideline(id) {
  return keep(`/v1/guidelines/${encodeURIComponent(id)}`);
}
