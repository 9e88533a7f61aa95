/** What a browser shows of files that people gave us: nothing that could run (security.md R17). */
const INERT = "default-src 'none'; sandbox";

/** The headers under which a file is saved and never shown in the page. */
export function asAttachment(name: string, type: string): Record<string, string> {
  const ascii = name.replace(/[^\w.-]/g, '_');
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': INERT,
    'cache-control': 'no-store',
  };
}
