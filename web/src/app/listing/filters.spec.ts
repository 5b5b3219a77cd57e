import { asParameters, choicesIn, filtersIn, toggled } from './filters';

const addressed = (text: string) => {
  const parameters = new URLSearchParams(text);
  return (name: string) => parameters.get(name);
};

describe('the filters of a list and its address', () => {
  it('a drill-down from the dashboard chooses what its key says', () => {
    const filters = filtersIn(['rag', 'sector', 'pillar'], addressed('sector=third_sector&rag=red,grey&x=1'));
    expect(filters).toEqual({ sector: ['third_sector'], rag: ['red', 'grey'] });
  });

  it('what the address says goes to the API unchanged', () => {
    const filters = filtersIn(['rag', 'overdue'], addressed('rag=red,grey&overdue=true'));
    expect(asParameters(filters)).toEqual({ rag: 'red,grey', overdue: 'true' });
  });

  it('a choice is added behind the others, and taken away again', () => {
    expect(toggled(['red'], 'grey')).toBe('red,grey');
    expect(toggled(['red', 'grey'], 'red')).toBe('grey');
  });

  it('the last choice taken away leaves no empty filter in the address', () => {
    expect(toggled(['red'], 'red')).toBeNull();
  });

  it('yes takes the place of no', () => {
    expect(toggled(['false'], 'true')).toBe('true');
    expect(toggled(['true'], 'true')).toBeNull();
  });

  it('stray commas are no choices', () => {
    expect(choicesIn(',red,,')).toEqual(['red']);
    expect(choicesIn(null)).toEqual([]);
  });
});
