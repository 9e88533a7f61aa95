import axe from 'axe-core';

/**
 * What axe finds wrong with an element, as "rule: what it is about". Colours need a real browser and are
 * checked in the journeys; so are rules about whole pages.
 */
export async function axeFaults(element: Element): Promise<readonly string[]> {
  const found = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`,
  );
}
