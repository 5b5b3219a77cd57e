import { passwordAllowed } from './password-rules';

const eleni = { email: 'eleni.papadopoulou@ministry.example', name: 'Ελένη Παπαδοπούλου' };
const verdictOn = (password: string, owner = eleni) => {
  const result = passwordAllowed(password, owner);
  return result.ok ? 'allowed' : result.code;
};

it.each([
  'correct horse battery staple',
  'ζεστό ψωμί με λάδι και ρίγανη',
  'tre små grisar äter äpplen',
  'kq7-vvd2-Lm9x',
  '839201847562',
  '🌊🌋🪐🧭🪁🦉🌲🍇🪻🎻🧵🪵',
  'thirteen chars',
])('any mixture of characters is a password: %s', (password) => expect(verdictOn(password)).toBe('allowed'));

it('of eleven characters is too short, of twelve long enough', () => {
  expect(verdictOn('kq7-vvd2-Lm')).toBe('too-short');
  expect(verdictOn('kq7-vvd2-Lm9')).toBe('allowed');
});

it('a character is what one sees typed, not its bytes', () => {
  expect(verdictOn('🌊🌋🪐🧭🪁🦉🌲🍇🪻🎻🧵')).toBe('too-short');
});

it('of 128 characters is allowed, of 129 too long', () => {
  const long = 'abcdefgh-ijklmnop-qrst uvwxyz '.repeat(5);
  expect(verdictOn(long.slice(0, 128))).toBe('allowed');
  expect(verdictOn(long.slice(0, 129))).toBe('too-long');
});

it.each([
  'password1234',
  'Password1234!',
  'P4$$w0rd2026!',
  '123456789012',
  '1q2w3e4r5t6y',
  'qwertyuiop123',
  'aaaaaaaaaaaa',
  'abababababab',
  'Summer2026!!',
  'letmein-letmein',
  'iloveyou1234',
  'administrator1',
  'symmachia-demo',
  'Συμμαχία-2026',
  'κωδικός123456',
  'lösenord12345',
  'Κωδικος1234!!',
])('what everybody tries first is refused: %s', (password) => expect(verdictOn(password)).toBe('guessable-password'));

it.each([
  'eleni.papadopoulou@ministry.example',
  'Papadopoulou-1975',
  'ΕλένηΠαπαδοπούλου',
  'ελενη παπαδοπουλου 1',
  'papadopoulou',
])('the owner’s own name and address are refused: %s', (password) =>
  expect(verdictOn(password)).toBe('guessable-password'),
);

it('a name inside a longer sentence is no harm', () => {
  expect(verdictOn('Eleni plants lemons in March')).toBe('allowed');
  expect(verdictOn('Papadopoulou-1975', { email: 'a@b.example', name: 'Someone Else' })).toBe('allowed');
});
