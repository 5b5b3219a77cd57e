import fc from 'fast-check';
import { likeness, similarIdeas, stemsOf } from './similar';

const alike = (one: string, other: string) => likeness(stemsOf(one), stemsOf(other));

describe('ideas that are alike', () => {
  it('are found by a few of their words, in whatever case, accent or ending', () => {
    expect(alike('ψηφιακων δεξιοτητων', 'Εργαστήριο ψηφιακής δεξιότητας για γονείς')).toBe(1);
    expect(alike('Kodklubbar', 'Kodklubb på varje bibliotek')).toBe(1);
    expect(alike('coding club', 'A coding workshop in every school')).toBe(0.5);
  });

  it('are not found where nothing is said, nor by words too short to tell anything', () => {
    expect([alike('', 'Κέντρο'), alike('για την och', 'για την och')]).toEqual([0, 0]);
  });

  it('are alike in both directions, and wholly to themselves', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(alike(one, other)).toBe(alike(other, one));
        expect(alike(one, one)).toBe(stemsOf(one).size === 0 ? 0 : 1);
      }),
    );
  });
});

/** Of a plan of so many ideas, the titles found for what was typed. */
const found = (typed: string, titles: readonly string[], ofAll = titles.length) =>
  similarIdeas(
    typed,
    titles.map((title) => ({ id: title, title: { en: title } })),
    ofAll,
  ).map(({ id }) => id);

describe('ideas like one that is being typed', () => {
  const greek = [
    'Καφενεία ψηφιακής βοήθειας',
    'Ψηφιακή διάγνωση σε μία ημέρα',
    'Φάκελος ψηφιακών δεξιοτήτων του μαθητή',
    'Λέσχες προγραμματισμού τα απογεύματα',
  ];
  const english = ['Digital help cafés', 'A digital check-up', 'A portfolio of digital skills', 'Coding clubs'];
  const swedish = [
    'Digitala kaféer',
    'Digital hälsokoll på en dag',
    'Digitalt kunskapsintyg',
    'Kodklubbar på biblioteket',
  ];

  it('are not found by one word that many have', () => {
    expect(found('ψηφιακή', greek)).toEqual([]);
    expect(found('digital', english)).toEqual([]);
    expect(found('digital', swedish)).toEqual([]);
  });

  it('are found by one word that hardly any other has', () => {
    expect(found('προγραμματισμός', greek)).toEqual(['Λέσχες προγραμματισμού τα απογεύματα']);
    expect(found('coding', english)).toEqual(['Coding clubs']);
    expect(found('kodklubb', swedish)).toEqual(['Kodklubbar på biblioteket']);
  });

  it('are found by a common word with another one', () => {
    expect(found('ψηφιακή βοήθεια', greek)).toEqual(['Καφενεία ψηφιακής βοήθειας']);
    expect(found('digital skills', english)).toEqual(['A portfolio of digital skills']);
    expect(found('digital hälsokoll', swedish)).toEqual(['Digital hälsokoll på en dag']);
  });

  it('are found by a common word that is all that either says', () => {
    expect(found('digital', ['Digital!', ...english])).toEqual(['Digital!']);
  });

  it('need a rarer word the fewer a plan has, but never one that more than five have', () => {
    const sixth = Array.from({ length: 6 }, (_, at) => `Coding in place ${at}`);
    expect(found('coding', sixth.slice(1), 50)).toHaveLength(5);
    expect(found('coding', sixth.slice(1), 40)).toEqual([]);
    expect(found('coding', sixth, 1000)).toEqual([]);
  });

  it('that share the rarer words go first, of those that are as like', () => {
    const titles = ['Digital skills for seniors', 'Skills in robotics for seniors', 'Digital skills in prisons'];
    expect(found('Digital skills robotics', titles)).toEqual([titles[1], titles[0], titles[2]]);
  });

  it('are told once each, by the language in which they are likest', () => {
    const idea = { id: 'clubs', title: { en: 'Coding clubs for parents', sv: 'Kodklubbar', el: 'Λέσχες' } };
    expect(similarIdeas('coding clubs', [idea], 1)).toEqual([{ id: 'clubs', likeness: 1 }]);
    expect(similarIdeas('kodklubb', [idea], 1)).toEqual([{ id: 'clubs', likeness: 1 }]);
  });
});
