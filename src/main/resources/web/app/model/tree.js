// Values that are never changed: each of these gives a new value that shares what stays.

/** What stands at a path, undefined where nothing does. */
export function at(value, path) {
  return path.reduce((inner, step) => (inner === undefined || inner === null ? undefined : inner[step]), value);
}

/** The value with something else at a path; undefined takes the member away, and whatever object it leaves empty. */
export function put(value, path, inner) {
  if (path.length === 0) {
    return inner;
  }
  const [step, ...rest] = path;
  if (Array.isArray(value)) {
    return value.with(step, put(value[step], rest, inner));
  }
  const changed = put(value?.[step], rest, inner);
  const copy = { ...value };
  if (changed === undefined || isEmptyObject(changed)) {
    delete copy[step];
  } else {
    copy[step] = changed;
  }
  return copy;
}

/** A list without the element of an index. */
export function without(list, index) {
  return list.toSpliced(index, 1);
}

function isEmptyObject(value) {
  return (
    value !== null && typeof value === 'object' && value.constructor === Object && Object.keys(value).length === 0
  );
}
