import { sendForm } from '../form';
import { pictures } from '../pictures';
import { made } from './asking';
import type { Maker, Makers } from './makers';
import type { World } from './world';

/** Makes a part of the lab with the id; answers its own. */
type Part = (labId: string) => Promise<string>;

/** Labs of both plans, one of them listed in both, with all that is kept of them. */
export function labMakersOf(world: World): Record<'lab' | 'theme' | 'participant' | 'note' | 'attachment', Makers> {
  const { admin, otherPlan } = world;
  const plan = world.test.plan.id;
  const lab =
    (of: string, more: object = {}): Maker =>
    () =>
      made(admin, `/plans/${of}/labs`, { kind: 'workshop', title: { en: `Lab ${world.next()}` }, ...more });
  const posted =
    (noun: string, body: object): Part =>
    (labId) =>
      made(admin, `/labs/${labId}/${noun}`, body);
  const photo =
    (visibility: string): Part =>
    async (labId) => {
      const said = { kind: 'photo', altText: '{"en":"Photo"}', peopleConsent: 'given', visibility };
      const file = { name: 'photo.png', bytes: await pictures.png() };
      const { status, body } = await sendForm<{ id: string }>(admin, `/labs/${labId}/attachments`, file, said);
      if (status !== 201) throw new Error(`photo: ${status} ${JSON.stringify(body)}`);
      return body.id;
    };
  const note = (visibility: string): Part => posted('notes', { title: { en: 'Note' }, visibility });
  /** A part of a lab in every case that it can be in. */
  const parts = (noun: string, make: Part): Makers => {
    const part =
      (on: string): Maker =>
      async () =>
        make(await world.id('lab', on));
    return {
      "the plan's": part("the plan's"),
      "the plan's, withdrawn": async () => {
        const id = await part("the plan's")();
        const { status } = await admin.patch(`/${noun}/${id}`, 1, { isWithdrawn: true });
        if (status !== 200) throw new Error(`PATCH /${noun}: ${status}`);
        return id;
      },
      "the plan's, related to the other": part("the plan's, related to the other"),
      "other plan's": part("other plan's"),
    };
  };
  /** What may be kept from readers besides. */
  const kept = (noun: string, make: (visibility: string) => Part): Makers => {
    const internal =
      (on: string): Maker =>
      async () =>
        make('internal')(await world.id('lab', on));
    return {
      ...parts(noun, make('public')),
      "the plan's, internal": internal("the plan's"),
      "other plan's, internal": internal("other plan's"),
    };
  };
  return {
    lab: {
      "the plan's": lab(plan),
      "the plan's, related to the other": lab(plan, { relatedPlans: [otherPlan] }),
      "other plan's": lab(otherPlan),
    },
    theme: parts('themes', posted('themes', { title: { en: 'Theme' } })),
    participant: parts('participants', posted('participants', { role: 'participant', sector: 'public' })),
    note: kept('notes', note),
    attachment: kept('attachments', photo),
  };
}
