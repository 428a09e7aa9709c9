// Undo by keeping every state that was: nothing is ever changed in place.

const MOST = 200;

/** A history that begins with a course. */
export function begin(course) {
  return { past: [], present: course, future: [], mark: null };
}

/**
 * The history with another course.
 *
 * @param mark what is being edited; while it stays the same, the edits are undone together
 */
export function commit(history, course, mark = null) {
  if (course === history.present) {
    return history;
  }
  const continues = mark !== null && mark === history.mark;
  return {
    past: continues ? history.past : [...history.past, history.present].slice(-MOST),
    present: course,
    future: [],
    mark,
  };
}

export function undo(history) {
  if (history.past.length === 0) {
    return history;
  }
  return {
    past: history.past.slice(0, -1),
    present: history.past.at(-1),
    future: [history.present, ...history.future],
    mark: null,
  };
}

export function redo(history) {
  if (history.future.length === 0) {
    return history;
  }
  const [present, ...future] = history.future;
  return { past: [...history.past, history.present], present, future, mark: null };
}
