import { tellsOf } from './erased';

const eleni = { name: 'Ελένη Νικολάου', email: 'eleni@ministry.example' };

describe('a text tells of a person', () => {
  it.each([
    'Ελένη Νικολάου, 210 000 0000',
    'ΝΙΚΟΛΑΟΥ ΕΛΕΝΗ',
    'to <Eleni@Ministry.example>.',
    'mail:eleni@ministry.example',
  ])('by their address or whole name: %s', (text) => expect(tellsOf(text, eleni)).toBe(true));

  it.each([
    'Ελένη Παπαδοπούλου',
    'Νικολάου',
    'eleni@other.example',
    'madeleni@ministry.example',
    'eleni@ministry.example.org',
    'Ελένη Νικολάουδη',
    '',
  ])('but not by a part of it: %s', (text) => expect(tellsOf(text, eleni)).toBe(false));

  it('nor by a name of a single word', () => {
    expect(tellsOf('The admin desk', { name: 'admin', email: 'admin@ministry.example' })).toBe(false);
  });
});
