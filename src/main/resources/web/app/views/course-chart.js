// The course as a picture: the sums over time, each visit with its category, and where the next category begins.

import { html, nothing } from 'lit';
import { get } from '../model/store.js';
import { t, term } from '../words/words.js';
import { View } from './view.js';

class CourseChart extends View {
  #chart = null;
  #shown = null;

  render() {
    const { answer } = get();
    return html`
      <figure class="chart" ?hidden=${!answer}>
        <figcaption>${t('chart.title')}</figcaption>
        <div class="canvas" role="img" aria-label=${this.inWords(answer)}></div>
      </figure>
    `;
  }

  async updated() {
    const { answer, language, theme } = get();
    const isShown = this.#shown && [answer, language, theme].every((each, i) => each === this.#shown[i]);
    if (!answer || isShown) {
      return;
    }
    this.#shown = [answer, language, theme];
    if (this.#chart === null) {
      const { Chart } = await import('./chart.js');
      this.#chart ??= new Chart(this.querySelector('.canvas'), () => this.#draw());
    }
    this.#draw();
  }

  #draw() {
    const { answer, answerTo } = get();
    this.#chart.draw(answer, answerTo);
  }

  inWords(answer) {
    return answer
      ? answer.criteria
          .map((each) => `${term(each.name)}: ${each.visits.map((visit) => `${visit.visit} ${visit.targetSumMm ?? t('sum.incomplete')} ${visit.targetSumMm === undefined ? '' : 'mm'} ${visit.overall ?? ''}`).join(', ')}`)
          .join('; ')
      : nothing;
  }
}

customElements.define('mrecist-chart', CourseChart);
