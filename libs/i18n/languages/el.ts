import account from '../account/el.json';
import actions from '../actions/el.json';
import archive from '../archive/el.json';
import attachments from '../attachments/el.json';
import audit from '../audit/el.json';
import bulk from '../bulk/el.json';
import commitments from '../commitments/el.json';
import coverage from '../coverage/el.json';
import commonGround from '../common-ground/el.json';
import delivery from '../delivery/el.json';
import exports from '../exports/el.json';
import ideas from '../ideas/el.json';
import imports from '../imports/el.json';
import labs from '../labs/el.json';
import lineage from '../lineage/el.json';
import listing from '../listing/el.json';
import organisations from '../organisations/el.json';
import outcome from '../outcome/el.json';
import periods from '../periods/el.json';
import plans from '../plans/el.json';
import problems from '../problems/el.json';
import reporting from '../reporting/el.json';
import shell from '../shell/el.json';
import vocabularies from '../vocabularies/el.json';

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
