import { plusDays } from '@obi/kernel';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { ChangingGuide } from './changing-guide';

const APOLOGY = 'conversation.saying-sorry';
const PLACES = 'listening.where';

describe('somebody of whose belts several end', () => {
  let api: TestApi;
  let guide: ChangingGuide;
  let person: PersonMade;
  let until: string;

  beforeAll(async () => {
    api = await TestApi.open();
    guide = new ChangingGuide(api);
    await guide.teach({ apology: [APOLOGY], places: [PLACES] });
    await guide.ask({ yellow: ['apology'], orange: ['places'] });
    person = await makePerson(api);
    await guide.complete(person, 'apology');
    await guide.complete(person, 'places');
    api.clock.advanceDays(10);
    until = plusDays(guide.today(), 40);
    const change = { kind: 'certify-again', certifyBy: until } as const;
    await guide.publish({ [APOLOGY]: change, [PLACES]: change });
  });
  afterAll(() => api?.close());

  const tell = () => api.jobs.run('belts.tell-expiring');
  const keys = async (isSettled: boolean) =>
    (
      await api.sql<{ key: string }>(
        `select key from notifications.notice
         where person_id = $1 and name = 'belts.expiring' and (settled_at is not null) = $2 order by key`,
        [person.id, isSettled],
      )
    ).map(({ key }) => key);

  it('is told of each of them, not of the one that is worn alone', async () => {
    await tell();
    expect(await keys(false)).toEqual([`orange ${until} 60`, `yellow ${until} 60`]);
  });

  it('is no longer asked for the one for which they did what the guide asks', async () => {
    await guide.completeAgain(person, 'apology');
    expect(await keys(false)).toEqual([`orange ${until} 60`]);
    await tell();
    expect(await keys(true)).toEqual([`yellow ${until} 60`]);
  });

  it('has the last word on the list alone: thirty days before takes the place of sixty days before', async () => {
    api.clock.advanceDays(12);
    await tell();
    expect(await keys(false)).toEqual([`orange ${until} 30`]);
    expect(await keys(true)).toEqual([`orange ${until} 60`, `yellow ${until} 60`]);
  });
});
