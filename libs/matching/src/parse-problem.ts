import type { Problem } from './problem';
import { senseFaults } from './problem-sense';
import { problemShape } from './problem-shape';

export type ParsedProblem =
  | { readonly problem: Problem; readonly faults?: undefined }
  | { readonly problem?: undefined; readonly faults: readonly string[] };

/** Some programs begin a text in UTF-8 with a mark of its byte order, which belongs to no value. */
function parsedJson(json: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(json.replace(/^\uFEFF/, '')) };
  } catch {
    return undefined;
  }
}

/** Reads a problem in the form of the matching contract, as text or as a parsed value; or tells every fault in a line. */
export function parseProblem(json: unknown): ParsedProblem {
  const read = typeof json === 'string' ? parsedJson(json) : { value: json };
  if (!read) return { faults: ['input: is not JSON'] };
  const faults: string[] = [];
  problemShape(read.value, '', faults);
  if (faults.length > 0) return { faults };
  const problem = read.value as Problem;
  const senseless = senseFaults(problem);
  return senseless.length > 0 ? { faults: senseless } : { problem };
}
