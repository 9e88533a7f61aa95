/** An id that nothing has. */
const NOTHING = '00000000-0000-4000-8000-000000000000';

/** Where the doors are that are no fields of GraphQL. */
export const ROUTES: Readonly<Record<string, { readonly method: 'get' | 'post'; readonly path: string }>> = {
  'CertificationExportController.export': { method: 'get', path: '/api/belts/certification.csv' },
  'HealthController.live': { method: 'get', path: '/health/live' },
  'HealthController.ready': { method: 'get', path: '/health/ready' },
  'ImportController.faulty': { method: 'get', path: '/api/people/imports/:import/faulty.csv' },
  'ImportController.mapping': { method: 'get', path: '/api/people/imports/:import/mapping.json' },
  'ImportController.upload': { method: 'post', path: '/api/people/imports' },
  'StopMailController.show': { method: 'get', path: `/api/mail/${NOTHING}/stop` },
  'StopMailController.stop': { method: 'post', path: `/api/mail/${NOTHING}/stop` },
  'WorkFilesController.add': { method: 'post', path: `/api/work-files/of/${NOTHING}` },
  'WorkFilesController.read': { method: 'get', path: `/api/work-files/${NOTHING}` },
};
