/**
 * What the most used passwords are made of (of the lists published after breaches, those parts that are not contained in
 * another), in the languages of the product, and the product's own name. Lower case, without marks.
 */
export const guessableWords: readonly string[] = [
  'password passwort parola passord losenord lozenord kodikos κωδικοσ συνθηματικο passphrase senha contrasena motdepasse',
  '1234567890 123456789 12345678 1234567 123456 12345 1234 0987654321 987654321 87654321 654321 54321',
  '0123456789 1q2w3e4r5t 1q2w3e4r 1q2w3e 1qaz2wsx 1qaz zaq12wsx 2wsx 3edc 112233 121212 123123 123321 102030 147258369',
  'qwertyuiop qwertyuio qwertyui qwerty qwertz qwert asdfghjkl asdfgh asdf zxcvbnm zxcvbn azerty qazwsxedc qazwsx σερτυ',
  'abcdefghijkl abcdefgh abcdef abcd abc123 αβγδεζ αβγδ',
  'iloveyou ilovey welcome valkommen kalimera kalispera καλωσ letmein opensesame changeme administrator administrateur',
  'admin sysadmin superuser root guest default secret hemligt hemlig mystiko μυστικο login signin access master trustno',
  'monkey dragon sunshine princess football baseball basketball superman batman spiderman starwars pokemon naruto shadow',
  'michael jordan jessica charlie daniel thomas jennifer nicole ashley amanda andrew joshua matthew hannah robert maria',
  'chocolate computer internet google facebook linkedin samsung iphone android windows microsoft liverpool chelsea arsenal',
  'barcelona juventus olympiakos ολυμπιακοσ panathinaikos παναθηναικοσ aekara paokara sverige sweden stockholm goteborg',
  'hellas ellada ελλαδα greece athens athina αθηνα cyprus kypros κυπροσ thessaloniki θεσσαλονικη europe',
  'summer winter spring autumn sommar vinter kalokairi καλοκαιρι xeimonas χειμωνασ monday friday january february',
  'september october november december ministry ypourgeio υπουργειο digital skills alliance symmachia συμμαχια demo test',
  'hejsan fotboll hammarby killer whatever forever freedom hello blink flower lovely family mother father',
].flatMap((line) => line.split(' '));
