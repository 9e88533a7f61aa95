/** Throws the PostgreSQL of this run away. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.obiTestPostgres?.stop();
}
