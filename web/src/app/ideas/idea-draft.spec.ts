import { newIdea, wireOfNewIdea } from './idea-draft';

const organisation = (id: string) => ({ id, name: { en: id }, shortName: null, sector: 'public' as const });

describe('an idea that is noted after a lab', () => {
  it('is sent with its day and those who stood behind it, but for who submits it', () => {
    const [town, club] = [organisation('town'), organisation('club')];
    const draft = { ...newIdea, submittedOn: '2019-02-14', submittedBy: town, supporters: [town, club] };
    expect(wireOfNewIdea(draft)).toMatchObject({
      submittedOn: '2019-02-14',
      submittedBy: 'town',
      supporters: ['club'],
    });
  });

  it('is of today where no day is said', () => {
    expect(wireOfNewIdea(newIdea)).toMatchObject({ submittedOn: null, supporters: [] });
  });
});
