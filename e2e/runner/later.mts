/** Makes every clock of a process or a page that reads `Date` go this much ahead; again and again adds up. */
export function goAhead(milliseconds: number): void {
  const Before = Date;
  globalThis.Date = new Proxy(Before, {
    construct: (target, values, as) =>
      Reflect.construct(target, values.length > 0 ? values : [target.now() + milliseconds], as) as Date,
    get: (target, name): unknown =>
      name === 'now' ? () => target.now() + milliseconds : Reflect.get(target, name),
  });
}
