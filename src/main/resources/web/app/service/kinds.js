// The kinds of files that the page opens.

import { isCourse, KINDS, NotOpened } from '../model/files.js';
import { writeJson } from '../model/exact-json.js';
import { courseOfRecord, coursesOfTrial } from './api.js';

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

/** A Bundle of FHIR R4, or the parameters of the operation with it. */
const record = {
  name: 'record',
  isOf: (documents) => documents.length === 1 && ['Bundle', 'Parameters'].includes(recordOf(documents[0])?.resourceType),
  read: async ([document], _, language) => {
    const { ok, body } = await courseOfRecord(writeJson(recordOf(document)), language);
    if (!ok) {
      throw new NotOpened('open.refused', {
        reason: (body.issue ?? []).map((each) => [each.expression?.[0], each.details?.text].filter(Boolean).join(' ')).join('; ') || body.detail,
      });
    }
    return {
      courses: body.courses.map((each, i) => ({ name: '', reader: body.courses.length > 1 ? i + 1 : undefined, course: each })),
      findings: body.findings.map((each) => ({ ...each, variable: each.expressions[0] })),
      assumptions: [],
    };
  },
};

/** The resource itself, also where it is one of the examples of the API. */
function recordOf(document) {
  return document?.resourceType ? document : document?.value;
}

KINDS.push(course, datasets, record);
