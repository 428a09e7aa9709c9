// Answers while the reader types: one request in flight at most, the newest course next, the last answer until then.

import { assess, ConnectionLost, planSurveillance } from './api.js';

const PAUSE_MS = 120;
// To be asked again; any other refusal will stay one.
const LATER = [429, 502, 503, 504];
const RETRIES_MS = [1000, 2000, 4000, 8000];

/** Asks the service about a course whenever it changes. */
export class Assessments {
  #publish;
  #wanted = null;
  #isAsking = false;
  #failures = 0;
  #timer = null;

  /** @param publish takes what becomes known, as changes of the state */
  constructor(publish) {
    this.#publish = publish;
  }

  /** Asks about a course, after a pause in which a newer one may take its place. */
  ask(course, language) {
    this.#wanted = { course, language };
    this.#publish({ isWaiting: true });
    if (!this.#isAsking) {
      this.#schedule(PAUSE_MS);
    }
  }

  /** Asks again at once after the connection was lost. */
  retry() {
    if (this.#wanted && !this.#isAsking) {
      this.#schedule(0);
    }
  }

  #schedule(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#next(), pause);
  }

  async #next() {
    const asked = this.#wanted;
    this.#isAsking = true;
    try {
      const change = await this.#answerTo(asked);
      this.#failures = 0;
      if (this.#wanted === asked) {
        this.#wanted = null;
      }
      this.#publish({ ...change, isLost: false, isWaiting: this.#wanted !== null });
      this.#isAsking = false;
      if (this.#wanted) {
        this.#schedule(PAUSE_MS);
      }
    } catch (e) {
      this.#isAsking = false;
      if (!(e instanceof ConnectionLost)) {
        throw e;
      }
      const pause = RETRIES_MS[Math.min(this.#failures++, RETRIES_MS.length - 1)];
      this.#publish({ isLost: true });
      this.#schedule(pause);
    }
  }

  async #answerTo({ course, language }) {
    const { ok, status, body } = await assess(course, language);
    if (!ok) {
      if (LATER.includes(status)) {
        throw new ConnectionLost();
      }
      return { problem: body, problemOf: course };
    }
    const change = { answer: body, answerTo: course, problem: null, plan: null };
    // A newer course goes first; it gets its own plan.
    const isNewest = this.#wanted?.course === course;
    if (isNewest && body.nextSteps?.basis.category === 'CR') {
      const plan = await planSurveillance(course, language);
      return { ...change, plan: plan.ok ? plan.body : null };
    }
    return change;
  }
}
