import fc from 'fast-check';
import { longestRecord, readRecord, type ReadRecord } from './read-record';
import { recordLabels, labelKey, labelsIn } from './record-labels';

const swedish = `Kompetensöverföring och innovationskraft – handlingsutrymme, mod och verkstad

Diarienummer
2015-01573
Koordinator
Ett universitets institution för data- och systemvetenskap
Bidrag från Vinnova
99\u00a0356 SEK
Projektets löptid
april 2015 - juni 2015
Status
Avslutat

Syfte och mål
Ett seminarium om kompetensöverföring och innovationskraft.

Resultat och förväntade effekter
Tre teman lyftes fram: **modet**, **mångfaldens nödvändighet** och **det gemensamma samhällskontraktet**.

Det sista är den minsta gemensamma nämnaren.

Upplägg och genomförande
Seminariet hölls inom den nationella konferensen Offentliga Rummet i Visby, med fyra nyckeldeltagare och en moderator.

Texten på den här sidan har projektgruppen själv formulerat. Innehållet är inte granskat av våra redaktörer.`;

const facts = {
  reference: '2015-01573',
  coordinator: 'Ett universitets institution för data- och systemvetenskap',
  funder: 'Vinnova',
  grant: { amount: 9_935_600, currency: 'SEK' },
  startDate: '2015-04-01',
  endDate: '2015-06-30',
  status: 'closed',
  kind: 'seminar',
};
const unknownIn = ({ lines }: ReadRecord) => lines.filter(({ field }) => field === null).map(({ text }) => text);

describe('the record of a project as it is copied from a page', () => {
  it('gives every fact and section of the Swedish seminar, and leaves no line over', () => {
    const record = readRecord(swedish);
    expect(record.facts).toEqual({
      title: 'Kompetensöverföring och innovationskraft – handlingsutrymme, mod och verkstad',
      ...facts,
    });
    expect(record.sections.purpose).toBe('Ett seminarium om kompetensöverföring och innovationskraft.');
    expect(record.sections.results.split('\n\n')).toHaveLength(2);
    expect(record.sections.approach).toMatch(/^Seminariet hölls .* en moderator\.$/);
    expect(record).toMatchObject({ isSelfAuthored: true, language: 'sv', guessed: ['title', 'kind'] });
    expect(unknownIn(record)).toEqual([]);
  });

  it('says the same in English, with labels and values in one line', () => {
    const record = readRecord(
      [
        'Transfer of competence',
        'Reference number: 2015-01573',
        'Coordinator\tEtt universitets institution för data- och systemvetenskap',
        'Funding from Vinnova: SEK 99 356',
        'Project duration April 2015 - June 2015',
        'STATUS: Completed',
        'Purpose and goal',
        'A seminar on how competence is handed over.',
        'Results and expected effects:',
        'Three themes.',
        'Approach and implementation: It was held within a conference.',
        'The project description has been provided by the project members themselves and the text has not been looked at by our editors.',
      ].join('\r\n'),
    );
    expect(record.facts).toEqual({ title: 'Transfer of competence', ...facts });
    expect(record.sections).toEqual({
      purpose: 'A seminar on how competence is handed over.',
      results: 'Three themes.',
      approach: 'It was held within a conference.',
    });
    expect([record.isSelfAuthored, record.language, unknownIn(record)]).toEqual([true, 'en', []]);
  });

  it('reads a Greek record with its principles, whatever the accents and the case', () => {
    const record = readRecord(`Τίτλος: Εργαστήριο καινοτομίας προς το κοινό σχέδιο δράσης
ΑΡΙΘΜΟΣ ΠΡΩΤΟΚΟΛΛΟΥ: ΥΠΕΣ/2019/17
Συντονιστης
Τμήμα καινοτομίας
Χρηματοδότης: Εθνικοί πόροι
Διάρκεια: Απρίλιος 2019 έως Ιούνιος 2019
Κατάσταση: Ολοκληρώθηκε
ΣΚΟΠΟΣ ΚΑΙ ΣΤΟΧΟΙ
Φορείς τριών τομέων συναντώνται.
Αποτελέσματα και αναμενόμενες επιδράσεις
Νέες δράσεις.
Προσέγγιση και υλοποίηση
Κρατήθηκαν σημειώσεις.
Αρχές
- Συνεργασία
• Προσανατολισμός στις ιδέες; Ισότιμη συμμετοχή`);
    expect(record.facts).toEqual({
      title: 'Εργαστήριο καινοτομίας προς το κοινό σχέδιο δράσης',
      reference: 'ΥΠΕΣ/2019/17',
      coordinator: 'Τμήμα καινοτομίας',
      funder: 'Εθνικοί πόροι',
      startDate: '2019-04-01',
      endDate: '2019-06-30',
      status: 'closed',
      kind: 'innovation_lab',
    });
    expect(record.principles).toEqual(['Συνεργασία', 'Προσανατολισμός στις ιδέες', 'Ισότιμη συμμετοχή']);
    expect([record.language, unknownIn(record)]).toEqual(['el', []]);
  });

  it('takes headings of all three languages in one text', () => {
    const { sections } = readRecord('Syfte och mål\nEtt\nExpected results and effects\nTwo\nΥλοποίηση\nΤρία');
    expect(sections).toEqual({ purpose: 'Ett', results: 'Two', approach: 'Τρία' });
  });

  it('tells what it does not understand: a status that is none, a second title, what comes after the notice', () => {
    const record = readRecord(
      [
        'A lab',
        'Share this page',
        'Status: bananas',
        'Funding: plenty',
        'Reference: A-1',
        'Reference: B-2',
        'Coordinator',
        'Status: Held',
        'No editor has reviewed it.',
        'Last updated 27 November 2017',
      ].join('\n'),
    );
    expect(record.facts).toEqual({ title: 'A lab', reference: 'A-1', status: 'held' });
    expect(unknownIn(record)).toEqual([
      'Share this page',
      'Status: bananas',
      'Funding: plenty',
      'Reference: B-2',
      'Coordinator',
      'Last updated 27 November 2017',
    ]);
  });

  it('takes headings in capitals, with an ampersand or a number, and as Markdown', () => {
    const record = readRecord(
      [
        '# ΜΕΤΑΦΟΡΑ ΙΚΑΝΟΤΗΤΩΝ',
        'ΧΡΗΜΑΤΟΔΟΤΗΣΗ ΑΠΟ ΤΗ VINNOVA: 99\u00a0356,00 SEK',
        '**Αριθμός αναφοράς:** 2015-01573',
        '\u200bΔΙΑΡΚΕΙΑ: ΑΠΡΙΛΙΟΣ–ΙΟΥΝΙΟΣ 2015',
        '## Syfte & mål',
        'Ett.',
        '2. RESULTS\u00a0AND EXPECTED EFFECTS :',
        'Two.',
        '**Προσέγγιση / υλοποίηση**',
        'Τρία.',
      ].join('\n'),
    );
    const { reference, funder, grant, startDate, endDate } = facts;
    expect(record.facts).toMatchObject({ reference, grant, startDate, endDate, title: 'ΜΕΤΑΦΟΡΑ ΙΚΑΝΟΤΗΤΩΝ' });
    expect(record.facts.funder?.toLowerCase()).toBe(funder.toLowerCase());
    expect(record.sections).toEqual({ purpose: 'Ett.', results: 'Two.', approach: 'Τρία.' });
    expect(unknownIn(record)).toEqual([]);
  });

  it('puts a value together that was broken over lines, and leaves what begins anew', () => {
    const record = readRecord(
      ['A lab', 'Koordinator', 'Ett universitets institution', 'för data- och systemvetenskap', 'Dela sidan'].join(
        '\n',
      ),
    );
    expect(record.facts.coordinator).toBe('Ett universitets institution för data- och systemvetenskap');
    expect(unknownIn(record)).toEqual(['Dela sidan']);
  });

  it('ends the principles where themes or participants are listed, and says that it has no place for those', () => {
    const record = readRecord('A lab\nΑΡΧΕΣ\nΣυνεργασία\nΘΕΜΑΤΑ\nΗ τόλμη\nΣκοπός\nΝα μιλήσουμε.');
    expect([record.principles, record.sections.purpose]).toEqual([['Συνεργασία'], 'Να μιλήσουμε.']);
    expect(unknownIn(record)).toEqual(['ΘΕΜΑΤΑ', 'Η τόλμη']);
  });

  it('keeps a second heading of the same section in its text', () => {
    const text = 'Viktiga resultat som projektet gav\nEtt.\nLångsiktiga effekter som förväntas\nTvå.';
    expect(readRecord(text).sections.results).toBe('Ett.\nLångsiktiga effekter som förväntas\nTvå.');
  });

  it('keeps markup and scripts as the text that they are', () => {
    const { sections } = readRecord('Purpose\n<script>alert(1)</script>\n=HYPERLINK("http://example.org")');
    expect(sections.purpose).toBe('<script>alert(1)</script>\n=HYPERLINK("http://example.org")');
  });
});

it('no label stands for two fields', () => {
  const fieldsOf = Map.groupBy(
    Object.entries(recordLabels).flatMap(([field, lists]) =>
      Object.values(lists).flatMap((list) => labelsIn(list).map((label) => ({ field, key: labelKey(label) }))),
    ),
    ({ key }) => key,
  );
  expect([...fieldsOf.values()].filter((all) => new Set(all.map(({ field }) => field)).size > 1)).toEqual([]);
});

describe('whatever is pasted', () => {
  const label = fc.constantFrom(
    ...Object.values(recordLabels).flatMap((lists) => Object.values(lists).flatMap(labelsIn)),
    'Bidrag från Vinnova',
  );
  const value = fc.constantFrom(
    '2015-01573',
    'april 2015 - juni 2015',
    '99 356 kr',
    'Avslutat',
    'Seminar',
    '40',
    '; ;',
    '-',
  );
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), value);
  const line = fc.oneof(
    anything,
    label,
    fc.tuple(label, fc.constantFrom(': ', ':', '\t', ' ', ' : '), anything).map((parts) => parts.join('')),
    fc.constant('No editor has reviewed it.'),
    fc.integer({ min: 400, max: 30_000 }).map((length) => 'long '.repeat(length / 5)),
  );
  const pasted = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n').slice(0, longestRecord));

  it('is read without fail, and no line is lost', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const record = readRecord(text);
        const written = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).map((each) => each.trim());
        expect(record.lines.map((each) => each.text)).toEqual(written.filter((each) => each !== ''));
        for (const { number, text: said } of record.lines) expect(written[number - 1]).toBe(said);
        for (const each of record.lines) expect(isKept(each, record)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every section within its limit', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { sections, principles, facts: said } = readRecord(text);
        for (const section of Object.values(sections)) expect(section.length).toBeLessThanOrEqual(20_000);
        expect(principles.length).toBeLessThanOrEqual(20);
        for (const fact of Object.values(said)) expect(String(fact).length).toBeLessThanOrEqual(500);
      }),
    );
  });

  /** A line that went into a section stands there as it is, or announces it. */
  function isKept({ text, field }: ReadRecord['lines'][number], { sections, facts: said }: ReadRecord): boolean {
    if (field === 'purpose' || field === 'results' || field === 'approach')
      return sections[field].includes(text) || isHeading(text);
    if (field === 'title') return said.title !== undefined;
    return true;
  }

  const headings = new Set(
    (['purpose', 'results', 'approach'] as const).flatMap((field) =>
      Object.values(recordLabels[field]).flatMap(labelsIn).map(labelKey),
    ),
  );
  const isHeading = (text: string) =>
    headings.has(labelKey(text)) || headings.has(labelKey(text.split(/[:\t]/)[0] ?? ''));
});
