import { createList, decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { LIST_LENGTH } from '../status-place';

/** The list as the specification packs it: one bit per certificate, set for the marked ones. */
export async function encodedList(marked: readonly number[]): Promise<string> {
  const list = await createList({ length: LIST_LENGTH });
  for (const index of marked) list.setStatus(index, true);
  return list.encode();
}

/** Whether a list that was packed so marks this place. */
export async function isMarked(list: object, index: number): Promise<boolean> {
  const { credentialSubject } = list as { credentialSubject: { encodedList: string } };
  return (await decodeList(credentialSubject)).getStatus(index);
}
