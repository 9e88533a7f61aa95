import { createList } from '@digitalbazaar/vc-bitstring-status-list';
import { LIST_LENGTH } from '../status-place';

/** The list as the specification packs it: one bit per certificate, set for the withdrawn ones. */
export async function encodedList(withdrawn: readonly number[]): Promise<string> {
  const list = await createList({ length: LIST_LENGTH });
  for (const index of withdrawn) list.setStatus(index, true);
  return list.encode();
}
