import type { MultipartFile } from '@fastify/multipart';
import type { Refusal } from '@obi/kernel';
import type { ObiRequest } from '../access/request';
import { badInput, Refused } from '../errors/refused';

/** A file that somebody sent, read to its end. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

interface Wanted {
  /** The field that is refused when no file came. */
  readonly field: string;
  /** The most bytes; without it the most that the server takes at all. */
  readonly largest?: number;
  /** What is said of a larger one. */
  readonly tooLarge: Refusal;
}

/** The one file of a form that our own page sent, to be read piece by piece. */
export async function sentPart(request: ObiRequest, wanted: Wanted): Promise<MultipartFile> {
  // Only our own page can add a header: no form of another site brings a file in somebody's name.
  if (request.headers['x-obi'] === undefined || !request.isMultipart())
    badInput('FILE_MISSING', wanted.field);
  const limits = wanted.largest === undefined ? {} : { limits: { fileSize: wanted.largest } };
  const part = await request.file(limits).catch((error: unknown) => refuseFaulty(error, wanted));
  return part ?? badInput('FILE_MISSING', wanted.field);
}

/** The one file of a form that our own page sent, whole. */
export async function sentFile(request: ObiRequest, wanted: Wanted): Promise<SentFile> {
  const part = await sentPart(request, wanted);
  const bytes = await part.toBuffer().catch((error: unknown) => refuseFaulty(error, wanted));
  return { name: part.filename ?? '', bytes };
}

/** A body that is no form with one file of the allowed size is the fault of who sent it. */
function refuseFaulty(error: unknown, { field, tooLarge }: Wanted): never {
  const code = String((error as { code?: unknown }).code ?? '');
  if (code === 'FST_REQ_FILE_TOO_LARGE') throw new Refused(tooLarge);
  if (code.startsWith('FST_')) badInput('FILE_MISSING', field);
  throw error;
}
