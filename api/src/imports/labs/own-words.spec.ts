import { labImportFields } from '@symmachia/contracts';
import { labKinds, labStatuses, readLabKind, readLabStatus, readTurnout, turnouts } from '@symmachia/domain';
import { translate } from '@symmachia/i18n';
import { guessLabColumns } from './lab-columns';

describe.each(['el', 'sv', 'en'] as const)(
  'what the product itself says of a lab is understood in a file, in %s',
  (language) => {
    const said = (name: string, values: readonly string[]) =>
      values.map((value) => translate(language, `vocabularies.${name}.${value}`));

    it('kinds, statuses and turnouts', () => {
      expect(said('labKind', labKinds).map(readLabKind)).toEqual(labKinds);
      expect(said('labStatus', labStatuses).map(readLabStatus)).toEqual(labStatuses);
      expect(said('turnout', turnouts).map(readTurnout)).toEqual(turnouts);
    });

    it('columns', () => {
      const labels = labImportFields.map((field) => translate(language, `imports.labField.${field}`));
      expect(Object.values(guessLabColumns(labels))).toEqual(labImportFields);
    });
  },
);
