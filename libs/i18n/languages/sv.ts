import account from '../account/sv.json';
import actions from '../actions/sv.json';
import archive from '../archive/sv.json';
import attachments from '../attachments/sv.json';
import audit from '../audit/sv.json';
import bulk from '../bulk/sv.json';
import commitments from '../commitments/sv.json';
import coverage from '../coverage/sv.json';
import commonGround from '../common-ground/sv.json';
import delivery from '../delivery/sv.json';
import exports from '../exports/sv.json';
import ideas from '../ideas/sv.json';
import imports from '../imports/sv.json';
import labs from '../labs/sv.json';
import lineage from '../lineage/sv.json';
import listing from '../listing/sv.json';
import organisations from '../organisations/sv.json';
import outcome from '../outcome/sv.json';
import periods from '../periods/sv.json';
import plans from '../plans/sv.json';
import problems from '../problems/sv.json';
import reporting from '../reporting/sv.json';
import shell from '../shell/sv.json';
import vocabularies from '../vocabularies/sv.json';

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
