const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';

/** The drawing with the badge in it. */
export function bakedSvg(drawing: string, badge: string): string {
  const inside = badge.replaceAll(']]>', ']]]]><![CDATA[>');
  const credential = `<openbadges:credential><![CDATA[${inside}]]></openbadges:credential>`;
  return drawing.replace(/<svg([^>]*)>/, `<svg$1 xmlns:openbadges="${NAMESPACE}">${credential}`);
}

/** The badge in a drawing; undefined when there is none. The drawing itself is never drawn or parsed. */
export function badgeInSvg(drawing: string): string | undefined {
  const open = /<openbadges:credential(?:\s[^>]*)?>/.exec(drawing);
  if (!open) return undefined;
  const from = open.index + open[0].length;
  const to = drawing.indexOf('</openbadges:credential>', from);
  if (to < 0) return undefined;
  const inside = drawing.slice(from, to).trim();
  const isData = inside.startsWith('<![CDATA[') && inside.endsWith(']]>');
  return isData ? inside.slice(9, -3).replaceAll(']]]]><![CDATA[>', ']]>') : undefined;
}
