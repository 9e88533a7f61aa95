/** Under this name the device keeps who is here (libs/shared/web/src/session/device-copies.ts). */
const OWNER = 'obi.viewer';

/**
 * One browser has one session. Where somebody signs in or out in another tab, this one begins anew: it never shows one
 * person's pages while it acts for another.
 */
export function followSignIns(window: Pick<Window, 'addEventListener'>, beginAnew: () => void): void {
  window.addEventListener('storage', ({ key, oldValue, newValue }) => {
    if (key === OWNER && idIn(oldValue) !== idIn(newValue)) beginAnew();
  });
}

function idIn(kept: string | null): string | null {
  try {
    const owner = JSON.parse(kept ?? 'null') as { readonly viewer: { readonly id: string } } | null;
    return owner?.viewer.id ?? null;
  } catch {
    return null;
  }
}
