// Fields for the members of a request, made from what the OpenAPI document says of them, so that none is forgotten.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { Decimal, isNumber } from '../model/exact-json.js';
import { at, put } from '../model/tree.js';
import { document as openApi } from '../service/api.js';
import { course, edit, get, set } from '../model/store.js';
import { label, t, term } from '../words/words.js';
import { english } from './view.js';

let schemas = null;

/** Loads what the forms are made from; the page is shown again once it is there. */
export function loadForms() {
  openApi().then(
    (loaded) => {
      schemas = loaded.components.schemas;
      set({});
    },
    () => setTimeout(loadForms, 3000),
  );
}

/** Whether there is anything to make a form from yet. */
export function areFormsLoaded() {
  return schemas !== null;
}

/** The values of a member, in the order of the document; only the present one until that is loaded. */
export function choices(schema, member, present) {
  const values = schemas === null ? [] : (resolved(schemas[schema].properties[member]).enum ?? []);
  return values.includes(present) || present === undefined ? values : [present, ...values];
}

/**
 * The fields of a part of the course.
 *
 * @param schema its name in the document
 * @param path where it stands in the course
 * @param {{omit?: string[], only?: string[], labels?: string, facts?: string}} options facts: the prefix of the facts
 *     that its members are
 */
export function form(schema, path, options = {}) {
  if (schemas === null) {
    return html`<p>${t('form.loading')}</p>`;
  }
  return Object.entries(schemas[schema].properties)
    .filter(([member]) => !options.omit?.includes(member) && (!options.only || options.only.includes(member)))
    .map(([member, type]) => field(member, resolved(type), [...path, member], options));
}

/** One field, for a member that is shown in its own place. */
export function single(schema, member, path, options = {}) {
  return schemas === null ? nothing : field(member, resolved(schemas[schema].properties[member]), [...path, member], options);
}

function resolved(type) {
  if (!type?.$ref) {
    return type;
  }
  const { $ref, ...rest } = type;
  return { ...resolved(schemas[$ref.split('/').at(-1)]), ...rest };
}

function field(member, type, path, options) {
  if (type.type === 'object' && type.properties) {
    const facts = options.facts === undefined ? undefined : `${options.facts}${member}.`;
    return html`
      <fieldset>
        <legend>${labelOf(member, options)}</legend>
        ${Object.entries(type.properties).map(([each, inner]) => field(each, resolved(inner), [...path, each], { ...options, facts }))}
      </fieldset>
    `;
  }
  if (type.type === 'object') {
    return nothing;
  }
  const id = `field-${path.join('-')}`;
  const refused = get().problem?.errors?.filter((each) => each.pointer === `/${path.join('/')}` || each.pointer.startsWith(`/${path.join('/')}/`)) ?? [];
  if (type.type === 'array') {
    return list(member, type, path, id, options, refused);
  }
  return html`
    <div class="field ${refused.length > 0 ? 'error' : ''}">
      ${options.noLabel ? nothing : html`<label for=${id}>${labelOf(member, options)}</label>`}
      ${control(type, path, id, options)}
      ${type.description && !options.noHelp && get().language === 'en' ? html`<span class="help">${type.description}</span>` : nothing}
      ${refused.map((each) => html`<span class="refused">${english(each.detail)}</span>`)}
    </div>
  `;
}

function labelOf(member, options) {
  return options.facts === undefined ? label('field', member) : label('fact', options.facts + member);
}

function control(type, path, id, options) {
  const value = at(course(), path);
  const write = (changed) => edit((c) => put(c, path, changed), id);
  const values = type.type === 'boolean' ? [true, false] : type.enum;
  if (values) {
    return html`
      <select id=${id} aria-label=${options.noLabel ?? nothing} @change=${(e) => write(chosen(type, e.target.value))}>
        <option value="" .selected=${live(value === undefined)}>${notStated(type)}</option>
        ${values.map((each) => html`<option value=${String(each)} .selected=${live(value !== undefined && String(value) === String(each))}>${term(String(each))}</option>`)}
      </select>
    `;
  }
  const isNumeric = type.type === 'number' || type.type === 'integer';
  const date = type.format === 'date';
  return html`
    <input
      id=${id}
      aria-label=${options.noLabel ?? nothing}
      inputmode=${isNumeric ? 'decimal' : 'text'}
      autocomplete="off"
      placeholder=${date ? 'YYYY-MM-DD' : isNumeric && type.default !== undefined ? String(type.default) : nothing}
      class=${isNumeric ? 'number' : date ? 'date' : 'text'}
      .value=${value === undefined ? '' : String(value)}
      @change=${(e) => write(isNumeric ? numberOf(e.target.value) : e.target.value.trim() || undefined)}
    />
  `;
}

function notStated(type) {
  return type.default === undefined ? t('form.notStated') : t('form.default', { value: term(String(type.default)) });
}

function chosen(type, text) {
  if (text === '') {
    return undefined;
  }
  if (type.type === 'boolean') {
    return text === 'true';
  }
  return type.type === 'number' || type.type === 'integer' ? new Decimal(text) : text;
}

/** A number as typed; a decimal comma becomes a point, which the field then shows. */
function numberOf(typed) {
  const text = typed.trim().replace(/^(\d+),(\d+)$/, '$1.$2');
  if (text !== typed.trim()) {
    set({ report: { kind: 'note', key: 'note.comma', places: { typed: typed.trim(), text } } });
  }
  return text === '' ? undefined : isNumber(text) ? new Decimal(text) : text;
}

function list(member, type, path, id, options, refused) {
  const items = resolved(type.items);
  const values = items.enum ?? options.values?.[member] ?? [];
  const present = at(course(), path) ?? [];
  const toggle = (value, isIn) => {
    const changed = isIn ? [...present, value] : present.filter((each) => each !== value);
    edit((c) => put(c, path, changed.length > 0 ? changed : undefined));
  };
  return html`
    <fieldset class="list ${refused.length > 0 ? 'error' : ''}">
      <legend>${labelOf(member, options)}</legend>
      ${values.map(
        (each, i) => html`
          <label class="check">
            <input
              type="checkbox"
              id=${i === 0 ? id : nothing}
              .checked=${live(present.includes(each))}
              @change=${(e) => toggle(each, e.target.checked)}
            />
            ${term(each)}
          </label>
        `,
      )}
      ${refused.map((each) => html`<span class="refused">${english(each.detail)}</span>`)}
    </fieldset>
  `;
}
