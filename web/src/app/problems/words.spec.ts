import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fieldProblemCodes, problemStatus } from '@symmachia/contracts';
import * as domain from '@symmachia/domain';
import { Catalogue, interfaceLanguages, loadCatalogue, messageIn } from '@symmachia/i18n';

/** Each closed vocabulary by the name that its words have. */
const vocabularies: Record<string, readonly string[]> = {
  planStatus: domain.planStatuses,
  actionStatus: domain.actionStatuses,
  milestoneStatus: domain.milestoneStatuses,
  commitmentReviewStatus: domain.commitmentReviewStatuses,
  deliveryStatus: domain.deliveryStatuses,
  updateReviewStatus: domain.updateReviewStatuses,
  periodStatus: domain.periodStatuses,
  rag: domain.rags,
  freshness: domain.freshnesses,
  sector: domain.sectors,
  organisationKind: domain.organisationKinds,
  organisationStatus: domain.organisationStatuses,
  partyRole: domain.partyRoles,
  contributionKind: domain.contributionKinds,
  actionOrigin: domain.actionOrigins,
  visibility: domain.visibilities,
  updateSource: domain.updateSources,
  targetGroup: domain.targetGroupCodes,
  role: domain.roles,
  language: domain.languages,
};

const workspace = join(__dirname, '../../../..');

/** `t('shell.save')` in code and templates; keys put together at run time are not seen here. */
function keysUsedIn(folder: string): string[] {
  const files: string[] = readdirSync(join(workspace, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /(?<!\.spec)\.ts$|\.html$/.test(file))
    .flatMap((file) => [...readFileSync(join(workspace, folder, file), 'utf8').matchAll(/\bt\(\s*'([\w.-]+\w)'/g)])
    .map(([, key = '']) => key);
}

const wordless = (catalogue: Catalogue, keys: readonly string[]) =>
  [...new Set(keys)].filter((key) => messageIn(catalogue, key) === undefined);

describe.each(interfaceLanguages)('in %s', (language) => {
  let catalogue: Catalogue;
  beforeAll(async () => (catalogue = await loadCatalogue(language)));

  it('every problem of the API has words', () => {
    expect(
      wordless(
        catalogue,
        Object.keys(problemStatus).map((code) => `problems.${code}`),
      ),
    ).toEqual([]);
    expect(
      wordless(
        catalogue,
        fieldProblemCodes.map((code) => `fieldProblems.${code}`),
      ),
    ).toEqual([]);
  });

  it.each(Object.entries(vocabularies))('every value of %s has a word', (name, values) => {
    expect(
      wordless(
        catalogue,
        values.map((value) => `vocabularies.${name}.${value}`),
      ),
    ).toEqual([]);
  });

  it('every key that the web names is in the catalogue', () => {
    expect(wordless(catalogue, [...keysUsedIn('web/src'), ...keysUsedIn('libs/ui')])).toEqual([]);
  });
});
