/** An id that nothing has. */
const NOTHING = '00000000-0000-4000-8000-000000000000';

/** Where the doors are that are no fields of GraphQL. */
export const ROUTES: Readonly<Record<string, { readonly method: 'get' | 'post'; readonly path: string }>> = {
  'CalendarController.read': { method: 'get', path: `/calendar/${'x'.repeat(43)}.ics` },
  'CertificateDownloadController.download': {
    method: 'get',
    path: '/api/belts/certificates/7K4MQ2XD9A.json',
  },
  'CertificationExportController.export': { method: 'get', path: '/api/belts/certification.csv' },
  'CredentialController.check': { method: 'post', path: '/api/belts/credentials/check' },
  'CredentialController.didDocument': { method: 'get', path: '/.well-known/did.json' },
  'CredentialController.statusList': { method: 'get', path: '/credentials/status/1' },
  'CredentialController.suspensionList': { method: 'get', path: '/credentials/suspension/1' },
  'DraftFileController.bring': { method: 'post', path: '/api/guide/draft/import' },
  'DraftFileController.check': { method: 'post', path: '/api/guide/draft/check' },
  'DraftFileController.markdown': { method: 'get', path: '/api/guide/markdown/1.0' },
  'HealthController.live': { method: 'get', path: '/health/live' },
  'HealthController.ready': { method: 'get', path: '/health/ready' },
  'ImportController.faulty': { method: 'get', path: '/api/people/imports/:import/faulty.csv' },
  'ImportController.mapping': { method: 'get', path: '/api/people/imports/:import/mapping.json' },
  'ImportController.upload': { method: 'post', path: '/api/people/imports' },
  'MineController.json': { method: 'get', path: '/api/mentoring/my-words.json' },
  'MineController.markdown': { method: 'get', path: '/api/mentoring/my-words.md' },
  'MatchingFilesController.pairs': { method: 'get', path: `/api/mentoring/programmes/${NOTHING}/pairs.csv` },
  'MatchingFilesController.input': { method: 'get', path: `/api/mentoring/runs/${NOTHING}/input.json` },
  'MatchingFilesController.output': { method: 'get', path: `/api/mentoring/runs/${NOTHING}/output.json` },
  'StopMailController.show': { method: 'get', path: `/api/mail/${NOTHING}/stop` },
  'StopMailController.stop': { method: 'post', path: `/api/mail/${NOTHING}/stop` },
  'WorkFilesController.add': { method: 'post', path: `/api/work-files/of/${NOTHING}` },
  'WorkFilesController.read': { method: 'get', path: `/api/work-files/${NOTHING}` },
};
