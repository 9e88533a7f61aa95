import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { clausesOf, guides, keysOf, read, repeatedIn } from './content-files';

interface Assessment {
  readonly key: string;
  readonly belt: string;
  readonly task: string;
  readonly handIn: string;
  readonly leastWords: number;
  readonly mostWords: number;
  readonly mostFiles: number;
  readonly clauses: readonly string[];
  readonly assessors: number;
  readonly rubric: readonly {
    readonly key: string;
    readonly question: string;
    readonly levels: readonly { readonly points: number; readonly text: string }[];
  }[];
  readonly passMark: number;
}

const files = readdirSync(join(__dirname, 'content/assessments')).map(
  (file) => [file, read<Assessment>(`assessments/${file}`)] as const,
);

describe.each(files)('the assessment %s', (file, assessment) => {
  it('is in a file that is named after it', () =>
    expect(file).toBe(`${assessment.key.replace('.', '-')}.json`));

  it('rests on clauses that stand in every version of the guide', () => {
    expect(repeatedIn(assessment.clauses)).toEqual([]);
    for (const [, guide] of guides)
      expect(keysOf(clausesOf(guide))).toEqual(expect.arrayContaining([...assessment.clauses]));
  });

  it('says what is asked and what is handed in', () => {
    expect(assessment.task.split(/\s+/).length).toBeGreaterThan(150);
    expect(assessment.handIn.split(/\s+/).length).toBeGreaterThan(20);
    expect(assessment).toMatchObject({ leastWords: 400, mostWords: 1200, mostFiles: 5 });
    // The numbers stand once: the page says them, and no text beside them that could say something else.
    const texts = [assessment.task, assessment.handIn].join(' ');
    expect(texts).not.toMatch(/(\d|one|two|three|four|five) (words|files)/);
    expect(assessment.assessors).toBe(2);
  });

  it('is judged by five criteria of 0 to 3 points, of which two thirds pass', () => {
    expect(assessment.rubric).toHaveLength(5);
    expect(repeatedIn(keysOf(assessment.rubric))).toEqual([]);
    for (const { question, levels } of assessment.rubric) {
      expect(question).toMatch(/\?$/);
      expect(levels.map(({ points }) => points)).toEqual([0, 1, 2, 3]);
      expect(repeatedIn(levels.map(({ text }) => text))).toEqual([]);
    }
    expect(assessment.passMark).toBe(10);
  });
});
