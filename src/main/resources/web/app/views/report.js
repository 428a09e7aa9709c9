// What became of the last command: what was pasted, what had no room, why a file cannot be opened.

import { html, nothing } from 'lit';
import { get, set, undoEdit } from '../model/store.js';
import { t } from '../words/words.js';
import { pasteAgain } from './pasting.js';
import { View } from './view.js';

class Report extends View {
  render() {
    const { report } = get();
    return html`
      <div class="report" role="status">
        ${report
          ? html`<div class="report-body ${report.kind}">
              <div>${report.kind === 'paste' ? this.paste(report) : html`<p>${t(report.key, report.places)}</p>`}</div>
              <button type="button" class="remove" aria-label=${t('report.close')} @click=${() => set({ report: null })}>×</button>
            </div>`
          : nothing}
      </div>
    `;
  }

  paste(report) {
    const { missing } = report;
    return html`
      <p>
        ${t('paste.filled', { count: report.filled })} ${report.notes.map((each) => `${t(each.key, each.params)} `)}
        ${report.changed > 0 ? t('paste.changed', { count: report.changed }) : nothing}
      </p>
      ${missing
        ? html`<p class="caution">
            ${missing.visits > 0 ? t('paste.missingVisits', { count: missing.visits }) : nothing}
            ${missing.rows > 0 ? t('paste.missingRows', { count: missing.rows }) : nothing}
            <button type="button" @click=${() => pasteAgain(report, { extend: true }, undoEdit)}>${t('paste.extend')}</button>
          </p>`
        : nothing}
      <p class="choices">
        ${t('paste.columns')}
        ${['both', 'viableDiameterMm', 'longestDiameterMm'].map(
          (each) => html`<button
            type="button"
            aria-pressed=${each === report.columns ? 'true' : 'false'}
            @click=${() => pasteAgain(report, { columns: each }, undoEdit)}
          >
            ${t(`paste.columns.${each}`)}
          </button>`,
        )}
      </p>
    `;
  }
}

customElements.define('mrecist-report', Report);
