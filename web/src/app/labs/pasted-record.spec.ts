import { languages, readLabel, readRecord, recordFacts, recordSections } from '@symmachia/domain';
import { loadCatalogue, messageIn } from '@symmachia/i18n';
import { wireOfLab } from './lab-draft';
import { draftOfRecord, unplacedIn } from './pasted-record';

const record = readRecord(`Ett seminarium om mod
Dela sidan
Skriv ut
Diarienummer: 2015-01573
Bidrag från Vinnova: 99\u00a0356 kr
Projektets löptid: april 2015 - juni 2015
Status: Avslutat
Syfte och mål
Att mötas.
Innehållet är inte granskat av våra redaktörer.
Senast uppdaterad i går`);

it.each(languages)('what the lab’s own page calls a fact is recognised in %s', async (language) => {
  const catalogue = await loadCatalogue(language);
  const shown = [...recordFacts, ...recordSections].filter((field) => field !== 'title');
  for (const field of shown) expect(readLabel(messageIn(catalogue, `labs.${field}`) ?? '')?.field).toBe(field);
});

describe('a pasted record in the form of a new lab', () => {
  it('has what was recognised in its fields, in the language of the text', () => {
    expect(wireOfLab(draftOfRecord(record, 'sv', () => undefined))).toMatchObject({
      title: { sv: 'Ett seminarium om mod' },
      reference: '2015-01573',
      kind: 'seminar',
      status: 'closed',
      startDate: '2015-04-01',
      endDate: '2015-06-30',
      funder: { sv: 'Vinnova' },
      grant: { amount: 9_935_600, currency: 'SEK' },
      purpose: { sv: 'Att mötas.' },
      results: {},
      isSelfAuthored: true,
    });
  });

  it('says which passages nothing recognised, and has them only where they were put', () => {
    const [links, footer] = unplacedIn(record);
    expect([links, footer]).toEqual([
      { number: 2, text: 'Dela sidan\nSkriv ut' },
      { number: 11, text: 'Senast uppdaterad i går' },
    ]);
    const draft = draftOfRecord(record, 'sv', ({ number }) => (number === 11 ? 'purpose' : undefined));
    expect(draft.purpose).toEqual({ sv: 'Att mötas.\n\nSenast uppdaterad i går' });
    expect(JSON.stringify(draft)).not.toContain('Dela sidan');
  });
});
