import { labImportFields } from '@symmachia/contracts';
import { currencyIn, guessLabColumns } from './lab-columns';

describe('the columns of a file of labs', () => {
  it.each([
    ['Titel,Diarienummer,Koordinator,Finansiär,Bidrag (SEK),Startdatum,Slutdatum,Status,Teman,Offentlig sektor'],
    ['Title,Reference number,Coordinator,Funder,Grant EUR,Start date,End date,STATUS,Themes,Participants public'],
    ['Τίτλος,Αρ. Πρωτ.,ΣΥΝΤΟΝΙΣΤΗΣ,Χρηματοδότης,Επιχορήγηση,Έναρξη,Λήξη,Κατάσταση,Θέματα,Δημόσιος τομέας'],
  ])('are known by their headers: %s', (headers) => {
    expect(Object.values(guessLabColumns(headers.split(',')))).toEqual([
      'title',
      'reference',
      'coordinator',
      'funder',
      'grant',
      'startDate',
      'endDate',
      'status',
      'themes',
      'publicParticipants',
    ]);
  });

  it('are known by the names of the fields themselves', () => {
    expect(Object.values(guessLabColumns(labImportFields))).toEqual([...labImportFields]);
  });

  it('hold a field each: the first that names it; what says nothing of a lab is left out', () => {
    expect(guessLabColumns(['Name', 'Title', 'Remarks', ''])).toEqual({ Name: 'title' });
  });

  it('may name a currency', () => {
    expect(['Bidrag (SEK)', 'Grant EUR', 'Grant', 'ABC'].map(currencyIn)).toEqual(['SEK', 'EUR', undefined, undefined]);
  });
});
