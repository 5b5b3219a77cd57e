import { limits, readTable } from './table';

describe('a file becomes headers and rows', () => {
  it('with the line that each row starts on, however many lines its cells and the gaps take', () => {
    const table = readTable('a,b\r\n"x\r\ny",1\r\n\r\n   \r\nz,"2\n\n3"\r\nu,v', ',');
    expect(table).toEqual({
      headers: ['a', 'b'],
      rows: [
        { line: 2, cells: ['x\ny', '1'], ragged: false },
        { line: 6, cells: ['z', '2\n\n3'], ragged: false },
        { line: 9, cells: ['u', 'v'], ragged: false },
      ],
    });
  });

  it('with headers told apart: exact repetitions are counted, unnamed columns called by their number', () => {
    const table = readTable('Node.Status;Node.status; Node.Status ;;Node.Status\n1;2;3;4;5', ';');
    expect(table).toHaveProperty('headers', ['Node.Status', 'Node.status', 'Node.Status (2)', '#4', 'Node.Status (3)']);
  });

  it('with rows marked whose cells do not fit the header', () => {
    const table = readTable('a,b\n1\n1,2,3\n1,2,,\n,\n1,2\n,\n', ',');
    expect(table).toHaveProperty(
      'rows',
      [
        [2, ['1'], true],
        [3, ['1', '2'], true],
        [4, ['1', '2'], false],
        [5, ['', ''], false],
        [6, ['1', '2'], false],
      ].map(([line, cells, ragged]) => ({ line, cells, ragged })),
    );
  });

  it('with quotes kept that stand inside an unquoted cell', () => {
    expect(readTable('a,b\nThe "big" plan,1\n', ',')).toHaveProperty('rows.0.cells', ['The "big" plan', '1']);
  });
});

describe('what is no table says why', () => {
  it.each([
    ['empty-file', ''],
    ['empty-file', '\n\n'],
    ['header-only', 'a,b\n'],
    ['header-only', 'a,b\n,\n,\n'],
    ['too-many-columns', `${'a,'.repeat(limits.columns)}b\n1`],
    ['header-too-long', `${'a'.repeat(limits.header + 1)},b\n1,2`],
    ['too-many-rows', `a\n${'1\n'.repeat(limits.rows + 1)}`],
  ])('%s', (code, text) => expect(readTable(text, ',')).toEqual({ problem: { code } }));

  it('names the line on which names should stand', () => {
    expect(readTable('\n,,\n1,2,3', ',')).toEqual({ problem: { code: 'no-headers', line: 2 } });
  });

  it('names the line of a row that is longer than all its cells may be', () => {
    const row = 'x'.repeat(2 * limits.columns * limits.cell);
    expect(readTable(`a,b\n1,2\n${row}\n`, ',')).toEqual({ problem: { code: 'row-too-long', line: 3 } });
  });

  it('names the line on which a quote opens that never closes', () => {
    expect(readTable('a,b\n1,2\n"x,1\n2,3\n', ',')).toEqual({ problem: { code: 'quote-not-closed', line: 3 } });
  });
});
