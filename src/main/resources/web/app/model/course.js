// The course as the service takes it: what stands here is what is sent.

import { without } from './tree.js';

/** A course to begin with: one target and a baseline, to be judged by both criteria. */
export function newCourse(today) {
  return {
    criteria: ['MRECIST', 'RECIST_1_1'],
    lesions: [newLesion('T1')],
    visits: [{ id: 'baseline', date: today }],
  };
}

function newLesion(id) {
  return { id, role: 'TARGET', kind: 'MASS', site: 'LIVER' };
}

/** The first of T1, T2, … that is not taken. */
export function freeName(prefix, taken) {
  let number = 1;
  while (taken.includes(prefix + number)) {
    number++;
  }
  return prefix + number;
}

/** The ids of all lesions, the new ones too, each once. */
export function lesionIds(course) {
  return [...course.lesions.map((lesion) => lesion.id), ...newLesionIds(course)];
}

/** The ids of the new lesions in the order in which they are first reported, each once. */
export function newLesionIds(course) {
  return [...new Set(course.visits.flatMap((visit) => (visit.newLesions ?? []).map((lesion) => lesion.id)))];
}

/** Adds a target. */
export function addLesion(course) {
  const id = freeName('T', lesionIds(course));
  return { ...course, lesions: [...course.lesions, newLesion(id)] };
}

/** Takes a lesion away, with what was seen of it. */
export function removeLesion(course, index) {
  const { id } = course.lesions[index];
  return {
    ...course,
    lesions: without(course.lesions, index),
    visits: course.visits.map((visit) => ({
      ...visit,
      findings: visit.findings?.filter((finding) => finding.lesion !== id),
    })),
  };
}

/** Renames a lesion wherever it is named. */
export function renameLesion(course, index, id) {
  const before = course.lesions[index].id;
  const renamed = (name) => (name === before ? id : name);
  return {
    ...course,
    lesions: course.lesions.map((lesion, i) => ({
      ...lesion,
      ...(i === index ? { id } : {}),
      ...(lesion.partOf === undefined ? {} : { partOf: renamed(lesion.partOf) }),
    })),
    visits: course.visits.map((visit) => ({
      ...visit,
      ...(visit.findings && {
        findings: visit.findings.map((finding) => ({
          ...finding,
          lesion: renamed(finding.lesion),
          ...(finding.mergedInto === undefined ? {} : { mergedInto: renamed(finding.mergedInto) }),
        })),
      }),
    })),
    ...(course.interventions && {
      interventions: course.interventions.map((each) => ({ ...each, lesions: each.lesions?.map(renamed) })),
    }),
  };
}

/** Reports a new lesion at the last visit. */
export function addNewLesion(course) {
  const id = freeName('N', lesionIds(course));
  const last = course.visits.length - 1;
  return {
    ...course,
    visits: course.visits.map((visit, i) =>
      i === last
        ? { ...visit, newLesions: [...(visit.newLesions ?? []), { id, kind: 'MASS', site: 'LIVER' }] }
        : visit,
    ),
  };
}

/** Changes every report of a new lesion, or takes those away for which nothing is given back. */
export function changeNewLesion(course, id, change) {
  return {
    ...course,
    visits: course.visits.map((visit) => {
      if (!visit.newLesions?.some((lesion) => lesion.id === id)) {
        return visit;
      }
      const newLesions = visit.newLesions.flatMap((lesion) => (lesion.id === id ? (change(lesion) ?? []) : lesion));
      return { ...visit, newLesions: newLesions.length > 0 ? newLesions : undefined };
    }),
  };
}

/** Renames a new lesion wherever it is named. */
export function renameNewLesion(course, before, id) {
  const renamed = changeNewLesion(course, before, (lesion) => ({ ...lesion, id }));
  const interventions = course.interventions?.map((each) => ({
    ...each,
    lesions: each.lesions?.map((name) => (name === before ? id : name)),
  }));
  return interventions ? { ...renamed, interventions } : renamed;
}

/** Adds a visit; its date and how its images were made are for the reader to say. */
export function addVisit(course) {
  const id = freeName('visit-', course.visits.map((visit) => visit.id));
  return { ...course, visits: [...course.visits, { id, date: '' }] };
}

/** Takes a visit away, with all that was seen at it. */
export function removeVisit(course, index) {
  return { ...course, visits: without(course.visits, index) };
}

/** Marks one visit as the baseline and no other. */
export function setBaseline(course, index, isBaseline) {
  return {
    ...course,
    visits: course.visits.map((visit, i) => ({
      ...visit,
      baseline: i === index && isBaseline ? true : undefined,
    })),
  };
}
