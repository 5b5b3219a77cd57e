import account from '../account/en.json';
import actions from '../actions/en.json';
import archive from '../archive/en.json';
import attachments from '../attachments/en.json';
import audit from '../audit/en.json';
import bulk from '../bulk/en.json';
import commitments from '../commitments/en.json';
import coverage from '../coverage/en.json';
import commonGround from '../common-ground/en.json';
import delivery from '../delivery/en.json';
import exports from '../exports/en.json';
import ideas from '../ideas/en.json';
import imports from '../imports/en.json';
import labs from '../labs/en.json';
import lineage from '../lineage/en.json';
import listing from '../listing/en.json';
import organisations from '../organisations/en.json';
import outcome from '../outcome/en.json';
import periods from '../periods/en.json';
import plans from '../plans/en.json';
import problems from '../problems/en.json';
import reporting from '../reporting/en.json';
import shell from '../shell/en.json';
import vocabularies from '../vocabularies/en.json';

/** Every word of the interface, feature by feature. */
export const catalogue = {
  ...account,
  ...actions,
  ...archive,
  ...attachments,
  ...audit,
  ...bulk,
  ...commitments,
  ...coverage,
  ...commonGround,
  ...delivery,
  ...exports,
  ...ideas,
  ...imports,
  ...labs,
  ...lineage,
  ...listing,
  ...organisations,
  ...outcome,
  ...periods,
  ...plans,
  ...problems,
  ...reporting,
  ...shell,
  ...vocabularies,
};
