// What all views share: they show the state of the store, and nothing of their own that another one could need.

import { html, LitElement, nothing } from 'lit';
import { get, subscribe } from '../model/store.js';

/** A component that is shown anew whenever the state changes. It stands in the document itself, so that labels, styles
 * and the printed page reach across components. */
export class View extends LitElement {
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.unsubscribe = subscribe(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unsubscribe();
  }
}

/** Words that the service has in English only. */
export function english(text) {
  return get().language === 'en' ? text : html`<span lang="en">${text}</span>`;
}

/** The code of a category with its colour and shape. */
export function category(code, size = '') {
  return code === undefined || code === null
    ? nothing
    : html`<span class="category ${size}" data-category=${code}>${code.replaceAll('_', '-')}</span>`;
}
