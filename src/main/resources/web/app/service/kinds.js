// The kinds of files that the page opens.

import { isCourse, KINDS, NotOpened } from '../model/files.js';
import { writeJson } from '../model/exact-json.js';
import { coursesOfTrial } from './api.js';

const DOMAINS = ['TU', 'TR', 'RS'];

/** A course as it was saved, or one of the examples of the API. */
const course = {
  name: 'course',
  isOf: (documents) => documents.length === 1 && isCourse(documents[0]?.value ?? documents[0]),
  read: async ([document]) => ({ courses: [{ name: '', course: document.value ?? document }], findings: [], assumptions: [] }),
};

/** TU and TR of a trial as CDISC Dataset-JSON, in a file each or as members of one document. */
const datasets = {
  name: 'datasets',
  isOf: (documents) => documents.some((each) => domainOf(each)) || (documents.length === 1 && documents[0]?.tu !== undefined),
  read: async (documents, _, language) => {
    const { ok, body } = await coursesOfTrial(writeJson(documents[0]?.tu ? documents[0] : together(documents)), language);
    if (!ok) {
      throw new NotOpened('open.refused', {
        reason: (body.errors ?? []).map((each) => `${each.pointer} ${each.detail}`).join('; ') || body.detail,
      });
    }
    return {
      courses: body.courses.map((each) => ({
        name: [each.subject, each.evaluator, each.evaluatorId].filter(Boolean).join(' · '),
        course: each.course,
      })),
      findings: body.findings,
      assumptions: body.assumptions,
    };
  },
};

function domainOf(document) {
  return DOMAINS.find((each) => document?.name === each);
}

/** One TU and one TR as members of one document; whatever else was chosen would be dropped. */
function together(documents) {
  const domains = documents.map(domainOf);
  if (documents.length !== 2 || !domains.includes('TU') || !domains.includes('TR')) {
    throw new NotOpened('open.bothDatasets');
  }
  return Object.fromEntries(documents.map((each, i) => [domains[i].toLowerCase(), each]));
}

KINDS.push(course, datasets);
