// node tools/build.mjs [api|web|all]
import { buildApi } from './build-api.mjs';

const what = process.argv[2] ?? 'all';
if (what === 'api' || what === 'all') await buildApi();
if (what === 'web' || what === 'all') {
  const { buildWeb } = await import('./build-web.mjs');
  await buildWeb();
}
